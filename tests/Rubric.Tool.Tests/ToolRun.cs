using System.Text.Json;

namespace Rubric.Tool.Tests;

/// <summary>What one run of the command gave.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs the command in this process, in English unless the arguments say otherwise.</summary>
    public static ToolRun Of(params string[] arguments) => Run(default, arguments, TestContext.Current.CancellationToken);

    /// <summary>Runs it as if a person looked at one or the other stream.</summary>
    public static ToolRun Before(Terminals terminals, params string[] arguments) => Run(terminals, arguments, TestContext.Current.CancellationToken);

    /// <summary>Runs it as if it had been interrupted.</summary>
    public static ToolRun Interrupted(params string[] arguments) => Run(default, arguments, new CancellationToken(canceled: true));

    /// <summary>The output read as JSON.</summary>
    public JsonElement Json()
    {
        using var document = JsonDocument.Parse(Output);
        return document.RootElement.Clone();
    }

    /// <summary>The result of one subject.</summary>
    public JsonElement Result(string subject) => Json().EnumerateArray().Single(r => r.GetProperty("subject").GetString() == subject);

    private static ToolRun Run(Terminals terminals, string[] arguments, CancellationToken cancellation)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] all = arguments.Contains("--lang") ? arguments : [.. arguments, "--lang", "en"];
        int exitCode = RubricTool.Run(all, output, error, terminals, cancellation);
        return new ToolRun(exitCode, output.ToString(), error.ToString());
    }
}
