using System.Globalization;

namespace Rubric.Engine.Tests.Documents;

/// <summary>Runs the code of a document as a program does that is started in a folder, and compares what it prints with what the document says.</summary>
/// <remarks>Folder and console are those of the whole process, so that these tests run alone: <c>[Collection(nameof(ExampleRun))]</c>.</remarks>
[CollectionDefinition(nameof(ExampleRun), DisableParallelization = true)]
public sealed class ExampleRun : IDisposable
{
    private readonly string? _ownFolder;
    private readonly string _document;
    private readonly string _folder;

    private ExampleRun(string document, string? folder)
    {
        _document = document;
        _ownFolder = folder is null ? Directory.CreateTempSubdirectory("rubric-document-").FullName : null;
        _folder = folder ?? _ownFolder!;
    }

    /// <summary>In the root of the project.</summary>
    public static ExampleRun InRepository(string document) => new(document, Repository.Root);

    /// <summary>In a folder that holds the files that the document shows, under the names that it gives them.</summary>
    public static ExampleRun WithItsFiles(string document)
    {
        var run = new ExampleRun(document, null);
        foreach (var snippet in Snippets.Of(document).Where(s => s.FileName is not null))
        {
            File.WriteAllText(Path.Combine(run._folder, snippet.FileName!), snippet.Text);
        }
        return run;
    }

    /// <summary>Runs all examples of the document, in its order, and compares what they print with the output below each.</summary>
    public void Prints(params Action[] examples)
    {
        Assert.NotEmpty(Outputs());
        Assert.Equal(Outputs(), Capture(() => Array.ForEach(examples, e => e())));
    }

    public void Dispose()
    {
        if (_ownFolder is not null)
        {
            Directory.Delete(_ownFolder, recursive: true);
        }
    }

    /// <summary>The text that follows a block of C# is what it prints.</summary>
    private string Outputs()
    {
        var shown = Snippets.Of(_document);
        return string.Concat(shown.Skip(1).Where((s, i) => s.Language == "text" && shown[i].Language == "csharp").Select(s => s.Text));
    }

    private string Capture(Action action)
    {
        var (folder, output) = (Environment.CurrentDirectory, Console.Out);
        using var captured = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        try
        {
            Environment.CurrentDirectory = _folder;
            Console.SetOut(captured);
            action();
        }
        finally
        {
            Console.SetOut(output);
            Environment.CurrentDirectory = folder;
        }
        return captured.ToString();
    }
}
