using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>What the conditions of a rubric say of an answer, and where along the numbers they change their mind.</summary>
internal sealed class AnswerSigns
{
    private readonly ImmutableArray<AnswerCondition> _conditions;

    public AnswerSigns(IEnumerable<Condition> conditions, IndicatorNode leaf) =>
        _conditions = [.. conditions.OfType<AnswerCondition>().Where(c => string.Equals(c.Indicator, leaf.Id, StringComparison.Ordinal))];

    public bool Any => !_conditions.IsEmpty;

    /// <summary>The numbers that the conditions compare with.</summary>
    public IEnumerable<Fraction> Numbers => _conditions.SelectMany(c => c.Bounds.Comparators()).Select(c => c.Value.Value);

    /// <summary>A sign per condition: met or not. Equal texts mean that no condition tells two answers apart.</summary>
    public string Of(TypedAnswer? answer) => string.Concat(_conditions.Select(c => IsMet(c, answer) ? '1' : '0'));

    private static bool IsMet(AnswerCondition condition, TypedAnswer? answer) =>
        answer is not null && (condition.In.IsEmpty ? answer.Satisfies(condition.Bounds) : answer.IsOneOf(condition.In));
}
