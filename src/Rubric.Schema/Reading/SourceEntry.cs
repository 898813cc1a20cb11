namespace Rubric.Schema;

/// <summary>A key and its value.</summary>
/// <param name="Key">The key, a text.</param>
/// <param name="Value">The value; a null scalar where none is written.</param>
/// <param name="HasColon">Whether a colon is written after the key.</param>
internal readonly record struct SourceEntry(SourceNode Key, SourceNode Value, bool HasColon);
