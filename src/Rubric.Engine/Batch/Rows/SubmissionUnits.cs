using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Reads a submission as a row of whole units, if it is one.</summary>
internal static class SubmissionUnits
{
    /// <summary>Whether every leaf has an answer that earns whole units and nothing else needs the whole of an evaluation.</summary>
    public static bool TryRead(ScorePlan plan, Submission submission, Span<int> units, out uint facts)
    {
        facts = 0;
        if (!string.Equals(submission.Profile, plan.Profile?.Id, StringComparison.Ordinal) || !plan.Parts.Evaluator.IsOwn(submission)
            || !submission.Awarded.IsEmpty)
        {
            return false;
        }
        var parts = plan.Parts;
        var bound = SubmissionBinder.Bind(parts.Tree.Plan, submission);
        if (!bound.Problems.IsEmpty || parts.Facts.ReadBound(bound.Facts) is not { } bits)
        {
            return false;
        }
        facts = bits;
        for (int i = 0; i < units.Length; i++)
        {
            var leaf = parts.Leaves[i];
            var answer = bound.Answers[leaf.Node.Index];
            if (answer is null or NotApplicableAnswer || leaf.Scoring.Score(answer) is not { } points || !leaf.TryCountUnits(points, out units[i]))
            {
                return false;
            }
        }
        return true;
    }
}
