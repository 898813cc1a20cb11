using System.CommandLine;
using Rubric.Schema;

namespace Rubric.Tool;

/// <summary><c>rubric schema</c>: what an editor needs to complete and explain keys, and a program to check results.</summary>
internal static class SchemaCommand
{
    private static readonly string[] _kinds = ["rubric", "submission", "result"];

    public static Command Make(Session session)
    {
        var language = session.Language;
        var kind = new Argument<string>("rubric|submission|result")
        {
            // Without one the message below is told, not that of the command-line library.
            Arity = ArgumentArity.ZeroOrOne,
            Description = language.Say("What the schema is of.", "要哪一种文件的 Schema：评价表（rubric）、评分表（submission）或评分结果（result）。"),
        };
        kind.CompletionSources.Add(_kinds);
        var command = new ToolCommand("schema", language.Say("Writes the JSON Schema that tells an editor the keys of the format, or a program those of results.", "输出 JSON Schema，供编辑器补全和解释格式中的键，或供程序检查评分结果。"), language.Say(
            """
            Examples:
              rubric schema rubric > rubric.schema.json
              rubric schema submission --lang zh-Hans > submission.schema.json
              rubric schema result > result.schema.json

            The first line of a rubric then names the file:
              # yaml-language-server: $schema=rubric.schema.json

            --lang chooses the language of the explanations. Exit code: 0 written, 2 wrong usage.
            """,
            """
            示例：
              rubric schema rubric > rubric.schema.json
              rubric schema submission --lang zh-Hans > submission.schema.json
              rubric schema result > result.schema.json

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
                result.AddError(language.Say("say what the schema is of: rubric, submission or result.", "请写明要哪一种 Schema：rubric（评价表）、submission（评分表）或 result（评分结果）。"));
            }
            else if (!_kinds.Contains(value, StringComparer.Ordinal))
            {
                result.AddError(language.Say($"there is no schema of '{value}'. Write rubric, submission or result.", $"没有“{value}”的 Schema。请写 rubric、submission 或 result。"));
            }
        });
        command.SetAction(parsed =>
        {
            string tag = language.Tag;
            session.Output.Write(parsed.GetRequiredValue(kind) switch
            {
                "rubric" => JsonSchemas.Rubric(tag),
                "submission" => JsonSchemas.Submission(tag),
                _ => JsonSchemas.Result(tag),
            });
            return ExitCodes.Clean;
        });
        return command;
    }
}
