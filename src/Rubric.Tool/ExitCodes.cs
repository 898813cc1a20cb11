namespace Rubric.Tool;

/// <summary>What the command tells the shell.</summary>
internal static class ExitCodes
{
    /// <summary>Nothing wrong; hints do not count.</summary>
    public const int Clean = 0;

    /// <summary>Something in the documents is wrong: errors or warnings of a check, submissions that cannot be scored.</summary>
    public const int Problems = 1;

    /// <summary>The command could not do its work: wrong usage, unreadable files, rubrics that cannot be used.</summary>
    public const int Usage = 2;

    /// <summary>Interrupted by Ctrl+C: 128 and the number of the signal.</summary>
    public const int Interrupted = 130;
}
