using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>Keys with their values; what is not given is not written.</summary>
internal static class DocumentSinkMembers
{
    public static void Text(this DocumentSink sink, string key, string? text)
    {
        if (text is not null)
        {
            sink.Key(key);
            sink.Text(text);
        }
    }

    public static void Localized(this DocumentSink sink, string key, LocalizedText? text)
    {
        if (text is not null)
        {
            sink.Key(key);
            sink.Localized(text);
        }
    }

    public static void Number(this DocumentSink sink, string key, Fraction? number)
    {
        if (number is { } known)
        {
            sink.Key(key);
            sink.Number(known);
        }
    }

    public static void Amount(this DocumentSink sink, string key, Amount? amount)
    {
        if (amount is { } known)
        {
            sink.Key(key);
            sink.Amount(known);
        }
    }

    public static void Whole(this DocumentSink sink, string key, int? number)
    {
        if (number is { } known)
        {
            sink.Key(key);
            sink.Whole(known);
        }
    }

    public static void Word<T>(this DocumentSink sink, string key, KeyValuePair<string, T>[] words, T? value)
        where T : struct
    {
        if (value is { } known)
        {
            sink.Key(key);
            sink.Word(words, known);
        }
    }

    /// <summary>A word, unless it is the one that holds where none is written.</summary>
    public static void Word<T>(this DocumentSink sink, string key, KeyValuePair<string, T>[] words, T value, T usual)
        where T : struct
    {
        if (!EqualityComparer<T>.Default.Equals(value, usual))
        {
            sink.Key(key);
            sink.Word(words, value);
        }
    }

    public static void YesNo(this DocumentSink sink, string key, bool value, bool usual)
    {
        if (value != usual)
        {
            sink.Key(key);
            sink.YesNo(value);
        }
    }

    public static void Names(this DocumentSink sink, string key, ImmutableArray<string> names) => sink.List(key, names, (to, name) => to.Text(name));

    public static void Texts(this DocumentSink sink, string key, ImmutableArray<LocalizedText> texts) => sink.List(key, texts, Localized);

    /// <summary>Comparators, which stand among the other keys.</summary>
    public static void Bounds(this DocumentSink sink, Bounds bounds)
    {
        foreach (var (comparator, amount) in bounds.Comparators())
        {
            sink.Amount(BoundsRules.KeyOf(comparator), amount);
        }
    }

    public static void List<T>(this DocumentSink sink, string key, ImmutableArray<T> values, Action<DocumentSink, T> write)
    {
        if (values.IsEmpty)
        {
            return;
        }
        sink.Key(key);
        sink.BeginList();
        foreach (var value in values)
        {
            write(sink, value);
        }
        sink.EndList();
    }

    public static void Map(this DocumentSink sink, string key, Action<DocumentSink> write)
    {
        sink.Key(key);
        sink.BeginMap();
        write(sink);
        sink.EndMap();
    }

    /// <summary>A text, or the same text by language. The first language is the default: their order is kept.</summary>
    private static void Localized(this DocumentSink sink, LocalizedText text)
    {
        if (text.Translations.IsEmpty)
        {
            sink.Text(text.ToString());
            return;
        }
        sink.BeginMap();
        foreach (var (tag, translation) in text.Translations)
        {
            sink.Language(tag);
            sink.Text(translation);
        }
        sink.EndMap();
    }
}
