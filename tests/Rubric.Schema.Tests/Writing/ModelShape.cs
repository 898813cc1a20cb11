using System.Collections;
using System.Collections.Immutable;
using System.Reflection;

namespace Rubric.Schema.Tests;

/// <summary>The classes of the model as reflection finds them, so that a new property cannot be forgotten.</summary>
internal static class ModelShape
{
    private static readonly Assembly _assembly = typeof(RubricParts).Assembly;

    /// <summary>Where the order of the entries means nothing: they are keys with a value.</summary>
    public static IReadOnlySet<string> Maps { get; } =
        new HashSet<string> { "Indicator.Dimensions", "Profile.Weights", "Profile.Scales", "ChecklistScale.ByCount", "EvaluationFilter.Attributes" };

    /// <summary>What hangs together and is changed as a whole.</summary>
    public static bool IsAtom(Type type) =>
        type == typeof(string) || type.IsPrimitive || type.IsEnum || type == typeof(Fraction) || type == typeof(Amount)
        || type == typeof(LocalizedText) || type == typeof(IndicatorSelector) || type == typeof(KeyValuePair<string, string>);

    /// <summary>The properties that make up an object; the others are worked out from them.</summary>
    public static PropertyInfo[] Properties(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite || typeof(OverrideEffect).IsAssignableFrom(type))];

    /// <summary>Whether a property holds something that is changed as a whole, or a list of it.</summary>
    public static bool HoldsAtoms(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return IsAtom(type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? type.GetGenericArguments()[0] : type);
    }

    public static PropertyInfo[] Computed(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Except(Properties(type))];

    public static string NameOf(PropertyInfo property) => $"{property.DeclaringType!.Name}.{property.Name}";

    /// <summary>All classes of which a rubric can consist.</summary>
    public static IReadOnlyCollection<Type> Types()
    {
        var found = new HashSet<Type>();
        var open = new Stack<Type>([typeof(RubricParts)]);
        while (open.Count > 0)
        {
            var type = Nullable.GetUnderlyingType(open.Peek()) ?? open.Peek();
            open.Pop();
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
            {
                open.Push(type.GetGenericArguments()[0]);
            }
            else if (type.IsAbstract)
            {
                foreach (var derived in _assembly.GetTypes().Where(t => !t.IsAbstract && type.IsAssignableFrom(t)))
                {
                    open.Push(derived);
                }
            }
            else if (!IsAtom(type) && found.Add(type))
            {
                foreach (var property in Properties(type))
                {
                    open.Push(property.PropertyType);
                }
            }
        }
        return found;
    }

    /// <summary>A rubric as text, member by member: two rubrics with one text are equal.</summary>
    public static string Describe(RubricDefinition rubric) => string.Join("\n", Properties(typeof(RubricParts))
        .Select(p => $"{p.Name}={Describe(typeof(RubricDefinition).GetProperty(p.Name)!.GetValue(rubric), NameOf(p))}"));

    private static string Describe(object? value, string member)
    {
        switch (value)
        {
            // A leaf without a scale takes a plain score.
            case null:
            case ScoreScale { OutOf: null, Step: null, Repeated: null } when member == "Indicator.Scale":
                return "null";
            case LocalizedText text:
                return text.Translations.IsEmpty ? $"'{text}'" : string.Join("|", text.Translations.Select(t => $"{t.Key}:'{t.Value}'"));
            case Amount amount:
                return $"{amount.Value}{(amount.IsRate ? " as a rate" : "")}";
            case IEnumerable list and not string:
                var entries = list.Cast<object>().Select(e => Describe(e, member));
                return "[" + string.Join(", ", Maps.Contains(member) ? entries.Order(StringComparer.Ordinal) : entries) + "]";
            case var atom when IsAtom(atom.GetType()):
                return atom.ToString()!;
            default:
                return value.GetType().Name + "{" + string.Join(", ", Properties(value.GetType()).Select(p => $"{p.Name}={Describe(p.GetValue(value), NameOf(p))}")) + "}";
        }
    }
}
