using System.Text;
using Rubric.Schema;

namespace Rubric.Tool;

/// <summary>Tells what is wrong with submissions: in a file of its own where one is named, all of it, else among all that is told.</summary>
internal sealed class Rejects : IDisposable
{
    private readonly Session _session;
    private readonly Findings _findings;
    private readonly StreamWriter? _writer;
    private readonly HashSet<string> _ofRow = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ofHeader = new(StringComparer.Ordinal);

    /// <param name="session">The run.</param>
    /// <param name="findings">Takes what goes to no file.</param>
    /// <param name="path">The file, which is made or made empty; null for none.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public Rejects(Session session, Findings findings, string? path)
    {
        (_session, _findings) = (session, findings);
        _writer = path is null ? null : new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
    }

    /// <summary>Takes what is wrong with the next row of a table that is not kept.</summary>
    /// <param name="diagnostics">What is wrong.</param>
    /// <param name="line">The line in which the row begins; what stands above it, in the header, is told once for all rows.</param>
    public void AddRow(IEnumerable<Diagnostic> diagnostics, int line)
    {
        _ofRow.Clear();
        foreach (var diagnostic in diagnostics.OrderBy(d => d.Place.StartLine).ThenBy(d => d.Place.StartColumn))
        {
            if (_writer is null)
            {
                _findings.AddOfRow(diagnostic);
            }
            else if (diagnostic.Severity >= Severity.Warning)
            {
                Write(diagnostic, diagnostic.Place.StartLine < line ? _ofHeader : _ofRow);
            }
        }
    }

    /// <summary>Takes what was found in these files from what is told on standard error.</summary>
    public void TakeFrom(Findings findings, IEnumerable<string> files)
    {
        if (_writer is not null)
        {
            foreach (var diagnostic in findings.TakeOf(files.ToHashSet(StringComparer.Ordinal)))
            {
                _writer.WriteLine(diagnostic.ToDisplayString(_session.Language.Tag));
            }
        }
    }

    public void Dispose() => _writer?.Dispose();

    private void Write(Diagnostic diagnostic, HashSet<string> told)
    {
        string text = diagnostic.ToDisplayString(_session.Language.Tag);
        if (told.Add(text))
        {
            _findings.NoteOf(diagnostic);
            _writer!.WriteLine(text);
        }
    }
}
