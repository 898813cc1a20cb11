using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Walks from the leaves to the total, as the engine did, and writes down every step.</summary>
internal sealed class AccountBuilder
{
    private readonly Evaluation _evaluation;
    private readonly RubricDefinition _rubric;
    private readonly List<AccountStep> _steps = [];
    private Fraction _running;

    private AccountBuilder(Evaluation evaluation) => (_evaluation, _rubric) = (evaluation, evaluation.Rubric);

    /// <summary>The steps, in the order of the rubric; none where there is no total.</summary>
    public static ImmutableArray<AccountStep> Of(Evaluation evaluation, int places)
    {
        if (evaluation.Total is not { } total)
        {
            return [];
        }
        var builder = new AccountBuilder(evaluation);
        builder.AddAll(total);
        return builder.Show(places);
    }

    private void AddAll(Fraction total)
    {
        var main = Fraction.Sum([.. _evaluation.Indicators.Select(AddMain)]);
        AddScaling("total", null, main, ScaleFactors.OfTotal(_evaluation));

        var bonus = Fraction.Sum([.. _evaluation.Bonus.Select(r => AddOutside(r, AccountStepKind.Bonus, Fraction.One))]);
        Adjust(AccountStepKind.Limit, "bonus", null, AtMost(bonus, _rubric.Bonus?.Limit) - bonus);
        var penalties = Fraction.Sum([.. _evaluation.Penalties.Select(r => AddOutside(r, AccountStepKind.Penalty, -Fraction.One))]);
        Adjust(AccountStepKind.Limit, "penalties", null, penalties - AtMost(penalties, _rubric.Penalties?.Limit));

        Adjust(AccountStepKind.Limit, "total", null, AtMost(_running, _rubric.TotalLimit) - _running);
        Adjust(AccountStepKind.Floor, "total", null, Fraction.Max(_running, Fraction.Zero) - _running);
        Adjust(AccountStepKind.Rounding, "total", null, Rounded(_running, _rubric.Rounding.Total) - _running);
        if (_evaluation.FiredOverrides.LastOrDefault(f => f.Override.Effect is ReplaceTotal) is { } replaced)
        {
            Adjust(AccountStepKind.Override, replaced.Override.Id, null, total - _running);
        }
    }

    /// <summary>Adds an indicator of the main tree with everything below it; returns its points.</summary>
    private Fraction AddMain(IndicatorResult result)
    {
        if (result.Points is not { } points)
        {
            return Fraction.Zero;
        }
        if (!result.Indicator.IsGroup)
        {
            Add(new AccountStep(AccountStepKind.Leaf, result.Id, result, points));
            return points;
        }
        if (result.Children.All(c => c.Points is null))
        {
            if (result.Node.NotApplicable == NotApplicablePolicy.Full)
            {
                Add(new AccountStep(AccountStepKind.FullGroup, result.Id, result, result.FullMarks!.Value));
                Adjust(AccountStepKind.Rounding, result.Id, result, points - result.FullMarks!.Value);
            }
            return points;
        }
        var sum = Fraction.Sum([.. result.Children.Select(AddMain)]);
        var factor = ScaleFactors.Within(result);
        AddScaling(result.Id, result, sum, factor);
        Adjust(AccountStepKind.Rounding, result.Id, result, points - (sum * factor));
        return points;
    }

    /// <summary>Adds an indicator of bonus or penalties with everything below it; returns its points, which for penalties are taken off.</summary>
    private Fraction AddOutside(IndicatorResult result, AccountStepKind kind, Fraction sign)
    {
        if (result.Points is not { } points)
        {
            return Fraction.Zero;
        }
        if (!result.Indicator.IsGroup)
        {
            Add(new AccountStep(kind, result.Id, result, points * sign));
            return points;
        }
        var sum = Fraction.Sum([.. result.Children.Select(c => AddOutside(c, kind, sign))]);
        var rounded = Rounded(sum, _rubric.Rounding.Groups);
        Adjust(AccountStepKind.Rounding, result.Id, result, (rounded - sum) * sign);
        Adjust(AccountStepKind.Limit, result.Id, result, (points - rounded) * sign);
        return points;
    }

    private void AddScaling(string id, IndicatorResult? indicator, Fraction sum, Fraction factor)
    {
        var points = (sum * factor) - sum;
        if (!points.IsZero)
        {
            Add(new AccountStep(AccountStepKind.Scaling, id, indicator, points) { Factor = factor });
        }
    }

    private void Adjust(AccountStepKind kind, string id, IndicatorResult? indicator, Fraction points)
    {
        if (!points.IsZero)
        {
            Add(new AccountStep(kind, id, indicator, points));
        }
    }

    private void Add(AccountStep step)
    {
        _steps.Add(step);
        _running += step.Points;
    }

    private ImmutableArray<AccountStep> Show(int places)
    {
        var shown = Apportioning.Of([.. _steps.Select(s => s.Points)], places);
        var account = ImmutableArray.CreateBuilder<AccountStep>(shown.Length);
        var (running, shownRunning) = (Fraction.Zero, Fraction.Zero);
        for (int i = 0; i < shown.Length; i++)
        {
            var step = _steps[i];
            running += step.Points;
            shownRunning += shown[i];
            account.Add(new AccountStep(step.Kind, step.Id, step.Indicator, step.Points)
            {
                Running = running,
                Shown = shown[i],
                ShownRunning = shownRunning,
                Factor = step.Factor,
            });
        }
        return account.MoveToImmutable();
    }

    private Fraction Rounded(Fraction points, int? places) => places is { } known ? points.Round(known, _rubric.Rounding.Mode) : points;

    private static Fraction AtMost(Fraction points, Fraction? limit) => limit is { } most ? Fraction.Min(points, most) : points;
}
