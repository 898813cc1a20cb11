using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Says in one phrase what decided a result.</summary>
internal sealed class DecisionWords(Evaluation evaluation, Language language)
{
    private const int MostMissing = 3;

    private readonly ConditionWords _words = new(evaluation, language);

    public string Say() => evaluation.Status switch
    {
        EvaluationStatus.Invalid => language.Say($"{language.Count(evaluation.Problems.Length, "problem", "")}, see the messages", $"{evaluation.Problems.Length} 个问题，见提示"),
        EvaluationStatus.Incomplete => SayMissing(),
        EvaluationStatus.Excluded when evaluation.FiredOverrides.IsEmpty => language.Say("nothing applicable", "没有适用的指标"),
        EvaluationStatus.Scored => SayEffects() ?? SayNextTier(),
        _ => Title(evaluation.FiredOverrides[^1].Override),
    };

    /// <summary>The overrides that changed the result; null if none did.</summary>
    private string? SayEffects()
    {
        var effects = evaluation.FiredOverrides.Where(f => f.HadEffect).Select(f => Title(f.Override)).ToList();
        return effects.Count == 0 ? null : string.Join(language.Semicolon, effects);
    }

    /// <summary>What kept the result from the next better tier.</summary>
    private string SayNextTier()
    {
        var checks = evaluation.TierChecks;
        if (checks.IsEmpty)
        {
            return "";
        }
        if (NextTier.Above(evaluation.Rubric, evaluation.Tier) is not { } next)
        {
            return language.Say("meets all conditions of the top tier", "满足最高等级的全部条件");
        }
        string title = Text.Clean(language.Say(next.Title));
        return language.Say($"{title} needs ", $"{title}要求") + Unmet(checks.First(c => ReferenceEquals(c.Tier, next)));
    }

    private string Unmet(TierCheck check)
    {
        foreach (var bound in check.Bounds)
        {
            if (bound.Held != true)
            {
                return _words.Unmet(bound);
            }
        }
        return _words.Unmet(check.Conditions.First(c => c.Held != true));
    }

    private string SayMissing()
    {
        var titles = new Titles(evaluation, language);
        var missing = evaluation.Missing;
        string list = language.List(missing.Take(MostMissing).Select(titles.OfMissing));
        string rest = missing.Length <= MostMissing ? "" : language.Say($" and {missing.Length - MostMissing} more", $"等 {missing.Length} 项");
        string bounds = evaluation is { Lowest: { } lowest, Highest: { } highest }
            ? language.Say("total ", "总分 ") + $"{ReadableNumber.Show(lowest)}–{ReadableNumber.Show(highest)}" + SayReachable() + language.Semicolon
            : "";
        return bounds + language.Say("missing ", "缺 ") + list + rest;
    }

    private string SayReachable()
    {
        var titles = evaluation.Reachable.Select(t => Text.Clean(language.Say(t.Title))).ToList();
        return titles switch
        {
            [] => "",
            [var only] => language.Say($" ({only})", $"（{only}）"),
            [var best, .., var worst] => language.Say($" ({best} to {worst})", $"（{best}至{worst}）"),
        };
    }

    private string Title(Override effect) => Text.Clean(language.Say(effect.Title));
}
