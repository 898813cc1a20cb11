namespace Rubric.Engine;

/// <summary>Says in words, Chinese or English, what an evaluation found: for everything that shows results to people.</summary>
/// <remarks>Names things by their titles; texts of the rubric that have only one language stay in it. The same in every culture.
/// <para>Immutable; safe to share between threads.</para></remarks>
public sealed class EvaluationWords
{
    private readonly Evaluation _evaluation;
    private readonly Language _language;
    private readonly ConditionWords _conditions;

    /// <summary>Makes the words for an evaluation.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="language">A BCP 47 tag; any <c>zh</c> gives Chinese, all else English.</param>
    /// <exception cref="ArgumentNullException"><paramref name="evaluation"/> or <paramref name="language"/> is null.</exception>
    public EvaluationWords(Evaluation evaluation, string language)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        ArgumentNullException.ThrowIfNull(language);
        (_evaluation, _language) = (evaluation, Language.Of(language));
        _conditions = new ConditionWords(evaluation, _language);
    }

    /// <summary>Gets the tier with its stars, or what there is instead of one.</summary>
    /// <value>For example <c>★★★★☆ 四星</c>; empty where a total is all that the rubric asks for.</value>
    public string Rating => _evaluation.Status switch
    {
        EvaluationStatus.Scored or EvaluationStatus.Decided when _evaluation.Tier is { } tier => Stars.Show(tier, _evaluation.Rubric, _language),
        EvaluationStatus.Scored when _evaluation.Rubric.Tiers.IsEmpty => "",
        _ => StatusWords.Say(_evaluation.Status, _language),
    };

    /// <summary>Gets what decided the result, in one phrase.</summary>
    /// <value>For example <c>五星要求人员配备 ≥ 80%，实际 79.29%</c>, the title of a veto, or what is missing; empty where there is nothing to decide.</value>
    public string Decision => new DecisionWords(_evaluation, _language).Say();

    /// <summary>Says a status in a word or two.</summary>
    /// <param name="status">The status.</param>
    /// <param name="language">A BCP 47 tag; any <c>zh</c> gives Chinese, all else English.</param>
    /// <returns>For example <c>未完成</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public static string Of(EvaluationStatus status, string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return StatusWords.Say(status, Language.Of(language));
    }

    /// <summary>Says what a condition needs.</summary>
    /// <param name="check">A condition of this evaluation.</param>
    /// <returns>For example <c>每个一级指标 ≥ 80%</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="check"/> is null.</exception>
    public string Needed(ConditionCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        return _conditions.Needed(check);
    }

    /// <summary>Says what a condition found.</summary>
    /// <param name="check">A condition of this evaluation.</param>
    /// <returns>For example <c>79.29%</c>, with as many places as it takes to tell it from what was needed; empty for a condition made of others.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="check"/> is null.</exception>
    public string There(ConditionCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        return _conditions.There(check);
    }

    /// <summary>Says what a condition that does not hold needed and found, of a set the first member that failed.</summary>
    /// <param name="check">A condition of this evaluation that does not hold.</param>
    /// <returns>For example <c>人员配备 ≥ 80%，实际 79.29%</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="check"/> is null.</exception>
    public string Unmet(ConditionCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        return _conditions.Unmet(check);
    }

    /// <summary>Says why a condition holds: of alternatives those that do.</summary>
    /// <param name="check">A condition of this evaluation that holds.</param>
    /// <returns>For example <c>发生重大安全责任事故为是</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="check"/> is null.</exception>
    public string Held(ConditionCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        return _conditions.Held(check);
    }

    /// <summary>Says what a tier needed of the total, and what the total was.</summary>
    /// <param name="bound">A comparison of a tier of the total.</param>
    /// <returns>For example <c>总分 ≥ 90，实际 87.68</c>.</returns>
    public string OfTotal(BoundCheck bound) => _conditions.Unmet(bound);

    /// <summary>Says what a step of a path asks for, in the terms of the scale.</summary>
    /// <param name="step">A step of a path from this evaluation.</param>
    /// <returns>For example <c>增加：个案会谈室</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="step"/> is null.</exception>
    public string Of(PathStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return new StepWords(_language).Say(step);
    }
}
