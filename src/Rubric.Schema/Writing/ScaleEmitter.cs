using System.Collections.Immutable;
using System.Globalization;

namespace Rubric.Schema;

/// <summary>Walks scales in the order in which they are written.</summary>
internal static class ScaleEmitter
{
    public static void Emit(DocumentSink sink, Scale scale)
    {
        sink.BeginMap();
        sink.Number("out-of", scale.OutOf);
        if (scale is OptionsScale options)
        {
            sink.List("options", options.Options, Option);
        }
        else
        {
            sink.Map(scale.Kind, to => Kind(to, scale));
        }
        sink.EndMap();
    }

    private static void Kind(DocumentSink sink, Scale scale)
    {
        switch (scale)
        {
            case ScoreScale score:
                sink.Number("step", score.Step);
                break;
            case YesNoScale yesNo:
                sink.YesNo("full-on", yesNo.FullOn, usual: true);
                break;
            case ChecklistScale checklist:
                sink.List("items", checklist.Items, Item);
                Counts(sink, checklist.ByCount);
                break;
            case DeductionsScale deductions:
                sink.List("items", deductions.Items, Counted);
                break;
            case AdditionsScale additions:
                sink.List("items", additions.Items, Counted);
                break;
            case BandsScale bands:
                sink.Localized("unit", bands.Unit);
                sink.List("steps", bands.Steps, Step);
                break;
            case CurveScale curve:
                sink.Localized("unit", curve.Unit);
                sink.List("through", curve.Through, (to, point) => to.Pair(point.X, point.Points));
                break;
            case RatioScale ratio:
                sink.Number("target", ratio.Target);
                sink.Word("better", Words.Better, ratio.LowerIsBetter, false);
                sink.Word("when-zero", Words.ZeroRatios, ratio.WhenZero);
                break;
            case EvaluationScale evaluation:
                Evaluation(sink, evaluation);
                break;
            default:
                break;
        }
        if (scale is MeasuredScale measured)
        {
            sink.Word("repeated", Words.Repetitions, measured.Repeated);
        }
    }

    private static void Option(DocumentSink sink, ScaleOption option)
    {
        sink.BeginMap();
        sink.Text("id", option.Id);
        sink.Localized("title", option.Title);
        sink.Amount("points", option.Points);
        sink.Texts("guidance", option.Guidance);
        sink.EndMap();
    }

    private static void Item(DocumentSink sink, ChecklistItem item)
    {
        sink.BeginMap();
        sink.Text("id", item.Id);
        sink.Localized("title", item.Title);
        sink.Amount("points", item.Points);
        sink.Texts("guidance", item.Guidance);
        sink.EndMap();
    }

    private static void Counted(DocumentSink sink, CountedItem item)
    {
        sink.BeginMap();
        sink.Text("id", item.Id);
        sink.Localized("title", item.Title);
        sink.Amount("points", item.Points);
        sink.Amount("limit", item.Limit);
        sink.Texts("guidance", item.Guidance);
        sink.EndMap();
    }

    private static void Step(DocumentSink sink, BandStep step)
    {
        sink.BeginMap();
        sink.Bounds(step.Bounds);
        sink.Amount("points", step.Points);
        sink.Texts("guidance", step.Guidance);
        sink.EndMap();
    }

    private static void Counts(DocumentSink sink, ImmutableArray<CountPoints> counts)
    {
        if (counts.IsEmpty)
        {
            return;
        }
        sink.Map("by-count", to =>
        {
            foreach (var (count, points) in counts.OrderBy(c => c.Count))
            {
                to.Key(count.ToString(CultureInfo.InvariantCulture));
                to.Amount(points);
            }
        });
    }

    private static void Evaluation(DocumentSink sink, EvaluationScale evaluation)
    {
        sink.Key("rubric");
        sink.Reference(evaluation.Rubric);
        if (evaluation.Where is not { Phase: null, Role: null, By: null, Profile: null, Attributes.IsEmpty: true })
        {
            sink.Map("where", to => Where(to, evaluation.Where));
        }
        sink.Text("take", evaluation.Take);
        sink.Word("combine", Words.Combinations, evaluation.Combine, Combination.Mean);
        if (evaluation.Trim != Trimming.Default)
        {
            sink.Map("trim", to =>
            {
                to.Whole("low", evaluation.Trim.Low);
                to.Whole("high", evaluation.Trim.High);
                to.Whole("above", evaluation.Trim.Above);
            });
        }
        sink.Whole("at-least", evaluation.AtLeast == 1 ? null : evaluation.AtLeast);
    }

    private static void Where(DocumentSink sink, EvaluationFilter where)
    {
        sink.Text("phase", where.Phase);
        sink.Text("role", where.Role);
        sink.Text("by", where.By);
        sink.Text("profile", where.Profile);
        foreach (var (name, text) in where.Attributes.OrderBy(a => a.Key, StringComparer.Ordinal))
        {
            sink.Attribute(name);
            sink.Text(text);
        }
    }
}
