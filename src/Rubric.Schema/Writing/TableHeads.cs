namespace Rubric.Schema;

/// <summary>The columns that say something about a submission itself.</summary>
internal sealed class TableHeads
{
    private readonly List<(string Name, Func<Submission, string?> Get)> _columns = [];

    /// <param name="submissions">The submissions of the table.</param>
    /// <param name="all">Whether the usual columns stand there even if they are empty.</param>
    public TableHeads(IReadOnlyCollection<Submission> submissions, bool all)
    {
        _columns.Add(("subject", s => s.Subject!.Value.Id));
        AddIf(submissions, all: false, "title", s => s.Subject!.Value.Title?.Trim());
        AddIf(submissions, all, "rubric", s => s.Rubric?.ToString());
        AddIf(submissions, all, "phase", s => s.Phase);
        AddIf(submissions, all, "by", s => s.By?.Id);
        AddIf(submissions, all, "role", s => s.By?.Role);
        AddIf(submissions, all, "profile", s => s.Profile);
        foreach (string name in submissions.SelectMany(s => s.Attributes).Select(a => a.Key).Distinct(StringComparer.Ordinal))
        {
            _columns.Add(("attribute:" + name, s => s.GetAttribute(name)));
        }
    }

    public IEnumerable<string> Names => _columns.Select(c => c.Name);

    public IEnumerable<string?> CellsOf(Submission submission) => _columns.Select(c => c.Get(submission));

    /// <summary>What tells a submission of a long table from the others.</summary>
    public string KeyOf(Submission submission) =>
        string.Join("\0", _columns.Where(c => c.Name != "title").Select(c => c.Get(submission) ?? ""));

    private void AddIf(IReadOnlyCollection<Submission> submissions, bool all, string name, Func<Submission, string?> get)
    {
        if (all || submissions.Any(s => get(s) is not null))
        {
            _columns.Add((name, get));
        }
    }
}
