using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Rubric.Schema.Tests;

/// <summary>Makes parts that differ from given ones in one place; what comes out need not be a rubric that could exist.</summary>
internal static class ModelMutations
{
    private static readonly MethodInfo _toArray = typeof(ModelMutations).GetMethod(nameof(ToImmutableArray), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Every single change, with the property that it changes.</summary>
    public static IEnumerable<(string Member, RubricParts Parts)> Of(RubricParts parts) => OfObject(parts).Select(m => (m.Member, (RubricParts)m.Value));

    /// <summary>The same with the entries of one list in the opposite order.</summary>
    public static IEnumerable<(string Member, RubricParts Parts)> Reversed(RubricParts parts) =>
        OfObject(parts, reversing: true).Select(m => (m.Member, (RubricParts)m.Value));

    private static IEnumerable<(string Member, object Value)> OfObject(object value, bool reversing = false)
    {
        foreach (var property in ModelShape.Properties(value.GetType()))
        {
            object? part = property.GetValue(value);
            foreach (var (member, changed) in OfMember(property, part, reversing))
            {
                if (!Equals(changed, part))
                {
                    yield return (member, With(value, property, changed));
                }
            }
        }
    }

    private static IEnumerable<(string Member, object? Value)> OfMember(PropertyInfo property, object? part, bool reversing)
    {
        string name = ModelShape.NameOf(property);
        bool isRequired = property.IsDefined(typeof(RequiredMemberAttribute)) || Nullable.GetUnderlyingType(property.PropertyType) is null && property.PropertyType.IsValueType;
        if (part is null)
        {
            yield break;
        }
        if (!isRequired && !reversing)
        {
            yield return (name, null);
        }
        if (part is IEnumerable and not string)
        {
            foreach (var change in OfList(name, part, reversing))
            {
                yield return change;
            }
        }
        else if (ModelShape.IsAtom(part.GetType()))
        {
            foreach (object changed in reversing ? [] : Changes(part))
            {
                yield return (name, changed);
            }
        }
        else
        {
            foreach (var (member, changed) in OfObject(part, reversing))
            {
                yield return (member, changed);
            }
        }
    }

    private static IEnumerable<(string Member, object? Value)> OfList(string name, object list, bool reversing)
    {
        object[] items = [.. ((IEnumerable)list).Cast<object>()];
        var type = list.GetType().GetGenericArguments()[0];
        if (reversing && items.Length > 1)
        {
            yield return (name, Array(type, items.Reverse()));
        }
        for (int i = 0; i < items.Length; i++)
        {
            if (!reversing)
            {
                yield return (name, Array(type, items.Where((_, at) => at != i)));
            }
            bool isAtom = ModelShape.IsAtom(items[i].GetType());
            var changes = !isAtom ? OfObject(items[i], reversing) : reversing ? [] : Changes(items[i]).Select(a => (Member: name, Value: a));
            foreach (var (member, changed) in changes)
            {
                yield return (member, Array(type, items.Select((item, at) => at == i ? changed : item)));
            }
        }
    }

    private static IEnumerable<object> Changes(object value) => Atoms(value).Where(a => !Equals(a, value) && (a is not IndicatorSelector || a.ToString() != value.ToString()));

    private static IEnumerable<object> Atoms(object value) => value switch
    {
        string text => [text + "x", "level-2", "2023-01-31", "yes", "five", "below", "south", "extra", "spare", "2", "rented", "private", "poor", "n4", "c2", "e2"],
        bool flag => [!flag],
        int number => [number + 1, number - 1],
        Fraction number => [number + 1, number - new Fraction(1, 2)],
        Amount amount =>
        [
            amount.IsRate ? Amount.Percent((amount.Value * 100) - 1) : Amount.Points(amount.Value - 1), amount.IsRate ? Amount.Percent((amount.Value * 100) + 1) : Amount.Points(amount.Value + 1),
            amount.IsRate ? Amount.Points(amount.Value * 10) : Amount.Percent(amount.Value * 10),
            amount.IsRate ? Amount.Points(amount.Value) : Amount.Percent(amount.Value),
        ],
        LocalizedText text => [new LocalizedText(text + "！"), .. Translations(text)],
        IndicatorSelector => [IndicatorSelector.AtLevel(1), IndicatorSelector.AtLevel(2), IndicatorSelector.Leaves, IndicatorSelector.Of("2"), IndicatorSelector.Of("2", "1")],
        KeyValuePair<string, string> pair => [KeyValuePair.Create(pair.Key + "x", pair.Value), KeyValuePair.Create(pair.Key, pair.Value + "x")],
        Enum word => Enum.GetValues(word.GetType()).Cast<object>(),
        _ => throw new NotSupportedException(value.GetType().Name),
    };

    private static IEnumerable<object> Translations(LocalizedText text)
    {
        if (!text.Translations.IsEmpty)
        {
            yield return new LocalizedText(text.Translations.Reverse());
            yield return new LocalizedText(text.Translations.Take(1));
            yield return new LocalizedText(text.Translations.Select(t => KeyValuePair.Create(t.Key + "-x", t.Value)));
        }
        yield return new LocalizedText([KeyValuePair.Create("zh", text.ToString())]);
    }

    private static object With(object value, PropertyInfo changed, object? part)
    {
        if (value is OverrideEffect)
        {
            return Activator.CreateInstance(value.GetType(), part)!;
        }
        object copy = RuntimeHelpers.GetUninitializedObject(value.GetType());
        foreach (var property in ModelShape.Properties(value.GetType()))
        {
            property.SetValue(copy, property.Name == changed.Name ? part : property.GetValue(value));
        }
        return copy;
    }

    private static object Array(Type type, IEnumerable<object> items) => _toArray.MakeGenericMethod(type).Invoke(null, [items])!;

    private static ImmutableArray<T> ToImmutableArray<T>(IEnumerable<object> items) => [.. items.Cast<T>()];
}
