using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>Goes through a table for what is wrong with it as a whole, and for where the rows of each submission end; keeps nothing else.</summary>
internal sealed class TableScan(SubmissionReaderOptions options)
{
    // By the hash of what tells the rows: where two have the same, one is only given later.
    private readonly Dictionary<ulong, int> _lastRows = [];

    /// <summary>The errors of the table itself.</summary>
    public ImmutableArray<Diagnostic> Problems { get; private set; } = [];

    /// <summary>Whether there is no further row about a submission.</summary>
    public bool IsWhole(TableDraft draft) => draft.Key is not { } key || !_lastRows.TryGetValue(HashOf(key), out int last) || draft.LastRow >= last;

    public async Task ReadAsync(TableBlocks blocks, CancellationToken cancellationToken)
    {
        var hidden = new List<Diagnostic>();
        var ofHeader = new DiagnosticReport();
        var rows = new TableBlockReader(options);
        await foreach (var block in blocks.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (hidden.Count <= options.Reader.MaxDiagnostics)
            {
                CharacterCheck.Run(block, options.Reader.MaxDiagnostics - hidden.Count, hidden);
            }
            if (rows.IsStopped)
            {
                continue;
            }
            // What is wrong with single rows is found again when they are given.
            rows.Read(block, rows.HasBegun ? new DiagnosticReport() : ofHeader);
            foreach (var draft in rows.Table?.Take(_ => true) ?? [])
            {
                if (draft.Key is { } key)
                {
                    _lastRows[HashOf(key)] = draft.LastRow;
                }
            }
        }
        if (blocks.TooLong is { } tooLong)
        {
            Problems = [tooLong];
            return;
        }
        if (!rows.HasBegun)
        {
            TableReader.ReportBlank(new SourceText(options.Reader.FileName, ""), ofHeader);
        }
        rows.Table?.CheckTable(options);
        Problems = [.. hidden.Where(d => d.Severity == Severity.Error), .. rows.Table?.HeaderProblems ?? ofHeader.ErrorsSince(0)];
    }

    /// <summary>FNV-1a.</summary>
    private static ulong HashOf(string key)
    {
        ulong hash = 14_695_981_039_346_656_037;
        foreach (char c in key)
        {
            hash = (hash ^ c) * 1_099_511_628_211;
        }
        return hash;
    }
}
