using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>Reports what a scale made in code leaves null or empty though it must be there.</summary>
internal static class ScaleMemberRules
{
    public static void Check(Scale? scale, ModelPath path, CheckContext context)
    {
        switch (scale)
        {
            case OptionsScale options:
                MemberRules.NotEmpty(options.Options, path, "options", context);
                MemberRules.Each(options.Options, path["options"], context, Option);
                break;
            case ChecklistScale checklist:
                MemberRules.NotEmpty(checklist.Items, path["checklist"], "items", context);
                MemberRules.Each(checklist.Items, path["checklist"]["items"], context, Item);
                break;
            case DeductionsScale deductions:
                Counted(deductions.Items, path["deductions"], context);
                break;
            case AdditionsScale additions:
                Counted(additions.Items, path["additions"], context);
                break;
            case BandsScale bands:
                MemberRules.NotEmpty(bands.Steps, path["bands"], "steps", context);
                MemberRules.Each(bands.Steps, path["bands"]["steps"], context, Step);
                break;
            case CurveScale curve:
                MemberRules.NotEmpty(curve.Through, path["curve"], "through", context);
                break;
            case EvaluationScale evaluation:
                Evaluation(evaluation, path["evaluation"], context);
                break;
            default:
                break;
        }
    }

    private static void Option(ScaleOption option, ModelPath path, CheckContext context)
    {
        MemberRules.Text(option.Id, path, "id", context);
        MemberRules.Value(option.Title, path, "title", context);
        MemberRules.Texts(option.Guidance, path["guidance"], context);
    }

    private static void Item(ChecklistItem item, ModelPath path, CheckContext context)
    {
        MemberRules.Text(item.Id, path, "id", context);
        MemberRules.Value(item.Title, path, "title", context);
        MemberRules.Texts(item.Guidance, path["guidance"], context);
    }

    private static void Counted(ImmutableArray<CountedItem> items, ModelPath path, CheckContext context)
    {
        MemberRules.NotEmpty(items, path, "items", context);
        MemberRules.Each(items, path["items"], context, (item, at, context) =>
        {
            MemberRules.Text(item.Id, at, "id", context);
            MemberRules.Value(item.Title, at, "title", context);
            MemberRules.Texts(item.Guidance, at["guidance"], context);
        });
    }

    private static void Step(BandStep step, ModelPath path, CheckContext context)
    {
        MemberRules.Value(step.Bounds, path, "bounds", context);
        MemberRules.Texts(step.Guidance, path["guidance"], context);
    }

    private static void Evaluation(EvaluationScale evaluation, ModelPath path, CheckContext context)
    {
        MemberRules.Text(evaluation.Rubric.Id, path, "rubric", context);
        MemberRules.Value(evaluation.Where, path, "where", context);
        foreach (var (key, value) in evaluation.Where?.Attributes ?? [])
        {
            if (string.IsNullOrEmpty(key))
            {
                MemberRules.Entry(path["where"], context);
            }
            else if (value is null)
            {
                context.AddMissing(path["where"], key);
            }
        }
    }
}
