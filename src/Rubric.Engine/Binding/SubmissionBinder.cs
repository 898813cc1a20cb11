using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Reads the answers of a submission against a rubric and reports every one that does not fit, at its place.</summary>
internal sealed class SubmissionBinder
{
    private readonly ViewPlan _plan;
    private readonly Submission? _submission;
    private readonly BindingReport _report = new();
    private readonly AnswerValue?[] _written;
    private readonly TypedAnswer?[] _answers;
    private readonly Award?[] _awards;
    private readonly string?[] _notes;

    private SubmissionBinder(ViewPlan plan, Submission? submission)
    {
        (_plan, _submission) = (plan, submission);
        int count = plan.Nodes.Length;
        _written = new AnswerValue?[count];
        _answers = new TypedAnswer?[count];
        _awards = new Award?[count];
        _notes = new string?[count];
    }

    /// <summary>Binds a submission, or the absence of one.</summary>
    public static BoundSubmission Bind(ViewPlan plan, Submission? submission) => new SubmissionBinder(plan, submission).Bind();

    private BoundSubmission Bind()
    {
        if (_submission is not null)
        {
            _report.AddRange(_submission.Problems.Where(p => p.Severity == Severity.Error));
            BindAnswers(_submission);
            BindAwards(_submission);
            BindNotes(_submission);
        }
        var facts = FactBinder.Bind(_plan.View.Rubric, _submission, _report);
        OmitByProfile();
        RefuseEmptyGroups();
        return new BoundSubmission
        {
            View = _plan.View,
            Submission = _submission,
            Written = _written,
            Answers = _answers,
            Awards = _awards,
            Notes = _notes,
            Facts = facts,
            Problems = _report.ToArray(),
        };
    }

    private void BindAnswers(Submission submission)
    {
        foreach (var answer in submission.Answers)
        {
            var path = ModelPath.Root["answers"][answer.Id];
            if (Find(answer.Id, answer.IdPlace, path) is not { } node)
            {
                continue;
            }
            _written[node.Index] = answer.Value;
            bool notApplicable = ScalarText.IsNotApplicable(answer.Value.Text);
            if (node.Indicator.IsGroup && !notApplicable)
            {
                _report.Add(DiagnosticCodes.AnswerToGroup, answer.Value.Place, path, answer.Id, answer.Value.ToString());
            }
            else if (notApplicable)
            {
                MarkNotApplicable(node, answer.Value, path);
            }
            else
            {
                _answers[node.Index] = _plan.Leaves[node.Index]!.Bind(answer.Value, new AnswerContext(node.Id, path, _report));
            }
        }
        RefuseAnswersBelowNotApplicable(submission);
    }

    private IndicatorNode? Find(string id, SourceSpan place, ModelPath path)
    {
        if (_plan.View.Find(id) is not { } node)
        {
            _report.Add(DiagnosticCodes.UnknownIndicatorAnswered, place, path, id, Hints.DidYouMean(id, _plan.Nodes.Select(n => n.Id)));
            return null;
        }
        if (node.IsOmitted || node.IsAbsent)
        {
            _report.Add(DiagnosticCodes.OmittedIndicatorAnswered, place, path, id, _plan.View.Profile!.Id);
            return null;
        }
        return node;
    }

    private void MarkNotApplicable(IndicatorNode node, AnswerValue value, ModelPath path)
    {
        IndicatorNode? refusing = null;
        foreach (var leaf in _plan.LeavesBelow(node))
        {
            if (leaf.IsAbsent || (leaf.Indicator.Informational && !ReferenceEquals(leaf, node)))
            {
                continue;
            }
            _answers[leaf.Index] = NotApplicableAnswer.Instance;
            if (!leaf.Indicator.Informational && leaf.NotApplicable == NotApplicablePolicy.Refuse)
            {
                refusing ??= leaf;
            }
        }
        if (refusing is not null)
        {
            _report.Add(DiagnosticCodes.NotApplicableAnswered, value.Place, path, node.Id, refusing.Id);
        }
    }

    /// <summary>A group that does not apply has no answers below it: one of the two is a mistake.</summary>
    private void RefuseAnswersBelowNotApplicable(Submission submission)
    {
        foreach (var answer in submission.Answers)
        {
            if (_plan.View.Find(answer.Id) is not { } node || node.Indicator.Informational || ScalarText.IsNotApplicable(answer.Value.Text))
            {
                continue;
            }
            for (var group = node.Parent; group is not null; group = group.Parent)
            {
                if (_written[group.Index] is { } written && ScalarText.IsNotApplicable(written.Text))
                {
                    _report.Add(DiagnosticCodes.AnswerBelowNotApplicable, answer.Value.Place, ModelPath.Root["answers"][answer.Id], answer.Id, group.Id);
                    break;
                }
            }
        }
    }

    private void BindAwards(Submission submission)
    {
        foreach (var award in submission.Awarded)
        {
            var path = ModelPath.Root["awarded"][award.Indicator];
            if (Find(award.Indicator, award.IndicatorPlace, path) is not { } node)
            {
                continue;
            }
            // Points below 0 are a mistake whatever the rubric, which the submission itself reports.
            if (!node.IsScoredLeaf)
            {
                _report.Add(DiagnosticCodes.AwardNeedsLeaf, award.IndicatorPlace, path, award.Indicator);
            }
            else if (award.Points > node.FullMarks!.Value)
            {
                _report.Add(DiagnosticCodes.AwardOutOfRange, award.PointsPlace, path["points"], award.Indicator, award.Points, node.FullMarks!.Value);
            }
            else
            {
                _awards[node.Index] = award;
            }
        }
    }

    private void BindNotes(Submission submission)
    {
        foreach (var note in submission.Notes)
        {
            if (_plan.View.Find(note.Indicator) is { } node)
            {
                _notes[node.Index] = note.Text;
            }
            else
            {
                _report.Add(DiagnosticCodes.UnknownIndicatorAnswered, note.IndicatorPlace, ModelPath.Root["notes"][note.Indicator],
                    note.Indicator, Hints.DidYouMean(note.Indicator, _plan.Nodes.Select(n => n.Id)));
            }
        }
    }

    private void OmitByProfile()
    {
        foreach (var node in _plan.Nodes)
        {
            if (node.IsOmitted && node.IsScoredLeaf)
            {
                _answers[node.Index] = NotApplicableAnswer.Instance;
            }
        }
    }

    /// <summary>A group that is left without an applicable child does not apply; where that is refused it is an error.</summary>
    private void RefuseEmptyGroups()
    {
        if (_report.HasErrors || !_plan.HasRefusingGroupThatCanEmpty)
        {
            return;
        }
        bool[] isOut = new bool[_plan.Nodes.Length];
        for (int i = isOut.Length - 1; i >= 0; i--)
        {
            var node = _plan.Nodes[i];
            if (!node.Indicator.IsGroup)
            {
                isOut[i] = ViewPlan.IsOut(node, _awards[i] is null && IsNotApplicable(node));
                continue;
            }
            bool isEmpty = node.Children.All(c => isOut[c.Index]);
            if (isEmpty && !node.IsAbsent && node.Section == IndicatorSection.Main && node.NotApplicable == NotApplicablePolicy.Refuse)
            {
                _report.Add(DiagnosticCodes.GroupLeftEmpty, FirstPlaceIn(node), ModelPath.Root["answers"], node.Id);
                return;
            }
            // An empty group that counts as zero or full does not leave the one above it empty.
            isOut[i] = isEmpty && ViewPlan.IsOut(node, notApplicable: true);
        }
    }

    private bool IsNotApplicable(IndicatorNode leaf) =>
        _answers[leaf.Index] is { } answer && (answer is NotApplicableAnswer || _plan.Leaves[leaf.Index]!.Score(answer) is null);

    /// <summary>The first answer of a group or of anything below it; else the one above it that makes all of it not applicable.</summary>
    private SourceSpan FirstPlaceIn(IndicatorNode group)
    {
        for (int i = group.Index; i < _written.Length && (i == group.Index || _plan.Nodes[i].Depth > group.Depth); i++)
        {
            if (_written[i] is { } written)
            {
                return written.Place;
            }
        }
        var above = group.Parent;
        while (above is not null && _written[above.Index] is null)
        {
            above = above.Parent;
        }
        return above is null ? default : _written[above.Index]!.Place;
    }
}
