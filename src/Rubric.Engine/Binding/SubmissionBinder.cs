using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Reads the answers of a submission against a rubric and reports every one that does not fit, at its place.</summary>
internal sealed class SubmissionBinder
{
    private readonly ViewPlan _plan;
    private readonly Submission? _submission;
    private readonly BindingReport _report = new();
    private readonly LeafPoints? _scores;
    private TypedAnswers _answers;
    private Award?[]? _awards;
    private List<IndicatorNode>? _groupsNotApplicable;

    private SubmissionBinder(ViewPlan plan, Submission? submission, LeafPoints? scores)
    {
        (_plan, _submission, _scores) = (plan, submission, scores);
        if (scores is null)
        {
            _answers = new TypedAnswers(plan.Nodes.Length);
        }
    }

    /// <summary>Binds a submission, or the absence of one.</summary>
    /// <param name="plan">The rubric.</param>
    /// <param name="submission">The submission.</param>
    /// <param name="scores">Gets the points of good scores at once, which then are not among the answers; null to understand every answer.</param>
    public static BoundSubmission Bind(ViewPlan plan, Submission? submission, LeafPoints? scores = null) => new SubmissionBinder(plan, submission, scores).Bind();

    private BoundSubmission Bind()
    {
        if (_submission is not null)
        {
            foreach (var problem in _submission.Problems)
            {
                if (problem.Severity == Severity.Error)
                {
                    _report.Add(problem);
                }
            }
            BindAnswers(_submission);
            BindAwards(_submission);
            CheckNotes(_submission);
        }
        var facts = FactBinder.Bind(_plan, _submission, _report);
        OmitByProfile();
        RefuseEmptyGroups();
        return new BoundSubmission
        {
            View = _plan.View,
            Submission = _submission,
            Answers = _answers,
            Awards = _awards,
            Facts = facts,
            Problems = _report.ToArray(),
        };
    }

    private void BindAnswers(Submission submission)
    {
        var leaves = _plan.LeavesInOrder;
        var answers = submission.Answers;
        int next = 0;
        for (int i = 0; i < answers.Length; i++)
        {
            ref readonly var answer = ref answers.ItemRef(i);
            // Answers nearly always stand in the order of the rubric, so that nothing has to be looked up.
            var leaf = next < leaves.Length && IsNext(leaves[next], answer.Id) ? leaves[next] : null;
            if ((leaf?.Node ?? Find(answer.Id, answer.IdPlace, "answers")) is not { } node)
            {
                continue;
            }
            leaf ??= _plan.Leaves[node.Index];
            next = leaf is null ? next : leaf.Ordinal + 1;
            if (answer.Value.IsNotApplicable)
            {
                MarkNotApplicable(node, answer.Value);
            }
            else if (leaf is null)
            {
                _report.Add(DiagnosticCodes.AnswerToGroup, answer.Value.Place, PathOf("answers", answer.Id), answer.Id, answer.Value.ToString());
            }
            else if (_scores is not null && leaf.TryScore(answer.Value, out int parts))
            {
                _scores.SetScore(leaf, parts);
            }
            else
            {
                Keep(leaf.Index, leaf.Scoring.Bind(answer.Value, new AnswerContext(node.Id, _report)));
            }
        }
        RefuseAnswersBelowNotApplicable(submission);
    }

    private void Keep(int index, TypedAnswer? answer)
    {
        if (_answers.IsDefault)
        {
            _answers = new TypedAnswers(_plan.Nodes.Length);
        }
        _answers.Set(index, answer);
    }

    private static bool IsNext(PlannedLeaf leaf, string id) => leaf.IsAsked && string.Equals(leaf.Id, id, StringComparison.Ordinal);

    private IndicatorNode? Find(string id, SourceSpan place, string section)
    {
        if (_plan.View.Find(id) is not { } node)
        {
            _report.Add(DiagnosticCodes.UnknownIndicatorAnswered, place, PathOf(section, id), id, Hints.DidYouMean(id, _plan.Nodes.Select(n => n.Id)));
            return null;
        }
        if (node.IsOmitted || node.IsAbsent)
        {
            _report.Add(DiagnosticCodes.OmittedIndicatorAnswered, place, PathOf(section, id), id, _plan.View.Profile!.Id);
            return null;
        }
        return node;
    }

    private static ModelPath PathOf(string section, string id) => ModelPath.Root[section][id];

    private void MarkNotApplicable(IndicatorNode node, AnswerValue value)
    {
        if (node.Indicator.IsGroup)
        {
            (_groupsNotApplicable ??= []).Add(node);
        }
        IndicatorNode? refusing = null;
        foreach (var leaf in _plan.LeavesBelow(node))
        {
            if (leaf.IsAbsent || (leaf.Indicator.Informational && !ReferenceEquals(leaf, node)))
            {
                continue;
            }
            Keep(leaf.Index, NotApplicableAnswer.Instance);
            if (!leaf.Indicator.Informational && leaf.NotApplicable == NotApplicablePolicy.Refuse)
            {
                refusing ??= leaf;
            }
        }
        if (refusing is not null)
        {
            _report.Add(DiagnosticCodes.NotApplicableAnswered, value.Place, PathOf("answers", node.Id), node.Id, refusing.Id);
        }
    }

    /// <summary>A group that does not apply has no answers below it: one of the two is a mistake.</summary>
    private void RefuseAnswersBelowNotApplicable(Submission submission)
    {
        if (_groupsNotApplicable is null)
        {
            return;
        }
        foreach (var answer in submission.Answers)
        {
            if (_plan.View.Find(answer.Id) is not { } node || node.Indicator.Informational || answer.Value.IsNotApplicable)
            {
                continue;
            }
            for (var group = node.Parent; group is not null; group = group.Parent)
            {
                if (_groupsNotApplicable.Contains(group))
                {
                    _report.Add(DiagnosticCodes.AnswerBelowNotApplicable, answer.Value.Place, PathOf("answers", answer.Id), answer.Id, group.Id);
                    break;
                }
            }
        }
    }

    private void BindAwards(Submission submission)
    {
        foreach (var award in submission.Awarded)
        {
            if (Find(award.Indicator, award.IndicatorPlace, "awarded") is not { } node)
            {
                continue;
            }
            // Points below 0 are a mistake whatever the rubric, which the submission itself reports.
            if (!node.IsScoredLeaf)
            {
                _report.Add(DiagnosticCodes.AwardNeedsLeaf, award.IndicatorPlace, PathOf("awarded", award.Indicator), award.Indicator);
            }
            else if (award.Points > node.FullMarks!.Value)
            {
                _report.Add(DiagnosticCodes.AwardOutOfRange, award.PointsPlace, PathOf("awarded", award.Indicator)["points"], award.Indicator, award.Points, node.FullMarks!.Value);
            }
            else
            {
                (_awards ??= new Award?[_plan.Nodes.Length])[node.Index] = award;
            }
        }
    }

    private void CheckNotes(Submission submission)
    {
        foreach (var note in submission.Notes)
        {
            if (_plan.View.Find(note.Indicator) is null)
            {
                _report.Add(DiagnosticCodes.UnknownIndicatorAnswered, note.IndicatorPlace, PathOf("notes", note.Indicator),
                    note.Indicator, Hints.DidYouMean(note.Indicator, _plan.Nodes.Select(n => n.Id)));
            }
        }
    }

    private void OmitByProfile()
    {
        if (!_plan.HasOmitted)
        {
            return;
        }
        foreach (var leaf in _plan.LeavesInOrder)
        {
            if (leaf.Node.IsOmitted && leaf.Node.IsScoredLeaf)
            {
                Keep(leaf.Index, NotApplicableAnswer.Instance);
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
        if (EmptyGroups.Find(_plan, leaf => _awards?[leaf.Index] is null && IsNotApplicable(leaf)) is { } group)
        {
            _report.Add(DiagnosticCodes.GroupLeftEmpty, FirstPlaceIn(group), ModelPath.Root["answers"], group.Id);
        }
    }

    private bool IsNotApplicable(IndicatorNode leaf) =>
        _answers[leaf.Index] is { } answer && (answer is NotApplicableAnswer || _plan.Leaves[leaf.Index]!.Scoring.Score(answer) is null);

    /// <summary>The first answer of a group or of anything below it; else the one above it that makes all of it not applicable.</summary>
    private SourceSpan FirstPlaceIn(IndicatorNode group)
    {
        for (int i = group.Index; i < _plan.Nodes.Length && (i == group.Index || _plan.Nodes[i].Depth > group.Depth); i++)
        {
            if (WrittenAt(_plan.Nodes[i]) is { } written)
            {
                return written.Place;
            }
        }
        var above = group.Parent;
        while (above is not null && WrittenAt(above) is null)
        {
            above = above.Parent;
        }
        return above is null ? default : WrittenAt(above)!.Place;
    }

    private AnswerValue? WrittenAt(IndicatorNode node)
    {
        foreach (var answer in _submission?.Answers ?? [])
        {
            if (string.Equals(answer.Id, node.Id, StringComparison.Ordinal))
            {
                return answer.Value;
            }
        }
        return null;
    }
}
