namespace Rubric.Engine;

/// <summary>What became of a result that an evaluation leaf looked at.</summary>
public enum NestedUse
{
    /// <summary>Its rate was combined; where there are fewer results than the scale asks for, it is one of those that are there.</summary>
    Combined,

    /// <summary>Its rate was trimmed off as one of the lowest or highest.</summary>
    Trimmed,

    /// <summary>Left out: incomplete, decided or excluded.</summary>
    LeftOut,

    /// <summary>Left out: what <c>take</c> names does not apply in it.</summary>
    NotApplicable,
}
