using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>What a text holds: the roots of its documents, and what is wrong with it as text.</summary>
/// <param name="Text">The text, without its byte order mark.</param>
/// <param name="Roots">The roots of the documents; without those that could not be read to their end.</param>
/// <param name="Diagnostics">What was found, by place.</param>
internal sealed record SourceTree(SourceText Text, SourceNode[] Roots, ImmutableArray<Diagnostic> Diagnostics);
