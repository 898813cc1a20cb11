namespace Rubric.Oracle;

/// <summary>The main tree, or what stands outside of it.</summary>
public enum Section
{
    Main,
    Bonus,
    Penalties,
}
