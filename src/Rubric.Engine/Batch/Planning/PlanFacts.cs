using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Turns the facts of a row into bits: one for each condition that looks at facts alone.</summary>
internal sealed class PlanFacts
{
    private readonly RubricEvaluator _evaluator;
    private readonly ViewPlan _plan;
    private readonly ImmutableArray<Condition> _conditions;
    private readonly ImmutableArray<ResolvedCondition> _resolved;
    private readonly ImmutableArray<KeyValuePair<string, AnswerValue>> _own;

    public PlanFacts(RubricEvaluator evaluator, ViewPlan plan, IReadOnlyList<Condition> conditions, IReadOnlyList<KeyValuePair<string, AnswerValue>> facts)
    {
        (_evaluator, _plan, _conditions, _own) = (evaluator, plan, [.. conditions], [.. facts]);
        _resolved = ResolvedCondition.All(_conditions, plan);
        Base = Read(facts: []);
    }

    /// <summary>How many bits there are.</summary>
    public int Count => _conditions.Length;

    /// <summary>The facts of rows that are given none; null where one that is looked at is not known.</summary>
    public uint? Base { get; }

    /// <summary>Whether the bits mean the same: rubrics that differ only in their weights have the very same conditions.</summary>
    public bool IsSameAs(PlanFacts other) => Base == other.Base && _conditions.SequenceEqual(other._conditions);

    /// <summary>Reads facts over those of the plan; null where one that is looked at is not known.</summary>
    /// <exception cref="RubricException">They do not fit the rubric.</exception>
    public uint? Read(IEnumerable<KeyValuePair<string, AnswerValue>> facts)
    {
        var given = facts.ToList();
        var own = _own.Where(o => !given.Exists(g => string.Equals(g.Key, o.Key, StringComparison.Ordinal)));
        var submission = Submission.Create(new SubmissionParts
        {
            Profile = _plan.View.Profile?.Id,
            Facts = [.. own.Concat(given).Select(f => new NamedAnswer(f.Key, f.Value))],
        }).GetValueOrThrow();
        var report = new BindingReport();
        var values = FactBinder.Bind(_plan, submission, report);
        return report.HasErrors ? throw new RubricException(report.ToArray()) : ReadBound(values);
    }

    /// <summary>Reads facts that are bound; null where one that is looked at is not known.</summary>
    public uint? ReadBound(FactValue[] values)
    {
        foreach (int fact in _evaluator.NeededFacts)
        {
            if (!values[fact].IsKnown)
            {
                return null;
            }
        }
        var situation = new Situation { Plan = _plan, Bound = BoundSubmission.Empty(_plan).With(values), Leaves = new LeafPoints(_plan) };
        uint bits = 0;
        for (int i = 0; i < _conditions.Length; i++)
        {
            bits |= _resolved[i].Decide(situation, null) == true ? 1u << i : 0;
        }
        return bits;
    }

    public ArgumentException Unknown(string parameter)
    {
        var known = _own.Select(f => f.Key).ToList();
        var missing = _evaluator.NeededFacts
            .Select(i => _plan.View.Rubric.Facts[i])
            .Where(f => f.Default is null && !known.Contains(f.Id))
            .Select(f => $"'{f.Id}'");
        return new ArgumentException(
            $"The rubric '{_plan.View.Rubric}' looks at facts that have no default: {string.Join(", ", missing)}. Give them with the row (GetFacts), or for all rows in ScorePlanOptions.Facts.",
            parameter);
    }
}
