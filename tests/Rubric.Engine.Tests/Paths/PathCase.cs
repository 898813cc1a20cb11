using System.Collections.Immutable;
using Rubric.Engine.Tests.Laws;
using Rubric.Schema;

namespace Rubric.Engine.Tests.Paths;

/// <summary>A random evaluation, a tier to reach from it, and few enough answers to try all of them.</summary>
internal sealed class PathCase
{
    private const int MostLeaves = 8;
    private const int Looks = 12;

    private readonly Draw _draw;

    /// <summary>Makes the case of a number; the same at every time and place.</summary>
    public PathCase(int seed, int mostWays)
    {
        Seed = seed;
        _draw = new Draw(seed);
        var inner = RandomRubric.Make(_draw, "inner");
        Rubric = RandomRubric.Make(_draw, "outer", _draw.Chance(30) ? inner : null);
        if (_draw.Chance(50))
        {
            Rubric = WithPlainTiers(Rubric);
        }
        Rubrics = RubricSet.Create(Rubric, inner).GetValueOrThrow();
        Dossier = MakeDossier(inner);
        Start = new RubricEvaluator(Rubrics, "outer").Evaluate(Dossier);
        Step = _draw.Pick<Fraction>(2.5m, 5, 10, 12.5m, 25);
        ChangeableFacts = [.. Rubric.Facts.Where(_ => _draw.Chance(40)).Select(f => f.Id)];
        Costs = [.. Rubric.BaseView.Nodes.Where(n => !n.Indicator.IsGroup).Select(n => n.Id).Concat(ChangeableFacts)
            .Where(_ => _draw.Chance(50))
            .Select(id => KeyValuePair.Create(id, _draw.Pick<Fraction>(0, 0.5m, 2, 3)))];
        if (Rubric.BaseView.Nodes.Count(n => n.IsScoredLeaf) > MostLeaves || Start.Status is EvaluationStatus.Invalid or EvaluationStatus.Incomplete)
        {
            return;
        }
        var moves = new AllMoves(this);
        if (!moves.CanBeMeasured)
        {
            return;
        }
        Moves = FixSome(moves.Find(), mostWays);
        Target = PickTarget();
        if (Moves.Count > 0 && (Target ?? NextBetter()) is { } target)
        {
            Wanted = Enough(target);
            IsGood = Start.Tier is null || !Wanted.Contains(Start.Tier) || _draw.Chance(5);
        }
    }

    public int Seed { get; }

    /// <summary>Whether there is something to start from and somewhere to go.</summary>
    public bool IsGood { get; }

    public RubricDefinition Rubric { get; }

    public RubricSet Rubrics { get; }

    public Dossier Dossier { get; }

    public Evaluation Start { get; }

    /// <summary>The tier that is asked for; null for the next better one.</summary>
    public Tier? Target { get; }

    /// <summary>The tiers that will do.</summary>
    public ImmutableArray<Tier> Wanted { get; } = [];

    public Fraction Step { get; }

    public ImmutableArray<string> ChangeableFacts { get; }

    public ImmutableArray<KeyValuePair<string, Fraction>> Costs { get; }

    public ImmutableArray<string> Fixed { get; private set; } = [];

    /// <summary>Everything that may be changed, and to what.</summary>
    public IReadOnlyList<MovesOfOne> Moves { get; } = [];

    public IReadOnlyDictionary<Feature, int> Features => _draw.Features;

    public Submission? Own => Dossier.Submissions.FirstOrDefault(s => s.Rubric?.Id == "outer");

    public ProfileView View => Rubric.FindView(Own?.Profile)!;

    public PathOptions Options(PathOrder order, bool mayLower) => new()
    {
        Order = order,
        MayLower = mayLower,
        ChangeableFacts = ChangeableFacts,
        Fixed = Fixed,
        Step = Step,
        Costs = Costs,
        // Enough to look for less than a step everywhere.
        MaxSteps = 20_000_000,
    };

    /// <summary>The own submission with other answers, facts and awards; the others as they are.</summary>
    public Dossier With(IEnumerable<NamedAnswer> answers, IEnumerable<NamedAnswer> facts, IEnumerable<Award> awards)
    {
        var own = Own;
        var parts = new SubmissionParts
        {
            Rubric = Rubric.Reference,
            Subject = new Subject("s"),
            Profile = own?.Profile,
            Answers = Replace(own?.Answers ?? [], answers, a => a.Id),
            Facts = Replace(own?.Facts ?? [], facts, a => a.Id),
            Awarded = Replace(own?.Awarded ?? [], awards, a => a.Indicator),
        };
        var changed = Submission.Create(parts).GetValueOrThrow();
        return new Dossier([.. Dossier.Submissions.Where(s => s != own), changed]);
    }

    /// <summary>The dossier with what is chosen at each of the moves.</summary>
    public Dossier Changed()
    {
        var changed = Moves.Where(m => !m.Chosen.Stays).ToList();
        return With(
            changed.Where(m => !m.IsFact && m.Chosen.To is not null).Select(m => new NamedAnswer(m.Id, m.Chosen.To!)),
            changed.Where(m => m.IsFact).Select(m => new NamedAnswer(m.Id, m.Chosen.To!)),
            changed.Where(m => m.Chosen.Award is not null).Select(m => AllMoves.AwardOf(m.Id, m.Chosen.Award!.Value)));
    }

    private static ImmutableArray<T> Replace<T>(ImmutableArray<T> old, IEnumerable<T> changed, Func<T, string> idOf)
    {
        var byId = changed.ToDictionary(idOf, StringComparer.Ordinal);
        return [.. old.Where(o => !byId.ContainsKey(idOf(o))), .. byId.Values];
    }

    private Dossier MakeDossier(RubricDefinition inner)
    {
        var submissions = new List<Submission>();
        if (_draw.Chance(97))
        {
            submissions.Add(new RandomSubmission(_draw, Rubric) { MayHaveGaps = _draw.Chance(30), MayNotApply = _draw.Chance(40) }.Make());
        }
        foreach (var leaf in Rubric.BaseView.Nodes.Where(n => n.Scale is EvaluationScale))
        {
            for (int i = _draw.Between(1, 2); i > 0; i--)
            {
                submissions.Add(new RandomSubmission(_draw, inner) { MayHaveGaps = false, Phase = leaf.Id }.Make());
            }
        }
        return new Dossier(submissions);
    }

    /// <summary>The same rubric with tiers as people write them, which take several steps: so much in total, and a part of it everywhere.</summary>
    private RubricDefinition WithPlainTiers(RubricDefinition rubric)
    {
        Condition Floor(int rate) => _draw.Pick<Condition>(
            new EachCondition { Each = IndicatorSelector.AtLevel(1), Bounds = new Bounds { Min = Amount.Percent(rate) } },
            new EachCondition { Each = IndicatorSelector.Leaves, Bounds = new Bounds { Min = Amount.Percent(rate) } },
            new CountCondition
            {
                Count = new EachCondition { Each = IndicatorSelector.AtLevel(1), Bounds = new Bounds { Below = Amount.Percent(rate) } },
                Bounds = new Bounds { Max = 1 },
            });
        ImmutableArray<Tier> tiers =
        [
            .. rubric.Tiers.Select((t, i) => new Tier
            {
                Id = t.Id,
                Title = t.Title,
                Stars = t.Stars,
                Bounds = i == rubric.Tiers.Length - 1 ? Bounds.None : new Bounds { Min = Amount.Percent(90 - (15 * i)) },
                Require = i < rubric.Tiers.Length - 1 && _draw.Chance(60) ? [Floor(80 - (15 * i))] : [],
            }),
        ];
        return Copy.WithTiers(rubric, tiers, _draw.Chance(40) ? rubric.Overrides : []);
    }

    private ImmutableArray<Tier> Enough(Tier target) =>
        target.Ranked ? [.. Rubric.Tiers.Where(t => t.Ranked).TakeWhile(t => t != target), target] : [target];

    /// <summary>Mostly a tier that some way leads to: of those drawn blindly few can be reached. Null for the next better one.</summary>
    private Tier? PickTarget()
    {
        if (Rubric.Tiers.IsEmpty || _draw.Chance(20))
        {
            return null;
        }
        var seen = new List<Tier>();
        for (int i = 0; i < Looks && !_draw.Chance(10); i++)
        {
            foreach (var moves in Moves)
            {
                moves.At = _draw.Between(0, moves.All.Count - 1);
            }
            if (new RubricEvaluator(Rubrics, "outer").Evaluate(Changed()).Tier is { } tier && tier.Id != Start.Tier?.Id)
            {
                seen.Add(Rubric.Tiers.Single(t => t.Id == tier.Id));
            }
        }
        foreach (var moves in Moves)
        {
            moves.At = 0;
        }
        List<Tier> tiers = seen.Count > 0 ? seen : [.. Rubric.Tiers];
        // The best of them takes most.
        return _draw.Chance(50) ? tiers.MinBy(t => Rubric.Tiers.IndexOf(t)) : _draw.Pick<Tier>(tiers);
    }

    private Tier? NextBetter()
    {
        var ranked = Rubric.Tiers.Where(t => t.Ranked).ToList();
        int at = Start.Tier is { } tier ? ranked.IndexOf(tier) : -1;
        return at == 0 || ranked.Count == 0 ? null : at < 0 ? ranked[^1] : ranked[at - 1];
    }

    /// <summary>Lets answers stay as they are, at random, until few enough ways are left.</summary>
    private List<MovesOfOne> FixSome(List<MovesOfOne> moves, int mostWays)
    {
        var kept = moves.ToList();
        while (kept.Aggregate(1L, (ways, m) => Math.Min(ways * m.All.Count, int.MaxValue)) > mostWays)
        {
            var leaves = kept.Where(m => !m.IsFact).ToList();
            var fixedOne = _draw.Pick(leaves.Count > 0 ? leaves : kept);
            if (fixedOne.IsFact || View.Find(fixedOne.Id) is not { } node)
            {
                throw new InvalidOperationException("Facts alone are too many.");
            }
            string id = node.Parent is { } group && _draw.Chance(10) ? group.Id : node.Id;
            Fixed = Fixed.Add(id);
            kept.RemoveAll(m => !m.IsFact && IsBelow(View.Find(m.Id)!, id));
        }
        return kept;
    }

    private static bool IsBelow(IndicatorNode? node, string id) => node is not null && (node.Id == id || IsBelow(node.Parent, id));
}
