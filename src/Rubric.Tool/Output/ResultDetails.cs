using Rubric.Engine;
using Rubric.Schema;

namespace Rubric.Tool;

/// <summary>Writes one result with everything that led to it.</summary>
internal sealed class ResultDetails(TextWriter writer, Evaluation evaluation, Language language)
{
    private const string Indent = "  ";

    private readonly EvaluationWords _words = new(evaluation, language.Tag);

    public void Write(string heading)
    {
        writer.WriteLine();
        writer.WriteLine(new string('─', 72));
        writer.WriteLine(heading);
        WriteIndicators();
        WriteDimensions();
        WriteFacts();
        WriteTiers();
        WriteOverrides();
        WriteContributions();
        WriteProblems();
    }

    private void WriteIndicators()
    {
        Title("Indicators", "指标");
        var table = new TextTable(
            "", "", language.Say("#Points", "#得分"), language.Say("#Of", "#满分"), language.Say("#Rate", "#得分率"),
            language.Say("State", "状态"), language.Say("Answer", "答案"));
        AddAll(table, evaluation.Indicators, "");
        AddAll(table, evaluation.Bonus, language.Say("bonus ", "加分 "));
        AddAll(table, evaluation.Penalties, language.Say("penalty ", "扣分 "));
        table.Write(writer, Indent);
    }

    private void AddAll(TextTable table, IEnumerable<IndicatorResult> results, string prefix)
    {
        foreach (var result in results)
        {
            string space = new(' ', 2 * (result.Node.Depth - 1));
            string grade = result.SubGrade is { } tier ? $"（{Say(tier.Title)}）" : "";
            table.Add(
                space + prefix + result.Id,
                space + Say(result.Indicator.Title) + grade,
                Number(result.Points),
                Number(result.ApplicableFullMarks ?? result.FullMarks),
                Rate(result.Rate),
                StateOf(result.State) + (result.ComputedPoints is { } computed ? language.Say($" (computed {ReadableNumber.ShowPart(computed)})", $"（原算 {ReadableNumber.ShowPart(computed)}）") : ""),
                Text.Clean(result.Answer?.ToString() ?? ""));
            AddNested(table, result, space + Indent);
            AddAll(table, result.Children, prefix);
        }
    }

    /// <summary>The sheets that an evaluation leaf looked at.</summary>
    private void AddNested(TextTable table, IndicatorResult leaf, string space)
    {
        foreach (var nested in leaf.Nested)
        {
            var submission = nested.Evaluation.Submission;
            IEnumerable<string?> names = [submission?.Phase, submission?.By?.Role, submission?.By?.Id];
            table.Add(
                "",
                $"{space}· {Text.Clean(string.Join(" ", names.OfType<string>()))}",
                "",
                "",
                Rate(nested.Rate),
                UseOf(nested),
                "");
        }
    }

    private void WriteDimensions()
    {
        if (evaluation.Dimensions.Count == 0)
        {
            return;
        }
        Title("Dimensions", "维度");
        var table = new TextTable("", "", "#", "#", "#");
        foreach (var dimension in evaluation.Dimensions)
        {
            table.Add(
                dimension.Key,
                Say(dimension.Dimension.Title) + language.Colon + Say(dimension.Value.Title),
                Number(dimension.Points),
                Number(dimension.ApplicableFullMarks),
                Rate(dimension.Rate));
        }
        table.Write(writer, Indent);
    }

    private void WriteFacts()
    {
        var known = evaluation.Facts.Where(f => f.Value is not null).ToList();
        if (known.Count == 0)
        {
            return;
        }
        Title("Facts", "事实");
        var table = new TextTable("", "", "", "");
        foreach (var fact in known)
        {
            table.Add(fact.Fact.Id, Say(fact.Fact.Title), ValueOf(fact), fact.Answer is null ? language.Say("(default)", "（默认）") : "");
        }
        table.Write(writer, Indent);
    }

    private string ValueOf(FactResult fact) => fact.Fact.Type switch
    {
        FactType.YesNo => fact.Value == "yes" ? language.Say("yes", "是") : language.Say("no", "否"),
        FactType.Choice => Say(fact.Fact.Values.First(v => v.Id == fact.Value).Title),
        _ => fact.Value!,
    };

    private void WriteTiers()
    {
        if (evaluation.TierChecks.IsEmpty)
        {
            return;
        }
        Title("Tiers, top first", "等级（从高到低）");
        var table = new TextTable("", "", "");
        foreach (var check in evaluation.TierChecks)
        {
            var conditions = check.Bounds
                .Select(b => $"{Mark(b.Held)} {_words.OfTotal(b)}")
                .Concat(check.Conditions.Select(c => $"{Mark(c.Held)} {(c.Held == true ? _words.Needed(c) : _words.Unmet(c))}"));
            table.Add(Mark(check.Held), Say(check.Tier.Title), string.Join(language.Semicolon, conditions));
        }
        table.Write(writer, Indent);
    }

    private void WriteOverrides()
    {
        if (evaluation.FiredOverrides.IsEmpty)
        {
            return;
        }
        Title("Overrides that fired", "触发的调整");
        var table = new TextTable("", "", "");
        foreach (var fired in evaluation.FiredOverrides)
        {
            table.Add(fired.Override.Id, Say(fired.Override.Title), EffectOf(fired));
        }
        table.Write(writer, Indent);
    }

    private string EffectOf(FiredOverride fired)
    {
        if (!fired.HadEffect)
        {
            return language.Say("without effect", "没有影响");
        }
        string none = language.Say("no tier", "无等级");
        return fired.Override.Effect switch
        {
            Exclude => language.Say("not rated", "不参评"),
            ReplaceTotal replace => language.Say($"total {ReadableNumber.Show(replace.Total)}", $"总分改为 {ReadableNumber.Show(replace.Total)}"),
            _ when fired.Override.BeforeScoring => "→ " + (fired.TierAfter is { } set ? Say(set.Title) : none),
            _ => $"{(fired.TierBefore is { } before ? Say(before.Title) : none)} → {(fired.TierAfter is { } after ? Say(after.Title) : none)}",
        };
    }

    private void WriteContributions()
    {
        if (evaluation.Contributions.IsEmpty)
        {
            return;
        }
        Title("What adds up to the total", "总分的构成");
        var table = new TextTable("", "", "#");
        foreach (var part in evaluation.Contributions)
        {
            string title = evaluation.Find(part.Id) is { } indicator ? Say(indicator.Indicator.Title) : "";
            table.Add(part.Id, title + KindOf(part.Kind, title.Length > 0), ReadableNumber.ShowSigned(part.Points));
        }
        table.Add("", language.Say("total", "总分"), Number(evaluation.Total));
        table.Write(writer, Indent);
    }

    private void WriteProblems()
    {
        if (evaluation.Problems.IsEmpty)
        {
            return;
        }
        Title("Problems", "问题");
        foreach (var problem in evaluation.Problems)
        {
            writer.WriteLine(Indent + problem.ToString(language.Tag));
        }
    }

    private void Title(string english, string chinese)
    {
        writer.WriteLine();
        writer.WriteLine(language.Say(english, chinese));
    }

    private string Say(LocalizedText text) => Text.Clean(language.Say(text));

    private static string Number(Fraction? number) => number is { } known ? ReadableNumber.ShowPart(known) : "";

    private static string Rate(Fraction? rate) => rate is { } known ? ReadableNumber.ShowRate(known) : "";

    private static string Mark(bool? held) => held switch
    {
        true => "✓",
        false => "✗",
        null => "?",
    };

    private string StateOf(IndicatorState state) => state switch
    {
        IndicatorState.Scored => language.Say("scored", "已评分"),
        IndicatorState.Awarded => language.Say("awarded", "人工给分"),
        IndicatorState.NotApplicable => language.Say("n/a", "不适用"),
        IndicatorState.Unanswered => language.Say("unanswered", "未作答"),
        IndicatorState.Informational => language.Say("information only", "仅记录"),
        _ => language.Say("not scored", "未计分"),
    };

    private string UseOf(NestedResult nested) => nested.Use switch
    {
        NestedUse.Combined => language.Say("combined", "计入"),
        NestedUse.Trimmed => language.Say("trimmed off", "去掉"),
        NestedUse.LeftOut when nested.Evaluation.Status is not EvaluationStatus.Scored =>
            language.Say($"left out: {EvaluationWords.Of(nested.Evaluation.Status, language.Tag)}", $"未计入：{EvaluationWords.Of(nested.Evaluation.Status, language.Tag)}"),
        NestedUse.LeftOut => language.Say("left out", "未计入"),
        _ => language.Say("n/a", "不适用"),
    };

    private string KindOf(ContributionKind kind, bool hasTitle)
    {
        string word = kind switch
        {
            ContributionKind.Leaf => "",
            ContributionKind.FullGroup => language.Say("counted full", "按满分计"),
            ContributionKind.Bonus => language.Say("bonus", "加分"),
            ContributionKind.Penalty => language.Say("penalty", "扣分"),
            ContributionKind.Rounding => language.Say("rounding", "取整"),
            ContributionKind.Limit => language.Say("limit", "上限"),
            ContributionKind.Floor => language.Say("not below 0", "不低于 0"),
            _ => language.Say("override", "调整"),
        };
        return hasTitle && word.Length > 0 ? language.Say($" ({word})", $"（{word}）") : word;
    }
}
