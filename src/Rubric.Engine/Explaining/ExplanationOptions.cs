namespace Rubric.Engine;

/// <summary>In which words an explanation speaks, how many places it shows, and whether it looks for the way to the next tier.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record ExplanationOptions
{
    /// <summary>Gets the options that hold unless others are given.</summary>
    public static ExplanationOptions Default { get; } = new();

    /// <summary>Gets the language of the words.</summary>
    /// <value>A BCP 47 tag; any <c>zh</c> is Chinese, all else English. <c>zh-Hans</c> unless said otherwise.</value>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public string Language { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = "zh-Hans";

    /// <summary>Gets the decimal places of the figures that add up: the account of the total, and the points lost.</summary>
    /// <value>0 to 28; 2 unless said otherwise. What is compared with a bound is shown with as many places as it takes.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public int Places
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 0);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 28);
            field = value;
        }
    } = 2;

    /// <summary>Gets how to look for the way to the next tier.</summary>
    /// <value><see cref="PathOptions.Default"/> unless said otherwise; <see langword="null"/>: it is not looked for.</value>
    public PathOptions? Path { get; init; } = PathOptions.Default;
}
