namespace Rubric.Schema;

/// <summary>What becomes of the digits that rounding cuts off.</summary>
public enum RoundingMode
{
    /// <summary>To the nearest; a half goes away from zero: 2.5 becomes 3, -2.5 becomes -3 (四舍五入).</summary>
    HalfUp,

    /// <summary>To the nearest; a half goes to the even neighbour: 2.5 becomes 2, 3.5 becomes 4 (四舍六入五成双).</summary>
    HalfEven,

    /// <summary>Towards zero: 2.9 becomes 2, -2.9 becomes -2 (truncation).</summary>
    Down,

    /// <summary>Away from zero: 2.1 becomes 3, -2.1 becomes -3.</summary>
    Up,
}
