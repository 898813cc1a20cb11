using System.Text;
using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Rubric.Fuzzing;

/// <summary>Writes the YAML of the corpus as JSON; several documents become a list.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions _readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string From(string yaml)
    {
        var parser = new Parser(new Scanner(new StringReader(yaml)));
        var documents = new List<string>();
        parser.Consume<StreamStart>();
        while (parser.TryConsume<DocumentStart>(out _))
        {
            documents.Add(Value(parser, 0));
            parser.Consume<DocumentEnd>();
        }
        return (documents.Count == 1 ? documents[0] : $"[{string.Join(",\n", documents)}]") + "\n";
    }

    private static string Value(Parser parser, int depth)
    {
        string indent = new(' ', 2 * (depth + 1));
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return Text(scalar);
        }
        var items = new StringBuilder();
        if (parser.TryConsume<SequenceStart>(out _))
        {
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Append(items.Length > 0 ? "," : "").Append('\n').Append(indent).Append(Value(parser, depth + 1));
            }
            return $"[{items}]";
        }
        parser.Consume<MappingStart>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            string key = JsonSerializer.Serialize(parser.Consume<Scalar>().Value, _readable);
            items.Append(items.Length > 0 ? "," : "").Append('\n').Append(indent).Append(key).Append(": ").Append(Value(parser, depth + 1));
        }
        return $"{{{items}}}";
    }

    private static string Text(Scalar scalar) => scalar switch
    {
        { Style: ScalarStyle.Plain, Value: "true" or "false" or "null" } => scalar.Value,
        { Style: ScalarStyle.Plain } when IsNumber(scalar.Value) => scalar.Value,
        _ => JsonSerializer.Serialize(scalar.Value, _readable),
    };

    private static bool IsNumber(string text) =>
        text.Length > 0 && text.Length < 20 && char.IsAsciiDigit(text[^1]) && text.All(c => char.IsAsciiDigit(c) || c == '.') && text[0] != '.';
}
