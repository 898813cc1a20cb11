using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Rubric.Engine;

/// <summary>Writes evaluations as JSON, as the command <c>rubric score</c> does, and reads them back as data (docs/json.md).</summary>
/// <remarks>What is read back writes the same bytes. Points, totals and rates are texts, since they are exact: <c>"90.5"</c>, <c>"656/7"</c>.
/// Only in the build for .NET 10: for netstandard2.0 System.Text.Json would be one more package.
/// <para>Safe to use from several threads.</para></remarks>
public static class EvaluationJson
{
    // As deep as conditions may be nested, and more; the writer stops there too.
    private const int MaxDepth = 1_000;

    private static readonly JsonWriterOptions _oneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonReaderOptions _several = new() { AllowMultipleValues = true, MaxDepth = MaxDepth };

    private static readonly JsonDocumentOptions _one = new() { AllowDuplicateProperties = false, MaxDepth = MaxDepth };

    /// <summary>Returns an evaluation as JSON, an object on one line.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <returns>The text, without a line end. Chinese stands as it is; in a web page it has to be escaped as every text has.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="evaluation"/> is null.</exception>
    public static string Write(Evaluation evaluation) => Write(EvaluationRecord.Of(evaluation));

    /// <summary>Returns an evaluation as JSON, an object on one line.</summary>
    /// <param name="record">The evaluation as data.</param>
    /// <returns>The text, without a line end. Chinese stands as it is; in a web page it has to be escaped as every text has.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="record"/> is null.</exception>
    public static string Write(EvaluationRecord record)
    {
        using var bytes = new MemoryStream();
        WriteTo(bytes, record);
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    /// <summary>Writes an evaluation as JSON, an object on one line, in UTF-8.</summary>
    /// <param name="stream">Where to; it is left open.</param>
    /// <param name="evaluation">The evaluation.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> or <paramref name="evaluation"/> is null.</exception>
    /// <exception cref="IOException">It cannot be written there.</exception>
    public static void WriteTo(Stream stream, Evaluation evaluation) => WriteTo(stream, EvaluationRecord.Of(evaluation));

    /// <summary>Writes an evaluation as JSON, an object on one line, in UTF-8.</summary>
    /// <param name="stream">Where to; it is left open.</param>
    /// <param name="record">The evaluation as data.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> or <paramref name="record"/> is null.</exception>
    /// <exception cref="IOException">It cannot be written there.</exception>
    public static void WriteTo(Stream stream, EvaluationRecord record)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(record);
        using var json = new Utf8JsonWriter(stream, _oneLine);
        record.Write(json);
    }

    /// <summary>Writes an evaluation as a JSON object, where and how a writer says: in a list of several, indented, escaped.</summary>
    /// <param name="json">The writer, where a value may stand.</param>
    /// <param name="evaluation">The evaluation.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> or <paramref name="evaluation"/> is null.</exception>
    /// <exception cref="InvalidOperationException">No value may stand there.</exception>
    public static void WriteTo(Utf8JsonWriter json, Evaluation evaluation) => WriteTo(json, EvaluationRecord.Of(evaluation));

    /// <summary>Writes an evaluation as a JSON object, where and how a writer says: in a list of several, indented, escaped.</summary>
    /// <param name="json">The writer, where a value may stand.</param>
    /// <param name="record">The evaluation as data.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> or <paramref name="record"/> is null.</exception>
    /// <exception cref="InvalidOperationException">No value may stand there.</exception>
    public static void WriteTo(Utf8JsonWriter json, EvaluationRecord record)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(record);
        record.Write(json);
    }

    /// <summary>Reads one evaluation.</summary>
    /// <param name="json">The JSON of one evaluation.</param>
    /// <returns>All that was written. Properties that it does not know are passed over; of the others none may be missing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="JsonException">It is no JSON, or not the JSON of an evaluation; <see cref="JsonException.Path"/> says where.</exception>
    public static EvaluationRecord Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return ReadBytes(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>Reads one evaluation.</summary>
    /// <param name="json">The JSON of one evaluation in UTF-8, with or without byte order mark.</param>
    /// <returns>All that was written. Properties that it does not know are passed over; of the others none may be missing.</returns>
    /// <exception cref="JsonException">It is no JSON, or not the JSON of an evaluation; <see cref="JsonException.Path"/> says where.</exception>
    public static EvaluationRecord ReadBytes(ReadOnlyMemory<byte> json)
    {
        using var document = Parse(WithoutMark(json));
        return EvaluationRecord.Read(JsonValue.Root(document.RootElement));
    }

    /// <summary>Reads all that <c>rubric score</c> wrote: a list of evaluations (<c>--format json</c>), or one after the other (<c>jsonl</c>).</summary>
    /// <param name="json">The JSON of any number of evaluations.</param>
    /// <returns>The evaluations, in the order written.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="JsonException">It is no JSON, or not that of evaluations; <see cref="JsonException.Path"/> says where, <c>$[2]</c> being the third evaluation.</exception>
    public static ImmutableArray<EvaluationRecord> ReadAll(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return ReadAllBytes(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>Reads all that <c>rubric score</c> wrote: a list of evaluations (<c>--format json</c>), or one after the other (<c>jsonl</c>).</summary>
    /// <param name="json">The JSON of any number of evaluations in UTF-8, with or without byte order mark.</param>
    /// <returns>The evaluations, in the order written.</returns>
    /// <exception cref="JsonException">It is no JSON, or not that of evaluations; <see cref="JsonException.Path"/> says where, <c>$[2]</c> being the third evaluation.</exception>
    public static ImmutableArray<EvaluationRecord> ReadAllBytes(ReadOnlyMemory<byte> json)
    {
        json = WithoutMark(json);
        var records = ImmutableArray.CreateBuilder<EvaluationRecord>();
        var reader = new Utf8JsonReader(json.Span, _several);
        while (reader.Read())
        {
            int start = (int)reader.TokenStartIndex;
            reader.Skip();
            using var document = Parse(json[start..(int)reader.BytesConsumed]);
            if (document.RootElement.ValueKind != JsonValueKind.Array)
            {
                records.Add(EvaluationRecord.Read(JsonValue.Root(document.RootElement, records.Count)));
                continue;
            }
            foreach (var element in document.RootElement.EnumerateArray())
            {
                records.Add(EvaluationRecord.Read(JsonValue.Root(element, records.Count)));
            }
        }
        return records.ToImmutable();
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonDocument.Parse(json, _one);
        }
        catch (InvalidOperationException e)
        {
            // A key that is half of a character, which only the search for keys that stand twice looks at.
            throw new JsonException("A key is no text.", e);
        }
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> json) => json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json;
}
