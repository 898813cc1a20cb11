using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>A submission while the rows about it are read.</summary>
internal sealed class TableDraft(SourceSpan place, string? key)
{
    private readonly List<KeyValuePair<string, string>> _attributes = [];
    private readonly List<NamedAnswer> _answers = [];
    private readonly List<NamedAnswer> _facts = [];
    private readonly List<Note> _notes = [];
    private readonly List<Diagnostic> _problems = [];
    private Dictionary<string, int>? _answeredIn;

    /// <summary>The first row of the submission.</summary>
    public SourceSpan Place => place;

    /// <summary>What tells its rows in a table with a row for each answer; null where a row is a submission.</summary>
    public string? Key => key;

    /// <summary>The number of the last row about it so far.</summary>
    public int LastRow { get; set; }

    public string? Subject { get; private set; }

    public string? Title { get; private set; }

    private RubricReference? Rubric { get; set; }

    private SourceSpan RubricPlace { get; set; }

    private string? Phase { get; set; }

    private string? By { get; set; }

    private string? Role { get; set; }

    private string? Profile { get; set; }

    private SourceSpan ProfilePlace { get; set; }

    /// <summary>Takes what a column says about the submission itself.</summary>
    public void SetHead(TableColumn column, CsvCell cell)
    {
        switch (column.Kind)
        {
            case TableColumnKind.Subject:
                Subject = cell.Text;
                break;
            case TableColumnKind.Title:
                Title ??= cell.Text;
                break;
            case TableColumnKind.Rubric:
                (Rubric, RubricPlace) = (RubricReference.Parse(cell.Text), cell.Place);
                break;
            case TableColumnKind.Phase:
                Phase = cell.Text;
                break;
            case TableColumnKind.By:
                By = cell.Text;
                break;
            case TableColumnKind.Role:
                Role = cell.Text;
                break;
            case TableColumnKind.Profile:
                (Profile, ProfilePlace) = (cell.Text, cell.Place);
                break;
            case TableColumnKind.Attribute:
                _attributes.Add(new(column.Name, cell.Text));
                break;
        }
    }

    /// <summary>Takes an answer, a fact or a note.</summary>
    public void Add(TableColumnKind kind, string id, SourceSpan idPlace, CsvCell cell)
    {
        switch (kind)
        {
            case TableColumnKind.Answer:
                _answers.Add(new(id, AnswerValue.OfCell(cell.Text, cell.Place), idPlace));
                break;
            case TableColumnKind.Fact:
                _facts.Add(new(id, AnswerValue.OfCell(cell.Text, cell.Place), idPlace));
                break;
            case TableColumnKind.Note:
                _notes.Add(new(id, cell.Text, idPlace));
                break;
        }
    }

    /// <summary>Remembers in which row an indicator or fact was answered; false if one did so before.</summary>
    public bool TryAnswer(string target, int row, out int before)
    {
        _answeredIn ??= new(StringComparer.Ordinal);
        return !_answeredIn.TryGetValue(target, out before) && _answeredIn.TryAdd(target, row);
    }

    public void AddProblems(IEnumerable<Diagnostic> problems) => _problems.AddRange(problems);

    /// <summary>Makes the submission; a fault of the header is one of every row, and what stands in a column with a fault is not looked at again.</summary>
    public Submission Build(ImmutableArray<Diagnostic> headerProblems, HashSet<SourceSpan> faultyColumns)
    {
        bool IsSound(SourceSpan column) => !faultyColumns.Contains(column);
        var parts = new SubmissionParts
        {
            Subject = Subject is null ? null : new Subject(Subject, Title),
            Rubric = Rubric,
            RubricPlace = RubricPlace,
            By = By is null && Role is null ? null : new Evaluator(By, Role),
            Phase = Phase,
            Profile = Profile,
            ProfilePlace = ProfilePlace,
            Attributes = [.. _attributes],
            Answers = [.. _answers.Where(a => IsSound(a.IdPlace))],
            Facts = [.. _facts.Where(f => IsSound(f.IdPlace))],
            Notes = [.. _notes.Where(n => IsSound(n.IndicatorPlace))],
            Place = place,
        };
        return new Submission(parts, _problems.Count == 0 ? headerProblems : [.. headerProblems.Concat(_problems).Distinct()]);
    }
}
