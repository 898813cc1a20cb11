using System.Globalization;
using RulesEngine.Models;

namespace Rubric.Benchmarks;

/// <summary>Microsoft RulesEngine: the points of the groups as parameters in lambda text, a rule a tier, all compiled before.</summary>
public sealed class RulesEngineRules : ScoringContender
{
    private const string Name = "rating";
    private readonly RulesEngine.RulesEngine _engine;
    private readonly List<decimal[]> _sheets;

    public RulesEngineRules(Scores scores)
        : base(scores)
    {
        _engine = new RulesEngine.RulesEngine([WorkflowOf(scores.Rubric)], new ReSettings { CustomTypes = [typeof(Math), typeof(MidpointRounding)] });
        _sheets = [.. Enumerable.Range(0, scores.Rows).Select(r => scores.Row(r).ToArray())];
    }

    public override void Run()
    {
        for (int row = 0; row < _sheets.Count; row++)
        {
            var results = _engine.ExecuteAllRulesAsync(Name, new RuleParameter("s", _sheets[row])).AsTask().GetAwaiter().GetResult();
            int tier = results.FindIndex(r => r.IsSuccess);
            Outcomes[row] = new Outcome(0, tier < 0 ? results.Count : tier);
        }
    }

    /// <summary>Its rules say which of them hold; to have the total as well costs an action each.</summary>
    protected override bool IsRight(Outcome outcome, Outcome expected) => outcome.Tier == expected.Tier;

    private static Workflow WorkflowOf(BenchmarkRubric rubric)
    {
        var columns = rubric.Leaves.Index().ToDictionary(l => l.Item.Id, l => l.Index);
        var groups = rubric.Groups.Select(g => Parameter(Variable(g), g.Leaves.Select(l => $"s[{columns[l.Id]}] * {Number(l.PointsOfOne)}")));
        var indicators = rubric.Indicators.Select(r => Parameter(Variable(r), r.Groups.Select(Variable)));
        string total = $"Math.Round({string.Join(" + ", rubric.Indicators.Select(Variable))}, 2, MidpointRounding.AwayFromZero)";
        return new Workflow
        {
            WorkflowName = Name,
            GlobalParams = [.. groups, .. indicators, Parameter("total", [total])],
            Rules = [.. BenchmarkRubric.Tiers.Where(t => t.Total > 0).Select(t => RuleOf(rubric, t))],
        };
    }

    private static Rule RuleOf(BenchmarkRubric rubric, BenchmarkTier tier)
    {
        var floors = rubric.Indicators.Select(r => $"{Variable(r)} >= {Number(BenchmarkRubric.Floor(r, tier))}");
        return new Rule { RuleName = tier.Id, Expression = $"total >= {Number(rubric.Needed(tier))} && {string.Join(" && ", floors)}" };
    }

    private static ScopedParam Parameter(string name, IEnumerable<string> sum) => new() { Name = name, Expression = string.Join(" + ", sum) };

    private static string Variable(BenchmarkGroup indicator) => $"i{indicator.Id.Replace('.', '_')}";

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture) + "m";
}
