using System.Globalization;

namespace Rubric.Schema;

/// <summary>Writes a rubric as YAML, always the same text for the same rubric.</summary>
/// <remarks>The keys stand in one order, what has its usual value is left out, every text is quoted, lines end with LF (docs/hash.md).
/// Read back it gives an equal rubric, and that the same text again. Comments of the document it was read from are not kept.
/// <para>A rubric nested deeper than <see cref="ReaderOptions.MaxDepth"/> needs a higher limit there to be read back: each level of indicators takes two.
/// Safe to use from several threads.</para></remarks>
public static class RubricWriter
{
    /// <summary>Returns a rubric as YAML.</summary>
    /// <param name="rubric">The rubric.</param>
    /// <returns>One document, ending with a line break.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rubric"/> is null.</exception>
    public static string Write(RubricDefinition rubric)
    {
        var writer = new StringWriter(CultureInfo.InvariantCulture);
        WriteTo(writer, rubric);
        return writer.ToString();
    }

    /// <summary>Writes a rubric as YAML.</summary>
    /// <param name="writer">Where to; it is left open.</param>
    /// <param name="rubric">The rubric.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> or <paramref name="rubric"/> is null.</exception>
    /// <exception cref="IOException">It cannot be written there.</exception>
    public static void WriteTo(TextWriter writer, RubricDefinition rubric)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(rubric);
        RubricEmitter.Emit(new YamlSink(writer), rubric);
    }
}
