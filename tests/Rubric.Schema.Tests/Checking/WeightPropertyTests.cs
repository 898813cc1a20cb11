using static Rubric.Schema.Tests.RubricChecking;

namespace Rubric.Schema.Tests;

/// <summary>Laws of weights over random trees, under every weighting.</summary>
public sealed class WeightPropertyTests
{
    [Property(MaxTest = 200)]
    public void Full_marks_of_leaves_add_up_to_the_total(int seed, bool hasProfile)
    {
        foreach (Weighting weighting in Enum.GetValues<Weighting>())
        {
            var tree = new RandomTree(seed, weighting);
            RubricDefinition rubric = RubricDefinition.Create(tree.ToParts(hasProfile ? tree.Profile() : null)).GetValueOrThrow();

            foreach (ProfileView view in rubric.ProfileViews.Insert(0, rubric.BaseView))
            {
                IEnumerable<Fraction> leaves = view.Nodes.Where(n => n.IsScoredLeaf && !n.IsAbsent).Select(n => n.FullMarks!.Value);
                Assert.Equal(RandomTree.FullMarks, Fraction.Sum(leaves));
            }
        }
    }

    [Property(MaxTest = 200)]
    public void A_changed_weight_is_named_with_its_sum(int seed, bool usesPercent)
    {
        var tree = new RandomTree(seed, usesPercent ? Weighting.Percent : Weighting.Points);
        (string id, Fraction weight, string list) = tree.ChangeOne();

        ReadResult<RubricDefinition> read = RubricDefinition.Create(tree.ToParts(null));

        Assert.Null(read.Value);
        Assert.All(read.Diagnostics, d => Assert.Equal("RUB3031", d.Code.Id));
        Diagnostic own = Assert.Single(read.Diagnostics, d => d.Path == list);
        Assert.Contains($"{id}: {weight}", own.Message, StringComparison.Ordinal);
        Assert.Contains($"{RandomTree.Change} too much", own.Message, StringComparison.Ordinal);
        // Under points the weight of a group is also what those below it add up to.
        Assert.Equal(!usesPercent && tree.ChangedIsGroup ? 2 : 1, read.Diagnostics.Length);
    }

    /// <summary>A tree whose weights fit, made by another route than that of the rules: each group deals its hundredths out at random.</summary>
    private sealed class RandomTree
    {
        private readonly Random _random;
        private readonly Weighting _weighting;
        private readonly Branch _root;

        public RandomTree(int seed, Weighting weighting)
        {
            (_random, _weighting) = (new Random(seed), weighting);
            _root = new Branch("", "") { Hundredths = 10_007 };
            Grow(_root, 1);
        }

        public static Fraction FullMarks { get; } = 100.07m;

        public static Fraction Change { get; } = 0.25m;

        public bool ChangedIsGroup { get; private set; }

        public RubricParts ToParts(Profile? profile) => new()
        {
            Id = "r",
            Version = "1",
            Title = "R",
            FullMarks = FullMarks,
            Weights = _weighting,
            Indicators = [.. _root.Children.Select(ToIndicator)],
            Profiles = profile is null ? [] : [profile],
        };

        /// <summary>A profile that leaves one sibling out and deals the points of the group out again among the others.</summary>
        public Profile Profile()
        {
            Branch[] groups = [.. All(_root).Prepend(_root).Where(b => b.Children.Count > 1)];
            if (groups.Length == 0)
            {
                return new Profile { Id = "p", Title = "P" };
            }
            Branch group = groups[_random.Next(groups.Length)];
            Branch omitted = group.Children[_random.Next(group.Children.Count)];
            var weights = new List<ProfileWeight>();
            Reweigh([.. group.Children.Where(c => c != omitted)], group.Hundredths, weights);
            return new Profile { Id = "p", Title = "P", Omit = [omitted.Id], Weights = [.. weights] };
        }

        public (string Id, Fraction Weight, string List) ChangeOne()
        {
            Branch[] all = [.. All(_root)];
            Branch changed = all[_random.Next(all.Length)];
            changed.Hundredths += 25;
            ChangedIsGroup = changed.Children.Count > 0;
            return (changed.Id, changed.Weight, changed.List);
        }

        private void Grow(Branch group, int depth)
        {
            string list = depth == 1 ? "indicators" : $"{group.List}[{group.Position}].indicators";
            int[] parts = Deal(group.Hundredths, _random.Next(1, 5));
            for (int i = 0; i < parts.Length; i++)
            {
                var child = new Branch($"{group.Id}x{i}", list) { Position = i, Hundredths = parts[i] };
                group.Children.Add(child);
                // Enough is left for a new deal to reach every leaf below.
                if (depth < 4 && parts[i] > 1_000 && _random.Next(3) > 0)
                {
                    Grow(child, depth + 1);
                }
            }
        }

        /// <summary>Parts above 0 that make up what they must: the points of the group, 100 %, or anything.</summary>
        private int[] Deal(int hundredths, int count)
        {
            int all = _weighting == Weighting.Points ? hundredths : 10_000;
            int[] parts = [.. Enumerable.Repeat(all / (2 * count), count)];
            int rest = all - parts.Sum();
            for (int i = 0; i < count - 1; i++)
            {
                int more = _random.Next(rest + 1);
                parts[i] += more;
                rest -= more;
            }
            parts[count - 1] += _weighting == Weighting.Relative ? rest / 3 : rest;
            return parts;
        }

        /// <summary>Gives new weights; under points those below must follow.</summary>
        private void Reweigh(Branch[] siblings, int hundredths, List<ProfileWeight> weights)
        {
            int[] parts = Deal(hundredths, siblings.Length);
            for (int i = 0; i < parts.Length; i++)
            {
                weights.Add(new(siblings[i].Id, new Fraction(parts[i], 100)));
                if (_weighting == Weighting.Points && siblings[i].Children.Count > 0)
                {
                    Reweigh([.. siblings[i].Children], parts[i], weights);
                }
            }
        }

        private static Indicator ToIndicator(Branch branch) =>
            branch.Children.Count == 0 ? Leaf(branch.Id, branch.Weight) : Group(branch.Id, branch.Weight, [.. branch.Children.Select(ToIndicator)]);

        private static IEnumerable<Branch> All(Branch branch) => branch.Children.SelectMany(c => All(c).Prepend(c));

        private sealed class Branch(string id, string list)
        {
            public string Id { get; } = id;

            public string List { get; } = list;

            public int Position { get; init; }

            public int Hundredths { get; set; }

            public Fraction Weight => new(Hundredths, 100);

            public List<Branch> Children { get; } = [];
        }
    }
}
