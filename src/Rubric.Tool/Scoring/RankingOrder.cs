using Rubric.Engine;
using Rubric.Schema;

namespace Rubric.Tool;

/// <summary>Puts results in the order of their ranks: rubric by rubric, profile by profile, those without a rank behind the others.</summary>
internal sealed class RankingOrder(RankingStyle style, IReadOnlyList<string> tieBreaks)
{
    /// <summary>The ids that the option <c>--tie-break</c> takes for a rubric.</summary>
    public static IEnumerable<string> KeysOf(RubricDefinition rubric) =>
    [
        .. rubric.BaseView.Nodes.Where(n => !n.Indicator.Informational).Select(n => n.Id),
        .. rubric.Dimensions.SelectMany(d => d.Values.Select(v => $"{d.Id}/{v.Id}")),
    ];

    public IEnumerable<ScoredResult> Sort(IEnumerable<ScoredResult> results) => results.GroupBy(r => r.Rubric).SelectMany(SortOne);

    private List<ScoredResult> SortOne(IGrouping<RubricDefinition, ScoredResult> results)
    {
        bool perProfile = results.Any(r => r.Evaluation.Profile is not null);
        var options = new RankingOptions
        {
            Style = style,
            PerProfile = perProfile,
            TieBreaks = [.. tieBreaks.Select(k => TieBreakOf(k, results.Key))],
        };
        var ranking = Ranking.Of(results.Select(r => r.Evaluation), options);
        var byEvaluation = results.ToDictionary(r => r.Evaluation, ReferenceEqualityComparer.Instance as IEqualityComparer<Evaluation>);
        var waiting = ranking.LeftOut.Select(l => byEvaluation[l.Evaluation]).ToList();
        var sorted = new List<ScoredResult>();
        foreach (var group in ranking.Groups)
        {
            sorted.AddRange(group.Entries.Select(e => byEvaluation[e.Evaluation] with { Standing = new Standing(group.Profile, e.Rank) }));
            bool Belongs(ScoredResult r) => !perProfile || r.Evaluation.Profile == group.Profile;
            sorted.AddRange(waiting.Where(Belongs).Select(r => r with { Standing = new Standing(group.Profile, null) }));
            waiting.RemoveAll(Belongs);
        }
        // Of these profiles nobody has a rank.
        var rest = waiting.GroupBy(r => r.Evaluation.Profile).SelectMany(g => g.Select(r => r with { Standing = new Standing(g.Key, null) }));
        return [.. sorted, .. rest];
    }

    /// <summary>Of penalties the fewer are the better.</summary>
    private static TieBreak TieBreakOf(string key, RubricDefinition rubric) =>
        new(key) { LowerFirst = rubric.BaseView.Find(key) is { Section: IndicatorSection.Penalties } };
}
