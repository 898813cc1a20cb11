using Rubric.Schema;

namespace Rubric.Oracle;

/// <summary>Puts the answers of a submission on the nodes of a view and lists every problem (format, section 9, step 1).</summary>
public sealed class OracleSheet
{
    private readonly OracleView _view;

    public OracleSheet(OracleView view, Submission? submission)
    {
        _view = view;
        foreach (var fact in view.Rubric.Facts)
        {
            Facts[fact.Id] = fact.Default is { } text ? FactValue.Read(fact, text) : null;
        }
        if (submission is null)
        {
            return;
        }
        foreach (var answer in submission.Answers)
        {
            ReadAnswer(answer.Id, answer.Value, submission);
        }
        foreach (var award in submission.Awarded)
        {
            ReadAward(award);
        }
        foreach (var note in submission.Notes.Where(n => !view.ById.ContainsKey(n.Indicator)))
        {
            Problems.Add($"note on the unknown {note.Indicator}");
        }
        foreach (var answer in submission.Facts)
        {
            ReadFact(answer.Id, answer.Value);
        }
        foreach (var node in view.Main)
        {
            Applies(node);
        }
    }

    public List<string> Problems { get; } = [];

    /// <summary>What each fact is; null where nothing says.</summary>
    public Dictionary<string, FactValue?> Facts { get; } = new(StringComparer.Ordinal);

    private void ReadAnswer(string id, AnswerValue raw, Submission submission)
    {
        if (!_view.ById.TryGetValue(id, out var node))
        {
            Problems.Add($"unknown {id}");
        }
        else if (node.Omitted || node.AsIfNotWritten)
        {
            Problems.Add($"{id} is omitted");
        }
        else if (node.IsGroup)
        {
            ReadGroup(node, raw, submission);
        }
        else if (AnswerReading.IsNotApplicable(raw))
        {
            SayNotApplicable(node);
        }
        else if (AnswerReading.Read(raw, node) is { } answer)
        {
            node.Answer = answer;
        }
        else
        {
            Problems.Add($"the answer to {id} does not fit");
        }
    }

    private void ReadGroup(OracleNode group, AnswerValue raw, Submission submission)
    {
        if (!AnswerReading.IsNotApplicable(raw))
        {
            Problems.Add($"the group {group.Id} is answered");
            return;
        }
        foreach (var leaf in group.ScoredLeaves().Where(l => !l.Omitted))
        {
            SayNotApplicable(leaf);
        }
        // To say n/a of the leaf as well contradicts nothing; what is only recorded may always be recorded.
        foreach (var below in group.SelfAndBelow().Where(n => n.IsScoredLeaf && submission.Answers.Any(a => a.Id == n.Id && !AnswerReading.IsNotApplicable(a.Value))))
        {
            Problems.Add($"{below.Id} is answered, though {group.Id} is n/a");
        }
    }

    private void SayNotApplicable(OracleNode leaf)
    {
        leaf.SaidNotApplicable = true;
        if (leaf.IsScoredLeaf && leaf.Policy == NotApplicablePolicy.Refuse)
        {
            Problems.Add($"{leaf.Id} may not be n/a");
        }
    }

    private void ReadAward(Award award)
    {
        if (!_view.ById.TryGetValue(award.Indicator, out var leaf) || !leaf.IsScoredLeaf || leaf.Omitted || leaf.AsIfNotWritten)
        {
            Problems.Add($"award to {award.Indicator}");
            return;
        }
        var points = Exact.Of(award.Points);
        if (points < 0 || points > leaf.Full!.Value)
        {
            Problems.Add($"award of {points} to {leaf.Id}");
        }
        leaf.Award = award;
    }

    private void ReadFact(string id, AnswerValue raw)
    {
        var fact = _view.Rubric.Facts.FirstOrDefault(f => f.Id == id);
        if (fact is null || FactValue.Read(fact, raw.Text) is not { } value)
        {
            Problems.Add($"fact {id}");
            return;
        }
        Facts[id] = value;
    }

    /// <summary>Whether a node counts among the applicable; a group that is emptied where that is refused is a problem.</summary>
    private bool Applies(OracleNode node)
    {
        if (node.AsIfNotWritten || node.Indicator.Informational)
        {
            return false;
        }
        bool counted = node.Policy is NotApplicablePolicy.Zero or NotApplicablePolicy.Full;
        if (!node.IsGroup)
        {
            bool isNot = node.Omitted || node.SaidNotApplicable
                || (node.Answer is { } answer && OracleScales.TurnsOutNotApplicable(node, answer));
            return node.Award is not null || !isNot || counted;
        }
        bool any = false;
        foreach (var child in node.Children)
        {
            any |= Applies(child);
        }
        if (!any && node.Policy == NotApplicablePolicy.Refuse)
        {
            Problems.Add($"nothing in {node.Id} applies");
        }
        return any || counted;
    }
}
