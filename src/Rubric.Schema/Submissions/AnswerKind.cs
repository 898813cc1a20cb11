namespace Rubric.Schema;

/// <summary>The shape in which an <see cref="AnswerValue"/> was written.</summary>
public enum AnswerKind
{
    /// <summary>One text: a number, an id, yes or no, n/a, none.</summary>
    Text,

    /// <summary>A list.</summary>
    List,

    /// <summary>Keys with a value each.</summary>
    Map,

    /// <summary>The cell of a table, which the scale takes apart (<c>a;b</c>, <c>late=2;lost=1</c>, <c>4/5</c>).</summary>
    Cell,
}
