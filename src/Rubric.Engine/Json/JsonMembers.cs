using System.Collections.Immutable;
using System.Text.Json;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Keys with their values. What is not there is null, and an empty list an empty one: every key is always written.</summary>
internal static class JsonMembers
{
    /// <summary>As text, because no number of JSON is exact.</summary>
    public static void Number(this Utf8JsonWriter json, string key, Fraction? number) => json.WriteString(key, number?.ToString());

    public static void Word<T>(this Utf8JsonWriter json, string key, KeyValuePair<string, T>[] words, T value)
        where T : struct => json.WriteString(key, JsonWords.Of(words, value));

    public static void Count(this Utf8JsonWriter json, string key, int? count)
    {
        if (count is { } known)
        {
            json.WriteNumber(key, known);
        }
        else
        {
            json.WriteNull(key);
        }
    }

    public static void YesNo(this Utf8JsonWriter json, string key, bool? yes)
    {
        if (yes is { } known)
        {
            json.WriteBoolean(key, known);
        }
        else
        {
            json.WriteNull(key);
        }
    }

    public static void Texts(this Utf8JsonWriter json, string key, ImmutableArray<string> texts) => json.List(key, texts, (to, text) => to.WriteStringValue(text));

    /// <summary>A text, or the same text by language, as a rubric writes it.</summary>
    public static void Localized(this Utf8JsonWriter json, string key, LocalizedText? text)
    {
        if (text is null || text.Translations.IsEmpty)
        {
            json.WriteString(key, text?.ToString());
            return;
        }
        json.WriteStartObject(key);
        foreach (var (language, translation) in text.Translations)
        {
            json.WriteString(language, translation);
        }
        json.WriteEndObject();
    }

    public static void Answer(this Utf8JsonWriter json, string key, AnswerValue? answer)
    {
        json.WritePropertyName(key);
        if (answer is null)
        {
            json.WriteNullValue();
        }
        else
        {
            WriteAnswer(json, answer);
        }
    }

    public static void List<T>(this Utf8JsonWriter json, string key, ImmutableArray<T> values, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(key);
        foreach (var value in values)
        {
            write(json, value);
        }
        json.WriteEndArray();
    }

    /// <summary>An object whose keys the author of a rubric chose.</summary>
    public static void Map<T>(this Utf8JsonWriter json, string key, ImmutableArray<T> values, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartObject(key);
        foreach (var value in values)
        {
            write(json, value);
        }
        json.WriteEndObject();
    }

    private static void WriteAnswer(Utf8JsonWriter json, AnswerValue answer)
    {
        switch (answer.Kind)
        {
            case AnswerKind.List:
                json.WriteStartArray();
                foreach (var item in answer.Items)
                {
                    WriteAnswer(json, item);
                }
                json.WriteEndArray();
                break;
            case AnswerKind.Map:
                json.WriteStartObject();
                foreach (var (key, value) in answer.Entries)
                {
                    json.Answer(key, value);
                }
                json.WriteEndObject();
                break;
            default:
                json.WriteStringValue(answer.Text);
                break;
        }
    }
}
