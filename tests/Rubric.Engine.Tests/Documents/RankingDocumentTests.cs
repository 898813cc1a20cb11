using Rubric.Engine.Tests.Published;

namespace Rubric.Engine.Tests.Documents;

/// <summary>The example of docs/ranking.md, over the district.</summary>
[Collection(nameof(ExampleRun))]
public sealed class RankingDocumentTests
{
    [Fact]
    public void The_example_prints_what_the_document_says()
    {
        using var run = ExampleRun.InRepository("docs/ranking.md");
        run.Prints(() => Rank(PublishedRubrics.ScoreExamples("jinniu-year").Values));
    }

    private static void Rank(IEnumerable<Evaluation> evaluations)
    {
        // begin: docs/ranking.md
        var options = new RankingOptions
        {
            PerProfile = true,
            TieBreaks = [new("final-experts"), new("routine")],
            Quotas = [new Quota { Title = "五星不超过四星及以上的 30%，且不超过 10 个", Tiers = ["star-5"], Among = "star-4", Share = 0.3m, Number = 10 }],
        };
        Ranking ranking = Ranking.Of(evaluations, options);

        foreach (RankingGroup group in ranking.Groups)
        {
            Console.WriteLine($"{group.Profile?.Title}: {group.Entries.Length}");
            foreach (RankedEntry entry in group.Entries.Take(4))
            {
                Console.WriteLine($"  {entry.Rank}. {entry.Evaluation.Subject}, {entry.Evaluation.Total}, {entry.Tier?.Title}");
            }
            foreach (QuotaChange change in group.Quotas.SelectMany(q => q.Changes))
            {
                Console.WriteLine($"  {change.Evaluation.Subject}, {change.Evaluation.Total}: {change.From.Title} -> {change.To.Title}");
            }
        }
        foreach (LeftOutEntry left in ranking.LeftOut.Take(3))
        {
            Console.WriteLine($"{left.Evaluation.Subject}: {left.Reason.In("zh-Hans")}");
        }
        // end: docs/ranking.md
    }
}
