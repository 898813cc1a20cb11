using System.Globalization;
using System.Text;

namespace Rubric.Benchmarks;

/// <summary>Writes a <see cref="BenchmarkRubric"/> as experts write theirs: in Chinese, with guidance and evidence.</summary>
public static class RubricText
{
    private static readonly string[] s_guidance =
    [
        "按可供社工站独立使用的面积计。与其他单位共用的场地，按约定的使用时间折算。",
        "核查评估期内的全部记录，随机抽取十份；缺少签字、日期或者评估意见的，每份扣减相应的分值。",
        "以服务对象满意度问卷为准，有效问卷不少于三十份，由评估人员现场发放和回收。",
    ];

    private static readonly string[] s_evidence = ["[制度文件, 会议记录]", "[服务档案, 签到表, 现场照片]", "[问卷原件]"];

    public static string Of(BenchmarkRubric rubric)
    {
        var yaml = new StringBuilder();
        yaml.Append(CultureInfo.InvariantCulture, $$"""
            # 基准测试所用的评价表

            rubric: 1
            id: benchmark
            version: "{{rubric.Leaves.Count}}"
            title:
              zh-Hans: 社会工作服务站星级评定表
              en: Star rating of social-work stations
            full-marks: {{rubric.FullMarks}}
            weights: points
            rounding: { total: 2, mode: half-up }        # 总分保留两位小数

            indicators:

            """);
        int leaf = 0;
        foreach (var root in rubric.Indicators)
        {
            Head(yaml, "  ", root, "一级指标");
            foreach (var group in root.Groups)
            {
                Head(yaml, "      ", group, "二级指标");
                foreach (var item in group.Leaves)
                {
                    Leaf(yaml, item, leaf++);
                }
            }
        }
        Tiers(yaml, rubric);
        return yaml.ToString();
    }

    private static void Head(StringBuilder yaml, string indent, BenchmarkGroup group, string title) => yaml.Append(CultureInfo.InvariantCulture, $"""
        {indent}- id: "{group.Id}"
        {indent}  title: {title} {group.Id} 建设与管理
        {indent}  weight: {group.Weight}
        {indent}  indicators:

        """);

    private static void Leaf(StringBuilder yaml, BenchmarkLeaf leaf, int index) => yaml.Append(CultureInfo.InvariantCulture, $$"""
                  - id: "{{leaf.Id}}"
                    title: 第 {{index + 1}} 项 服务记录与档案
                    weight: {{leaf.Weight}}
                    guidance: {{s_guidance[index % s_guidance.Length]}}
                    evidence: {{s_evidence[index % s_evidence.Length]}}
                    scale:
                      out-of: {{leaf.Maximum}}
                      score: { step: {{leaf.Step}} }

        """);

    private static void Tiers(StringBuilder yaml, BenchmarkRubric rubric)
    {
        yaml.Append("\ntiers:\n");
        foreach (var tier in BenchmarkRubric.Tiers)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  - {{ id: {tier.Id}, title: {tier.Id}");
            if (tier.Total > 0)
            {
                yaml.Append(CultureInfo.InvariantCulture, $", min: {rubric.Needed(tier):0.##}, require: {{ each: level-1, min: {tier.Floor}% }}");
            }
            yaml.Append(" }\n");
        }
    }
}
