using System.Collections;
using System.Reflection;

namespace Rubric.Schema.Tests;

/// <summary>The same rubric with other weights; everything else of it stays.</summary>
public sealed class ReweightingTests
{
    private static readonly RubricDefinition _rubric = RubricDefinition.Create(MaximalRubric.Parts).GetValueOrThrow();

    [Fact]
    public void Only_the_weights_that_are_named_change()
    {
        var leaf = _rubric.BaseView.Nodes.First(n => n.IsScoredLeaf && n.Depth == 2);
        var changed = _rubric.WithWeights([new(leaf.Id, leaf.Weight!.Value + 1), new("b1", 7), new("p1", 9)]).GetValueOrThrow();

        Assert.Equal(leaf.Weight + 1, changed.BaseView.Find(leaf.Id)!.Weight);
        Assert.Equal((7, 9), (changed.BaseView.Find("b1")!.Weight, changed.BaseView.Find("p1")!.Weight));
        var back = changed.WithWeights([new(leaf.Id, leaf.Weight!.Value), new("b1", Weight("b1")), new("p1", Weight("p1"))]).GetValueOrThrow();
        Assert.Equal(RubricWriter.Write(_rubric), RubricWriter.Write(back));
        Assert.Equal(_rubric.Hash, back.Hash);
    }

    [Theory]
    [InlineData(typeof(RubricParts))]
    [InlineData(typeof(Indicator))]
    public void A_copy_has_every_property(Type type)
    {
        object[] originals = type == typeof(Indicator) ? [.. _rubric.BaseView.Nodes.Select(n => n.Indicator)] : [MaximalRubric.Parts];
        var copyOf = type.GetConstructor(BindingFlags.Instance | BindingFlags.NonPublic, [type])!;
        var properties = type.GetProperties().Where(p => p.CanWrite).ToList();
        foreach (object original in originals)
        {
            object copy = copyOf.Invoke([original]);
            Assert.All(properties, p => Assert.Equal(p.GetValue(original), p.GetValue(copy)));
        }
        // A property that is empty everywhere would be no test of it.
        Assert.All(properties, p => Assert.Contains(originals, o => IsSet(p, p.GetValue(o))));
    }

    [Fact]
    public void Weights_that_do_not_add_up_are_a_diagnostic()
    {
        var rubric = RubricReader.Read("rubric: 1\nid: r\nversion: \"1\"\ntitle: 表\nindicators: [{ id: a, title: 甲, weight: 60 }, { id: b, title: 乙, weight: 40 }]\n").GetValueOrThrow();

        Assert.Equal(["RUB3031"], rubric.WithWeights([new("a", 50)]).Diagnostics.Select(d => d.Code.Id));
        Assert.True(rubric.WithWeights([new("a", 0), new("b", 100)]).HasErrors);
        Assert.Equal(50, rubric.WithWeights([new("a", 50), new("b", 50)]).GetValueOrThrow().BaseView.Find("b")!.FullMarks);
    }

    [Fact]
    public void Weights_of_what_has_none_are_refused()
    {
        Assert.Throws<ArgumentNullException>(() => _rubric.WithWeights(null!));
        Assert.StartsWith("The rubric 'maximal@2022.12' has no indicator 'x' with a weight.", Assert.Throws<ArgumentException>(() => _rubric.WithWeights([new("x", 1)])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => _rubric.WithWeights([new("remark", 1)]));
        Assert.StartsWith("The weight of 'b1' is given twice.", Assert.Throws<ArgumentException>(() => _rubric.WithWeights([new("b1", 1), new("b1", 1)])).Message, StringComparison.Ordinal);
    }

    private static Fraction Weight(string id) => _rubric.BaseView.Find(id)!.Weight!.Value;

    private static bool IsSet(PropertyInfo property, object? value) => value switch
    {
        null => false,
        _ when Nullable.GetUnderlyingType(property.PropertyType) is not null => true,
        IEnumerable list => list.Cast<object>().Any(),
        _ => !value.Equals(value.GetType().IsValueType ? Activator.CreateInstance(value.GetType()) : null),
    };
}
