namespace Rubric.Schema;

/// <summary>The kinds of answer that a <see cref="Fact"/> takes.</summary>
public enum FactType
{
    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>A number, of any sign.</summary>
    Number,

    /// <summary>The id of one of the choices.</summary>
    Choice,
}
