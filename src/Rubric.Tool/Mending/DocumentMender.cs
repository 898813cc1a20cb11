using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Tool;

/// <summary>Mends a document: reads it, mends what was found, and reads it again, until nothing is left that can be mended.</summary>
internal static class DocumentMender
{
    // Each round mends at least one mistake; a file with more of them was not typed.
    private const int MostRounds = 1_000;

    private static readonly int[] _tabWidths = [2, 4, 8];

    /// <summary>The mended text of a rubric or of submissions; the same text where nothing can be mended.</summary>
    public static string Mend(string text, DocumentKind kind, CancellationToken cancellation)
    {
        ImmutableArray<Diagnostic> Read(string t) => kind == DocumentKind.Rubric ? RubricReader.Read(t).Diagnostics : SubmissionReader.Read(t).Diagnostics;

        // A tab does not say how many spaces it stands for: the best width is the one that leaves the fewest mistakes.
        string? best = null;
        int fewest = int.MaxValue;
        foreach (int width in text.Contains('\t', StringComparison.Ordinal) ? _tabWidths : _tabWidths[..1])
        {
            string mended = Mend(text, width, Read, cancellation);
            int left = Read(mended).Count(d => d.Severity == Severity.Error);
            if (left < fewest)
            {
                (best, fewest) = (mended, left);
            }
        }
        return best!;
    }

    /// <summary>The mended text of a table.</summary>
    public static string MendTable(string text, CancellationToken cancellation)
    {
        var options = new SubmissionReaderOptions { Format = SubmissionFormat.Csv };
        string visible = Mend(text, _tabWidths[0], t => SubmissionReader.Read(t, options).Diagnostics, cancellation);
        return TextEdit.Apply(visible, TableMender.Mend(visible));
    }

    private static string Mend(string text, int tabWidth, Func<string, ImmutableArray<Diagnostic>> read, CancellationToken cancellation)
    {
        for (int round = 0; round < MostRounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            var mender = new MistakeMender(text, tabWidth);
            string mended = TextEdit.Apply(text, read(text).SelectMany(mender.Mend));
            if (string.Equals(mended, text, StringComparison.Ordinal))
            {
                break;
            }
            text = mended;
        }
        return text;
    }
}
