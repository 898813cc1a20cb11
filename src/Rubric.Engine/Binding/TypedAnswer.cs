using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>An answer as its scale understands it.</summary>
internal abstract class TypedAnswer
{
    /// <summary>Whether the option, any met item, any item with findings, or the yes or no is one of these.</summary>
    public virtual bool IsOneOf(ImmutableArray<string> ids) => false;

    /// <summary>Whether the number as answered, or any entry of a repeated answer, satisfies the bounds.</summary>
    public virtual bool Satisfies(Bounds bounds) => false;

    /// <summary>The ids that a condition may ask for.</summary>
    public virtual ImmutableArray<string> Ids => [];

    /// <summary>The numbers that a condition may compare.</summary>
    public virtual ImmutableArray<Fraction> Numbers => [];
}
