using System.Collections.Immutable;
using System.Globalization;

namespace Rubric.Schema;

/// <summary>One scale of one leaf.</summary>
internal sealed class ScaleCheck(CheckContext context, IndicatorNode node, Scale scale, ModelPath path, Profile? profile)
{
    // Nothing is concluded from a maximum that is wrong itself or could not be read.
    private readonly Fraction? _maximum =
        node.ScaleMaximum is { Sign: > 0 } maximum && !(context.Report.HasBroken && IsMaximumBroken(context, node, scale, path)) ? maximum : null;

    public void Check()
    {
        if (scale.OutOf is { Sign: <= 0 } outOf)
        {
            context.AddOutOfRange(path["out-of"], outOf.ToString(), Say.AboveZero);
        }
        switch (scale)
        {
            case ScoreScale score:
                CheckStep(score, path["score"]["step"]);
                break;
            case OptionsScale options:
                CheckBest([.. options.Options.Select(o => o?.Points)], path["options"], (list, i) => list[i]["points"]);
                break;
            case ChecklistScale checklist:
                CheckChecklist(checklist, path["checklist"]);
                break;
            case DeductionsScale deductions:
                CheckCounted(deductions.Items, path["deductions"]["items"]);
                break;
            case AdditionsScale additions:
                CheckCounted(additions.Items, path["additions"]["items"]);
                CheckAdditions(additions.Items, path["additions"]["items"]);
                break;
            case BandsScale bands:
                CheckBands(bands, path["bands"]["steps"]);
                break;
            case CurveScale curve:
                CheckCurve(curve, path["curve"]["through"]);
                break;
            case RatioScale { Target: { Sign: < 0 } target }:
                context.AddOutOfRange(path["ratio"]["target"], target.ToString(), Say.FromZero);
                break;
            case RatioScale { Target: { IsZero: true }, LowerIsBetter: true, WhenZero: not ZeroRatio.Full }:
                context.Add(DiagnosticCodes.RatioNeverFull, path["ratio"]["target"]);
                break;
            case EvaluationScale evaluation:
                CheckEvaluation(evaluation, path["evaluation"]);
                break;
            default:
                break;
        }
    }

    /// <summary>Checks the step of a score; where a profile's weight does not fit it, the caller says that place.</summary>
    public void CheckStep(ScoreScale score, ModelPath at)
    {
        if (score.Step is not { } step || context.Report.IsBroken(at))
        {
            return;
        }
        if (step.Sign <= 0)
        {
            context.AddOutOfRange(at, step.ToString(), Say.AboveZero);
        }
        // A sum stops at the maximum, so its entries need not meet it.
        else if (_maximum is { } maximum && score.Repeated != Repetition.Sum && !(maximum / step).IsWhole)
        {
            context.Add(DiagnosticCodes.StepMissesMaximum, at, step.ToString(), maximum.ToString(), WhereFrom());
        }
    }

    private void CheckChecklist(ChecklistScale checklist, ModelPath at)
    {
        bool byCount = !checklist.ByCount.IsEmpty;
        for (int i = 0; i < checklist.Items.Length; i++)
        {
            if (checklist.Items[i] is not { } item)
            {
                continue;
            }
            var owner = at["items"][i];
            if (byCount && item.Points is not null)
            {
                context.AddOutOfPlace(owner["points"], Say.Both("An item of a checklist with 'by-count'", "使用“by-count”的核对表的条目"));
            }
            else if (!byCount && item.Points is null && !context.Report.HasBrokenIn(at))
            {
                context.AddMissing(owner, "points");
            }
            else if (item.Points is { Value.Sign: < 0 } points)
            {
                context.AddOutOfRange(owner["points"], points.ToString(), Say.FromZero);
            }
        }
        if (byCount)
        {
            CheckByCount(checklist, at["by-count"]);
        }
        else if (checklist.Items.All(i => i is { Points: { Value.Sign: >= 0 } }) && _maximum is { } maximum)
        {
            CheckBest(Fraction.Sum(checklist.Items.Select(i => i.Points!.Value.Of(maximum))), at["items"]);
        }
    }

    private void CheckByCount(ChecklistScale checklist, ModelPath at)
    {
        var seen = new HashSet<int>();
        foreach (var (count, _) in checklist.ByCount)
        {
            string key = count.ToString(CultureInfo.InvariantCulture);
            if (count < 0 || count > checklist.Items.Length)
            {
                context.AddOutOfRange(at[key], key, Say.Between(0, checklist.Items.Length), "by-count");
            }
            if (!seen.Add(count))
            {
                context.Add(DiagnosticCodes.DuplicateId, at[key], key, Say.Count, Say.At(at[key], context.Report));
            }
        }
        CheckBest([.. checklist.ByCount.Select(c => (Amount?)c.Points)], at,
            (list, i) => list[checklist.ByCount[i].Count.ToString(CultureInfo.InvariantCulture)]);
    }

    private void CheckCounted(ImmutableArray<CountedItem> items, ModelPath at)
    {
        for (int i = 0; i < items.Length; i++)
        {
            if (items[i]?.Points is { Value.Sign: < 0 } points)
            {
                context.AddOutOfRange(at[i]["points"], points.ToString(), Say.FromZero);
            }
            if (items[i]?.Limit is { Value.Sign: < 0 } limit)
            {
                context.AddOutOfRange(at[i]["limit"], limit.ToString(), Say.FromZero);
            }
        }
        if (_maximum is { } maximum)
        {
            CountedItemRules.Check(items, maximum, at, context);
        }
    }

    /// <summary>What all kinds of event together can add: there is no end to an item without a limit.</summary>
    private void CheckAdditions(ImmutableArray<CountedItem> items, ModelPath at)
    {
        if (_maximum is not { } maximum || items.Any(i => i is null or { Points.Value.Sign: < 0 } or { Limit.Value.Sign: < 0 }))
        {
            return;
        }
        var adding = items.Where(i => i.Points.Value.Sign > 0);
        if (adding.All(i => i.Limit is not null))
        {
            var best = Fraction.Sum(adding.Select(i => i.Limit!.Value.Of(maximum)));
            CheckBest(Fraction.Min(best, maximum), at);
        }
    }

    private void CheckBands(BandsScale bands, ModelPath at)
    {
        for (int i = 0; i < bands.Steps.Length; i++)
        {
            if (bands.Steps[i]?.Bounds is not { } bounds || context.Report.HasBrokenIn(at[i]))
            {
                continue;
            }
            BoundsRules.Check(bounds, at[i], context);
            BoundsRules.CheckPlain(bounds, at[i], context);
        }
        CheckBest([.. bands.Steps.Select(s => s?.Points)], at, (list, i) => list[i]["points"], bands.Repeated);
        BandRules.Check(bands, at, context);
    }

    private void CheckCurve(CurveScale curve, ModelPath at)
    {
        bool broken = context.Report.HasBrokenIn(at);
        for (int i = 1; i < curve.Through.Length && !broken; i++)
        {
            var (before, here) = (curve.Through[i - 1].X, curve.Through[i].X);
            if (here <= before)
            {
                context.Add(DiagnosticCodes.CurveNotAscending, at[i][0], here.ToString(), before.ToString());
            }
        }
        CheckBest([.. curve.Through.Select(p => (Amount?)p.Points)], at, (list, i) => list[i][1], curve.Repeated);
    }

    private void CheckEvaluation(EvaluationScale evaluation, ModelPath at)
    {
        CheckCount(evaluation.AtLeast, 1, at["at-least"]);
        CheckCount(evaluation.Trim.Low, 0, at["trim"]["low"]);
        CheckCount(evaluation.Trim.High, 0, at["trim"]["high"]);
        CheckCount(evaluation.Trim.Above, 0, at["trim"]["above"]);
    }

    private void CheckCount(int count, int least, ModelPath at)
    {
        if (count < least)
        {
            context.AddOutOfRange(at, count.ToString(CultureInfo.InvariantCulture), least == 0 ? Say.FromZero : Say.FromOne);
        }
    }

    /// <summary>Checks listed points: each from 0 to the maximum, and the best of them the maximum.</summary>
    private void CheckBest(Amount?[] points, ModelPath list, Func<ModelPath, int, ModelPath> pathOf, Repetition? repeated = null)
    {
        if (AreNotScaled(points, list))
        {
            return;
        }
        Fraction? best = null;
        bool good = true;
        for (int i = 0; i < points.Length; i++)
        {
            if (points[i] is not { } amount)
            {
                good = false;
            }
            else if (amount.Value.Sign < 0 || (_maximum is { } most && amount.Of(most) > most) || (amount.IsRate && amount.Value > 1))
            {
                var range = _maximum is { } end ? Say.Between(0, end) : Say.FromZero;
                context.AddOutOfRange(pathOf(list, i), amount.ToString(), range, "points");
                good = false;
            }
            else if (_maximum is { } maximum)
            {
                best = best is { } before ? Fraction.Max(before, amount.Of(maximum)) : amount.Of(maximum);
            }
        }
        // The entries of a repeated sum may stay below what they reach together.
        if (good && best is { } known && repeated != Repetition.Sum)
        {
            CheckBest(known, list);
        }
    }

    /// <summary>Whether points are out of 100, or several of them out of more than the weight: they are meant to be scaled, and one sentence says so.</summary>
    private bool AreNotScaled(Amount?[] points, ModelPath list)
    {
        if (scale.OutOf is not null || _maximum is not { } maximum || context.Report.HasBrokenIn(path))
        {
            return false;
        }
        var best = Fraction.Zero;
        int above = 0;
        foreach (var entry in points)
        {
            if (entry is not { IsRate: false, Value: { Sign: >= 0 } value })
            {
                return false;
            }
            best = Fraction.Max(best, value);
            above += value > maximum ? 1 : 0;
        }
        if (above == 0 || (best != 100 && above < 2))
        {
            return false;
        }
        context.Add(DiagnosticCodes.PointsNotScaled, list, best.ToString(), maximum.ToString(), WhereFrom());
        return true;
    }

    private void CheckBest(Fraction best, ModelPath list)
    {
        if (_maximum is { } maximum && best != maximum && !context.Report.HasBrokenIn(path))
        {
            context.Add(DiagnosticCodes.WrongBestPoints, list, best.ToString(), maximum.ToString(), WhereFrom());
        }
    }

    private static bool IsMaximumBroken(CheckContext context, IndicatorNode node, Scale scale, ModelPath path) =>
        context.Report.IsBroken(path["out-of"])
        || (scale.OutOf is null && (context.Report.IsBroken(context.PathOf(node)["weight"]) || context.Report.IsBroken(ModelPath.Root["weights"])));

    private LocalizedText WhereFrom()
    {
        if (scale.OutOf is not null)
        {
            return Say.Both("'out-of'", "“out-of”");
        }
        if (node.Section == IndicatorSection.Main && context.Rubric.Weights != Weighting.Points)
        {
            return Say.Both("as no 'out-of' is written", "未写“out-of”");
        }
        return profile is null ? Say.Both($"the weight of '{node.Id}'", $"“{node.Id}”的权重")
            : Say.Both($"the weight of '{node.Id}' under the profile '{profile.Id}'", $"对象类型“{profile.Id}”下“{node.Id}”的权重");
    }
}
