using System.Collections;
using System.Collections.Immutable;
using System.Reflection;

namespace Rubric.Schema.Tests;

/// <summary>Whatever a rubric made in code leaves null is a diagnostic, never an exception.</summary>
public sealed class HoleTests
{
    private static readonly NullabilityInfoContext _nullability = new();

    [Fact]
    public void A_missing_title_is_named() => RubricChecking.AssertOne(
        RubricChecking.Parts(new Indicator { Id = "a", Title = null!, Weight = 100 }),
        "RUB3002", "indicators[0].title",
        "'title' is missing or empty. It must be given.",
        "“title”缺失或为空。请填写。");

    [Fact]
    public void A_missing_weight_is_named() => RubricChecking.AssertOne(
        RubricChecking.Parts(RubricChecking.Leaf("a", 100), new Indicator { Id = "b", Title = "B" }),
        "RUB3002", "indicators[1].weight",
        "'weight' is missing or empty. It must be given.",
        "“weight”缺失或为空。请填写。");

    [Fact]
    public void An_item_of_a_checklist_has_points_unless_items_are_counted() => RubricChecking.AssertOne(
        RubricChecking.Parts(RubricChecking.Leaf("a", 100, new ChecklistScale { Items = [new ChecklistItem { Id = "x", Title = "X" }] })),
        "RUB3002", "indicators[0].scale.checklist.items[0].points",
        "'points' is missing or empty. It must be given.",
        "“points”缺失或为空。请填写。");

    [Fact]
    public void A_choice_has_values() => Assert.Equal("RUB3002", Assert.Single(RubricDefinition.Create(new RubricParts
    {
        Id = "r",
        Version = "1",
        Title = "R",
        Indicators = [RubricChecking.Leaf("a", 100)],
        Facts = [new Fact { Id = "f", Title = "F", Type = FactType.Choice }],
    }).Diagnostics).Code.Id);

    [Fact]
    public void The_rubric_that_is_emptied_below_is_good() => Assert.Empty(RubricDefinition.Create(Full()).Diagnostics);

    [Fact]
    public void Every_part_that_is_null_is_reported()
    {
        int count = 0;
        Visit(Full(), (parts, what, isOptional) =>
        {
            count++;
            ReadResult<RubricDefinition> read = RubricDefinition.Create(parts);
            Assert.True(isOptional || (read.HasErrors && read.Diagnostics.Any(d => d.Code.Id == "RUB3002")), what);
        });
        Assert.InRange(count, 150, int.MaxValue);
    }

    [Fact]
    public void Every_list_that_is_empty_is_checked_without_an_exception()
    {
        int count = 0;
        Visit(Full(), (parts, _, _) =>
        {
            count++;
            Assert.NotNull(RubricDefinition.Create(parts));
        }, emptiesLists: true);
        Assert.InRange(count, 20, int.MaxValue);
    }

    /// <summary>Sets one property or entry after the other to null (or one list after the other to empty), and back.</summary>
    private static void Visit(RubricParts parts, Action<RubricParts, string, bool> check, bool emptiesLists = false)
    {
        VisitObject(parts, "");

        void VisitObject(object owner, string path)
        {
            foreach (PropertyInfo property in owner.GetType().GetProperties().Where(p => p.SetMethod is not null && p.GetIndexParameters().Length == 0))
            {
                object? value = property.GetValue(owner);
                string name = $"{path}.{property.Name}";
                if (value is null || owner.GetType().IsValueType)
                {
                    continue;
                }
                if (value is IList list && property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
                {
                    VisitList(owner, property, list, name);
                    continue;
                }
                if (!property.PropertyType.IsValueType && !emptiesLists)
                {
                    bool isOptional = _nullability.Create(property).WriteState == NullabilityState.Nullable;
                    property.SetValue(owner, null);
                    check(parts, name, isOptional);
                    property.SetValue(owner, value);
                }
                if (IsOurs(value.GetType()))
                {
                    VisitObject(value, name);
                }
            }
        }

        void VisitList(object owner, PropertyInfo property, IList list, string name)
        {
            Type entryType = property.PropertyType.GetGenericArguments()[0];
            MethodInfo create = typeof(ImmutableArray).GetMethods().Single(m => m.Name == "CreateRange" && m.GetParameters().Length == 1).MakeGenericMethod(entryType);
            object original = property.GetValue(owner)!;
            if (emptiesLists)
            {
                property.SetValue(owner, create.Invoke(null, [Array.CreateInstance(entryType, 0)]));
                check(parts, name, true);
                property.SetValue(owner, original);
            }
            for (int i = 0; i < list.Count; i++)
            {
                // Of a structure the default has null in every member.
                Array holed = Array.CreateInstance(entryType, list.Count);
                list.CopyTo(holed, 0);
                holed.SetValue(entryType.IsValueType ? Activator.CreateInstance(entryType) : null, i);
                if (!emptiesLists)
                {
                    property.SetValue(owner, create.Invoke(null, [holed]));
                    bool isNumber = entryType == typeof(CurvePoint) || entryType == typeof(CountPoints);
                    check(parts, $"{name}[{i}]", isNumber);
                    property.SetValue(owner, original);
                }
                if (IsOurs(list[i]!.GetType()) && !entryType.IsValueType)
                {
                    VisitObject(list[i]!, $"{name}[{i}]");
                }
            }
        }

        static bool IsOurs(Type type) =>
            type.Assembly == typeof(RubricParts).Assembly && type != typeof(LocalizedText) && !type.IsValueType;
    }

    /// <summary>A rubric with one of everything.</summary>
    private static RubricParts Full()
    {
        Bounds half = new() { Min = Amount.Percent(50) };
        Scale[] scales =
        [
            new ScoreScale { Step = 1 },
            new OptionsScale { Options = [new ScaleOption { Id = "full", Title = "F", Points = 10, Guidance = ["G"] }] },
            new YesNoScale(),
            new ChecklistScale { Items = [new ChecklistItem { Id = "x", Title = "X", Points = 10, Guidance = ["G"] }] },
            new ChecklistScale { Items = [new ChecklistItem { Id = "x", Title = "X" }], ByCount = [new CountPoints(1, 10)] },
            new DeductionsScale { Items = [new CountedItem { Id = "x", Title = "X", Points = 1, Guidance = ["G"] }] },
            new AdditionsScale { Items = [new CountedItem { Id = "x", Title = "X", Points = 1, Limit = 10 }] },
            new BandsScale { Unit = "m", Steps = [new BandStep { Bounds = new() { Min = 0 }, Points = 10, Guidance = ["G"] }] },
            new CurveScale { Unit = "m", Through = [new CurvePoint(1, 10)] },
            new EvaluationScale { Rubric = new("s", null), Take = "x", Where = new EvaluationFilter { Phase = "p", Attributes = [new("k", "v")] } },
        ];
        return new RubricParts
        {
            Id = "r",
            Version = "1",
            Title = "R",
            Issuer = "I",
            Source = "S",
            Effective = "2022-12-01",
            Description = "D",
            Dimensions = [new Dimension { Id = "d", Title = "D", Values = [new DimensionValue { Id = "v", Title = "V" }] }],
            Facts =
            [
                new Fact { Id = "f", Title = "F", Type = FactType.Choice, Values = [new FactChoice { Id = "x", Title = "X" }], Default = "x" },
                new Fact { Id = "n", Title = "N", Type = FactType.Number },
            ],
            Indicators =
            [
                new Indicator
                {
                    Id = "g", Title = "G", Weight = 100, Dimensions = [new("d", "v")], Guidance = ["G"], Evidence = ["E"],
                    Tiers = [new Tier { Id = "good", Title = "G", Bounds = half, Require = [new IndicatorCondition { Indicator = "a0", Bounds = half }] }],
                    Indicators = [.. scales.Select((s, i) => RubricChecking.Leaf($"a{i}", 10, s))],
                },
            ],
            Bonus = new Supplement { Limit = 5, Indicators = [RubricChecking.Leaf("b", 5)] },
            Penalties = new Supplement { Indicators = [RubricChecking.Leaf("c", 5, new DeductionsScale { Items = [new CountedItem { Id = "x", Title = "X", Points = 1 }] })] },
            Profiles =
            [
                new Profile
                {
                    Id = "p", Title = "P", Omit = ["a2"], Weights = [new("a0", 20)], NotApplicable = NotApplicablePolicy.Zero,
                    Scales = [new("a3", new YesNoScale())],
                },
            ],
            Tiers = [new Tier { Id = "t", Title = "T", Stars = 5, Require = Conditions(half) }, new Tier { Id = "u", Title = "U" }],
            Overrides =
            [
                new Override { Id = "o", Title = "O", When = [new TierCondition { Tiers = ["t"] }], Effect = new CapTier("u"), Reason = "R" },
                new Override { Id = "q", Title = "Q", When = [new FactCondition { Fact = "n", Bounds = new() { Min = 2 } }], Effect = new SetTier("u"), BeforeScoring = true },
                new Override { Id = "s", Title = "S", When = [new TierCondition { Tiers = ["t"] }], Effect = new FloorTier("u") },
                new Override { Id = "w", Title = "W", When = [new TierCondition { Tiers = ["t"] }], Effect = new ShiftTier(-1) },
                new Override { Id = "x", Title = "X", When = [new IndicatorCondition { Indicator = "total", Bounds = half }], Effect = new ReplaceTotal(0) },
            ],
        };
    }

    private static ImmutableArray<Condition> Conditions(Bounds half) =>
    [
        new AllCondition { Conditions = [new EachCondition { Each = IndicatorSelector.Of("g", "a1"), Bounds = half, Tiers = ["good"] }] },
        new AnyCondition { Conditions = [new DimensionCondition { Dimension = new("d", "v"), Bounds = half }] },
        new NotCondition { Condition = new IndicatorCondition { Indicator = "g", Tiers = ["good"] } },
        new AtLeastCondition { Number = 1, Conditions = [new AnswerCondition { Indicator = "a1", In = ["full"] }] },
        new AnswerCondition { Indicator = "a0", Bounds = new() { Max = 3 } },
        new FactCondition { Fact = "f", In = ["x"] },
        new EvaluationCondition { Indicator = "a9", Tiers = ["t"] },
        new CountCondition { Count = new EachCondition { Each = IndicatorSelector.AtLevel(1), Bounds = half }, Bounds = new() { Min = 1 } },
    ];
}
