namespace Rubric.Oracle;

/// <summary>Yes, no and open (null).</summary>
public static class Three
{
    public static bool? Between(bool certain, bool impossible) => certain ? true : impossible ? false : null;

    public static bool? And(bool? a, bool? b) => a == false || b == false ? false : a == true && b == true ? true : null;

    public static bool? Not(bool? a) => a is { } known ? !known : null;

    public static bool? All(IEnumerable<bool?> all) => all.Aggregate((bool?)true, And);
}
