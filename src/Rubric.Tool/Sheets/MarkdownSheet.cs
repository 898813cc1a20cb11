using Rubric.Engine;
using Rubric.Schema;

namespace Rubric.Tool;

/// <summary>A blank sheet to print: a table for each indicator of the first level, facts at the end.</summary>
internal sealed class MarkdownSheet(TextWriter writer, ProfileView view, Language language)
{
    private const string Blank = "____________";

    private readonly ScaleWords _words = new(language);

    private RubricDefinition Rubric => view.Rubric;

    public void Write()
    {
        string profile = view.Profile is { } kept ? language.Say($" ({Say(kept.Title)})", $"（{Say(kept.Title)}）") : "";
        writer.WriteLine($"# {Say(Rubric.Title)}{profile}");
        writer.WriteLine();
        string marks = language.Say($"full marks {ReadableNumber.Show(Rubric.FullMarks)}", $"满分 {ReadableNumber.Show(Rubric.FullMarks)}");
        writer.WriteLine($"`{Rubric}`{language.Semicolon}{marks}");
        writer.WriteLine();
        string[] blanks = language.IsChinese ? ["对象", "编号", "评分人", "阶段", "日期"] : ["Subject", "Id", "By", "Phase", "Date"];
        writer.WriteLine(string.Join("　", blanks.Select(b => b + language.Colon + Blank)));
        foreach (var root in view.Nodes.Where(n => n.Depth == 1 && SheetParts.IsKept(n)))
        {
            WriteRoot(root);
        }
        WriteFacts();
        writer.Flush();
    }

    private void WriteRoot(IndicatorNode root)
    {
        string section = root.Section switch
        {
            IndicatorSection.Bonus => language.Say("Bonus: ", "加分项："),
            IndicatorSection.Penalties => language.Say("Penalties: ", "扣分项："),
            _ => "",
        };
        string marks = root.FullMarks is { } full ? language.Say($" ({ReadableNumber.Show(full)} points)", $"（{ReadableNumber.Show(full)} 分）") : "";
        writer.WriteLine();
        writer.WriteLine($"## {section}{MarkdownText.Escape(root.Id)} {Say(root.Indicator.Title)}{marks}");
        writer.WriteLine();
        WriteHeader(language.IsChinese
            ? ["编号", "指标", "评分方法", "满分", "佐证材料", "评分"]
            : ["Id", "Indicator", "How it is scored", "Full marks", "Evidence", "Score"], numbers: 3);
        WriteRows(root, isRoot: true);
    }

    private void WriteRows(IndicatorNode node, bool isRoot)
    {
        if (!node.Indicator.IsGroup)
        {
            WriteRow(MarkdownText.Escape(node.Id), Say(node.Indicator.Title), Lines([.. _words.Of(node).Select(MarkdownText.Escape), .. node.Indicator.Guidance.Select(Say)]),
                MarksOf(node), Lines(node.Indicator.Evidence.Select(Say)), node.Scale is EvaluationScale ? "—" : "");
            return;
        }
        if (!isRoot)
        {
            WriteRow($"**{MarkdownText.Escape(node.Id)}**", $"**{Say(node.Indicator.Title)}**", Lines(node.Indicator.Guidance.Select(Say)),
                MarksOf(node), Lines(node.Indicator.Evidence.Select(Say)), "");
        }
        foreach (var child in node.Children.Where(SheetParts.IsKept))
        {
            WriteRows(child, isRoot: false);
        }
    }

    private void WriteFacts()
    {
        if (Rubric.Facts.IsEmpty)
        {
            return;
        }
        writer.WriteLine();
        writer.WriteLine("## " + language.Say("Facts", "事实"));
        writer.WriteLine();
        WriteHeader(language.IsChinese ? ["编号", "事实", "填写", "答案"] : ["Id", "Fact", "What to write", "Answer"], numbers: -1);
        foreach (var fact in Rubric.Facts)
        {
            WriteRow(MarkdownText.Escape("fact:" + fact.Id), Say(fact.Title), MarkdownText.Escape(_words.Of(fact)), "");
        }
    }

    private static string MarksOf(IndicatorNode node) => node.FullMarks is { } full ? ReadableNumber.Show(full) : "";

    private void WriteHeader(string[] names, int numbers)
    {
        WriteRow(names);
        WriteRow([.. names.Select((_, i) => i == numbers ? "---:" : "---")]);
    }

    private void WriteRow(params string[] cells) => writer.WriteLine("| " + string.Join(" | ", cells) + " |");

    private static string Lines(IEnumerable<string> lines) => string.Join("<br>", lines);

    private string Say(LocalizedText text) => MarkdownText.Escape(language.Say(text));
}
