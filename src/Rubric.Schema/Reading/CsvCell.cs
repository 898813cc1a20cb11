namespace Rubric.Schema;

/// <summary>A cell of a table: its text without what quotes it and without white space around it, and where it stands.</summary>
internal readonly record struct CsvCell(string Text, SourceSpan Place);
