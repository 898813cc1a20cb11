namespace Rubric.Benchmarks;

/// <summary>Writes figures for people: a line each on the console, a table in a report.</summary>
public static class FigureTable
{
    public static string Line(Figure figure) => $"{figure.Shows}  {figure.Name,-74} {figure.ValueText,12}  {figure.LimitText,-12} {figure.Verdict}";

    public static IEnumerable<string> Markdown(IEnumerable<Figure> figures) =>
    [
        "| Shows | what | measured | limit | |", "|---|---|--:|--:|---|",
        .. figures.Select(f => $"| {f.Shows} | {f.Name} | {f.ValueText} | {f.LimitText} | {f.Verdict} |"),
    ];
}
