using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Rubric.Tool;

/// <summary>Makes JSON text in which Chinese stays readable.</summary>
internal static class JsonText
{
    /// <summary>Makes the text of one value.</summary>
    public static string Of(Action<Utf8JsonWriter> write, bool indented)
    {
        var options = new JsonWriterOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Indented = indented,
            NewLine = "\n",
        };
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, options))
        {
            write(json);
        }
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    /// <summary>Writes values as an array, one after the other, so that a long one never stands in memory as a whole.</summary>
    public static void WriteArray(TextWriter writer, IEnumerable<string> values)
    {
        bool first = true;
        foreach (string value in values)
        {
            writer.Write(first ? "[\n  " : ",\n  ");
            writer.Write(value.Replace("\n", "\n  ", StringComparison.Ordinal));
            first = false;
        }
        writer.WriteLine(first ? "[]" : "\n]");
    }
}
