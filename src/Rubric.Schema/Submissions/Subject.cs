namespace Rubric.Schema;

/// <summary>What a submission is about, such as a station.</summary>
/// <param name="Id">The id, compared ordinally.</param>
/// <param name="Title">The name for people; <see langword="null"/> where none is given.</param>
public readonly record struct Subject(string Id, string? Title = null)
{
    /// <summary>Returns the title, else the id.</summary>
    /// <returns>What to show to people.</returns>
    public override string ToString() => Title ?? Id;
}
