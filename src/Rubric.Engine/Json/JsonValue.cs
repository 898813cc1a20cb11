using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A value of a JSON document with the way to it, so that what is wrong with it can be told with its place.</summary>
internal sealed class JsonValue
{
    // More digits than the points of any submission have within the bits that an evaluator allows it.
    private const int MaxDigits = 1_000_000;

    private readonly JsonElement _element;
    private readonly JsonValue? _parent;
    private readonly string? _key;
    private readonly int _index;

    private JsonValue(JsonElement element, JsonValue? parent, string? key, int index) => (_element, _parent, _key, _index) = (element, parent, key, index);

    public bool IsText => _element.ValueKind == JsonValueKind.String;

    public bool IsNull => _element.ValueKind == JsonValueKind.Null;

    public bool IsList => _element.ValueKind == JsonValueKind.Array;

    /// <summary>The way to the value, such as <c>$.indicators['1.1'].points</c>.</summary>
    private string Path => _parent is null ? _index < 0 ? "$" : $"$[{_index}]"
        : _key is null ? $"{_parent.Path}[{_index}]"
        : _key.Length > 0 && _key.All(char.IsAsciiLetter) ? $"{_parent.Path}.{_key}"
        : $"{_parent.Path}['{_key}']";

    /// <summary>A whole document, or one value of several.</summary>
    public static JsonValue Root(JsonElement element, int index = -1) => new(element, null, null, index);

    /// <summary>The value of a key that must be there.</summary>
    public JsonValue this[string key] => Find(key) ?? throw Fail($"has no '{key}'");

    public JsonValue? Find(string key)
    {
        Require(JsonValueKind.Object, "an object");
        return _element.TryGetProperty(key, out var value) ? new JsonValue(value, this, key, -1) : null;
    }

    public string Text()
    {
        Require(JsonValueKind.String, "a text");
        try
        {
            return _element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Fail("is no text: it has half of a character");
        }
    }

    public string? TextOrNull() => IsNull ? null : Text();

    public bool YesNo() => _element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Fail("must be true or false"),
    };

    public bool? YesNoOrNull() => IsNull ? null : YesNo();

    public int? CountOrNull() => IsNull ? null : Count();

    public int Count() => _element.ValueKind == JsonValueKind.Number && _element.TryGetInt32(out int count) ? count : throw Fail("must be a whole number");

    public Fraction? NumberOrNull() => IsNull ? null : Number();

    public Fraction Number() => Parse(Text());

    /// <summary>Points, or a percentage.</summary>
    public Amount Amount()
    {
        string text = Text();
        return text.EndsWith('%') ? Schema.Amount.Percent(Parse(text[..^1])) : Parse(text);
    }

    public T Word<T>(KeyValuePair<string, T>[] words)
    {
        string text = Text();
        foreach (var word in words)
        {
            if (string.Equals(word.Key, text, StringComparison.Ordinal))
            {
                return word.Value;
            }
        }
        throw Fail($"is none of {string.Join(", ", words.Select(w => w.Key))}");
    }

    /// <summary>A text, or the same text by language.</summary>
    public LocalizedText Localized()
    {
        if (IsText)
        {
            return Text();
        }
        var translations = Members((language, text) => KeyValuePair.Create(language, text.Text()));
        return translations.DistinctBy(t => t.Key, StringComparer.OrdinalIgnoreCase).Count() == translations.Length && translations.Length > 0
            ? new LocalizedText(translations)
            : throw Fail("must have texts by language, each language once");
    }

    public LocalizedText? LocalizedOrNull() => IsNull ? null : Localized();

    /// <summary>An answer as written: a text, a list or keys with values.</summary>
    public AnswerValue Answer() => IsText ? AnswerValue.OfText(Text())
        : IsList ? AnswerValue.OfList(List(i => i.Answer()))
        : _element.ValueKind == JsonValueKind.Object ? AnswerValue.OfMap(Members((key, value) => KeyValuePair.Create(key, value.Answer())))
        : throw Fail("must be a text, a list, or keys with values");

    public AnswerValue? AnswerOrNull() => IsNull ? null : Answer();

    public ImmutableArray<string> Texts() => List(i => i.Text());

    public ImmutableArray<T> List<T>(Func<JsonValue, T> read)
    {
        Require(JsonValueKind.Array, "a list");
        var list = ImmutableArray.CreateBuilder<T>(_element.GetArrayLength());
        foreach (var item in _element.EnumerateArray())
        {
            list.Add(read(new JsonValue(item, this, null, list.Count)));
        }
        return list.MoveToImmutable();
    }

    /// <summary>Everything in an object whose keys the author of a rubric chose.</summary>
    public ImmutableArray<T> Members<T>(Func<string, JsonValue, T> read)
    {
        Require(JsonValueKind.Object, "an object");
        var list = ImmutableArray.CreateBuilder<T>();
        foreach (var member in _element.EnumerateObject())
        {
            string key = KeyOf(member);
            list.Add(read(key, new JsonValue(member.Value, this, key, -1)));
        }
        return list.ToImmutable();
    }

    public JsonException Fail(string what) => new($"{Path} {what}.", Path, null, null);

    private string KeyOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            throw Fail("has a key that is no text: it has half of a character");
        }
    }

    private void Require(JsonValueKind kind, string name)
    {
        if (_element.ValueKind != kind)
        {
            throw Fail($"must be {name}");
        }
    }

    /// <summary>The number of a text; beyond the digits that <see cref="Fraction.Parse"/> reads, those of many added ratios.</summary>
    private Fraction Parse(string text)
    {
        if (Fraction.TryParse(text, out var number))
        {
            return number;
        }
        string digits = text.TrimStart('-');
        int at = digits.IndexOfAny(['/', '.']);
        string first = at < 0 ? digits : digits[..at];
        string second = at < 0 ? "1" : digits[(at + 1)..];
        if (text.Length > MaxDigits || text.Length - digits.Length > 1 || !IsWhole(first) || !IsWhole(second))
        {
            throw Fail("is no number");
        }
        var sign = text.Length > digits.Length ? BigInteger.MinusOne : BigInteger.One;
        if (at >= 0 && digits[at] == '.')
        {
            return new Fraction(sign * Whole(first + second), BigInteger.Pow(10, second.Length));
        }
        var divisor = Whole(second);
        return divisor.IsZero ? throw Fail("is divided by 0") : new Fraction(sign * Whole(first), divisor);
    }

    private static bool IsWhole(string digits) => digits.Length > 0 && digits.All(char.IsAsciiDigit);

    private static BigInteger Whole(string digits) => BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
