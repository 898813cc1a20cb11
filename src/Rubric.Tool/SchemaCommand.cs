using System.CommandLine;
using Rubric.Schema;

namespace Rubric.Tool;

/// <summary><c>rubric schema</c>: what an editor needs to complete and explain keys.</summary>
internal static class SchemaCommand
{
    private static readonly string[] _kinds = ["rubric", "submission"];

    public static Command Make(Session session)
    {
        var language = session.Language;
        var kind = new Argument<string>("rubric|submission")
        {
            // Without one the message below is told, not that of the command-line library.
            Arity = ArgumentArity.ZeroOrOne,
            Description = language.Say("What the schema is of.", "要哪一种文件的 Schema：评价表（rubric）或评分表（submission）。"),
        };
        kind.CompletionSources.Add(_kinds);
        var command = new ToolCommand("schema", language.Say("Writes the JSON Schema that tells an editor the keys of the format.", "输出 JSON Schema，供编辑器补全和解释格式中的键。"), language.Say(
            """
            Examples:
              rubric schema rubric > rubric.schema.json
              rubric schema submission --lang zh-Hans > submission.schema.json

            The first line of a rubric then names the file:
              # yaml-language-server: $schema=rubric.schema.json

            --lang chooses the language of the explanations. Exit code: 0 written, 2 wrong usage.
            """,
            """
            示例：
              rubric schema rubric > rubric.schema.json
              rubric schema submission --lang zh-Hans > submission.schema.json

            然后在评价表的第一行写明该文件：
              # yaml-language-server: $schema=rubric.schema.json

            --lang 决定说明文字的语言。退出码：0 已输出，2 用法有误。
            """))
        {
            kind,
        };
        command.Validators.Add(result =>
        {
            string? value = result.GetValue(kind);
            if (value is null)
            {
                result.AddError(language.Say("say what the schema is of: rubric or submission.", "请写明要哪一种 Schema：rubric（评价表）或 submission（评分表）。"));
            }
            else if (!_kinds.Contains(value, StringComparer.Ordinal))
            {
                result.AddError(language.Say($"there is no schema of '{value}'. Write rubric or submission.", $"没有“{value}”的 Schema。请写 rubric 或 submission。"));
            }
        });
        command.SetAction(parsed =>
        {
            string tag = language.Tag;
            session.Output.Write(parsed.GetRequiredValue(kind) == "rubric" ? JsonSchemas.Rubric(tag) : JsonSchemas.Submission(tag));
            return ExitCodes.Clean;
        });
        return command;
    }
}
