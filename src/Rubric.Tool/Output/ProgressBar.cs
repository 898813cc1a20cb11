using Rubric.Engine;

namespace Rubric.Tool;

/// <summary>Shows on standard error how far a long run has come, if a person looks there and it disturbs nothing.</summary>
internal sealed class ProgressBar(Session session, int total, bool isStreaming)
{
    private const int LeastJobs = 50;
    private const int Length = 30;

    // Results that are written line by line to the same terminal would tear the bar apart.
    private readonly bool _isShown = session.Terminals.Error && total > LeastJobs && !(isStreaming && session.Terminals.Output);
    private int _done;
    private int _shown = -1;

    public void Step()
    {
        _done++;
        Show((int)(_done * 100L / total), $"{Language.Number(_done)}/{Language.Number(total)}");
    }

    /// <summary>Shows how much of something is done that has no steps worth counting.</summary>
    public void Reach(int percent) => Show(percent, $"{Language.Number(percent)} %");

    /// <summary>Leaves the line empty, as if nothing had been there.</summary>
    public void Clear()
    {
        if (_shown >= 0)
        {
            session.Error.Write($"\r{new string(' ', Length + 24)}\r");
            session.Error.Flush();
        }
    }

    private void Show(int percent, string text)
    {
        if (!_isShown || percent == _shown)
        {
            return;
        }
        _shown = percent;
        int filled = percent * Length / 100;
        session.Error.Write($"\r[{new string('#', filled)}{new string('.', Length - filled)}] {text}");
        session.Error.Flush();
    }
}
