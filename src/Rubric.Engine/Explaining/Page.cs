namespace Rubric.Engine;

/// <summary>Takes an explanation part by part, and lays it out.</summary>
internal abstract class Page
{
    /// <summary>A heading: of all for level 1, of a section for level 2.</summary>
    public abstract void Heading(int level, string text);

    public abstract void Paragraph(string text);

    /// <summary>A table; a column of numbers is marked by a <c>#</c> in front of its name, a column without a name only leads the others.</summary>
    public abstract void Table(string[] headers, IReadOnlyList<PageRow> rows);

    /// <summary>Things with a figure in front and lines of their own below.</summary>
    /// <param name="headers">The names of figure, thing and lines, where there is room for them.</param>
    /// <param name="items">The things.</param>
    public abstract void Items(string[] headers, IReadOnlyList<PageItem> items);
}
