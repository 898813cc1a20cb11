using Rubric.Engine.Tests.Laws;
using Rubric.Schema;

namespace Rubric.Oracle.Comparing;

/// <summary>Makes good submissions odd: emptied, mostly n/a, typed as cells of a table, or wrong.</summary>
internal static class Disturbance
{
    public static Submission? Apply(Draw draw, RubricDefinition rubric, Submission submission, HashSet<string> features)
    {
        var draft = new SubmissionDraft(submission)
        {
            By = new Evaluator(draw.Pick(Spice.People), draw.Pick(Spice.Roles)),
            Attributes = draw.Chance(80) ? [new("year", draw.Pick(Spice.Years))] : [],
            Phase = draw.Chance(40) ? "final" : submission.Phase,
        };
        var view = rubric.FindView(draft.Profile)!;
        if (draw.Chance(8))
        {
            int kept = draw.Between(0, 80);
            draft.Answers = [.. draft.Answers.Where(_ => draw.Chance(kept))];
            draft.Facts = [.. draft.Facts.Where(_ => draw.Chance(kept))];
        }
        if (draw.Chance(8))
        {
            SayNotApplicable(draw, view, draft);
        }
        if (draw.Chance(30))
        {
            SayGroupNotApplicable(draw, view, draft);
        }
        if (draw.Chance(10))
        {
            features.Add("TableCells");
            draft.Answers = [.. draft.Answers.Select(a => view.Find(a.Id)!.Scale is { } scale ? a with { Value = Cell(a.Value, scale) } : a)];
        }
        if (draw.Chance(3))
        {
            features.Add("Mistake");
            Spoil(draw, rubric, view, draft);
        }
        return draft.Create();
    }

    private static void SayNotApplicable(Draw draw, ProfileView view, SubmissionDraft draft)
    {
        int share = draw.Pick(30, 70, 100);
        foreach (var leaf in view.Nodes.Where(n => n.IsScoredLeaf && !n.IsOmitted && !n.IsAbsent && n.NotApplicable != NotApplicablePolicy.Refuse))
        {
            if (draft.Answers.Exists(a => Covers(view.Find(a.Id)!, leaf)) || !draw.Chance(share))
            {
                continue;
            }
            draft.Answers.RemoveAll(a => a.Id == leaf.Id);
            draft.Awarded.RemoveAll(a => a.Indicator == leaf.Id && share == 100);
            draft.Answers.Add(new NamedAnswer(leaf.Id, AnswerValue.NotApplicable));
        }
    }

    // Leaf by leaf: of a group that refuses, but whose leaves then count, nothing is refused.
    private static void SayGroupNotApplicable(Draw draw, ProfileView view, SubmissionDraft draft)
    {
        var groups = view.Nodes.Where(n => n is { Section: IndicatorSection.Main, NotApplicable: NotApplicablePolicy.Refuse, Indicator.IsGroup: true, IsOmitted: false, IsAbsent: false });
        foreach (var group in groups.Where(_ => draw.Chance(70)))
        {
            if (draft.Answers.Exists(a => a.Id == group.Id || Covers(view.Find(a.Id)!, group)))
            {
                continue;
            }
            var leaves = view.Nodes.Where(n => n.IsScoredLeaf && !n.IsOmitted && !n.IsAbsent && Covers(group, n)).ToList();
            if (leaves.TrueForAll(l => l.NotApplicable is NotApplicablePolicy.Zero or NotApplicablePolicy.Full))
            {
                draft.Answers.RemoveAll(a => Covers(group, view.Find(a.Id)!));
                draft.Awarded.RemoveAll(a => Covers(group, view.Find(a.Indicator)!));
                draft.Answers.AddRange(leaves.Select(l => new NamedAnswer(l.Id, AnswerValue.NotApplicable)));
            }
        }
    }

    private static bool Covers(IndicatorNode group, IndicatorNode leaf) =>
        leaf.Parent is not null && (ReferenceEquals(leaf.Parent, group) || Covers(group, leaf.Parent));

    /// <summary>The answer as it would stand in the cell of a table.</summary>
    public static AnswerValue Cell(AnswerValue value, Scale scale)
    {
        static string Entry(AnswerValue entry) =>
            entry.Kind == AnswerKind.Map ? $"{entry.Entries.First(e => e.Key == "actual").Value}/{entry.Entries.First(e => e.Key == "target").Value}" : entry.Text!;
        return value.Kind switch
        {
            AnswerKind.List when value.Items.IsEmpty => AnswerValue.OfCell("none"),
            AnswerKind.List => AnswerValue.OfCell(string.Join(';', value.Items.Select(Entry))),
            AnswerKind.Map when scale is RatioScale => AnswerValue.OfCell(Entry(value)),
            AnswerKind.Map when value.Entries.IsEmpty => AnswerValue.OfCell("无"),
            AnswerKind.Map => AnswerValue.OfCell(string.Join(';', value.Entries.Select(e => $"{e.Key}={e.Value}"))),
            _ => AnswerValue.OfCell(value.Text!),
        };
    }

    private static void Spoil(Draw draw, RubricDefinition rubric, ProfileView view, SubmissionDraft draft)
    {
        var node = draw.Pick(view.Nodes);
        var fact = draw.Pick(rubric.Facts);
        void Answer(AnswerValue value)
        {
            draft.Answers.RemoveAll(a => a.Id == node.Id);
            draft.Answers.Add(new NamedAnswer(node.Id, value));
        }
        switch (draw.Between(0, 11))
        {
            case 0:
                Answer("maybe");
                break;
            case 1:
                Answer(-1);
                break;
            case 2:
                Answer(100_000);
                break;
            case 3:
                Answer(AnswerValue.NotApplicable);
                break;
            case 4:
                Answer(AnswerValue.OfList([]));
                break;
            case 5:
                Answer(AnswerValue.OfList(["c0", "c0"]));
                break;
            case 6:
                Answer(AnswerValue.OfMap([new("actual", 0), new("target", 0)]));
                break;
            case 7:
                draft.Answers.Add(new NamedAnswer("nobody", 1));
                break;
            case 8:
                draft.Facts.RemoveAll(f => f.Id == fact.Id);
                draft.Facts.Add(new NamedAnswer(fact.Id, "perhaps"));
                break;
            case 9:
                draft.Awarded.RemoveAll(a => a.Indicator == node.Id);
                draft.Awarded.Add(new Award { Indicator = node.Id, Points = (node.FullMarks ?? 1) + draw.Between(-1, 1), Reason = "改" });
                break;
            case 10:
                draft.Profile = "p9";
                break;
            default:
                draft.Notes.Add(new Note(draw.Chance(50) ? "nobody" : node.Id, "备注"));
                break;
        }
    }
}
