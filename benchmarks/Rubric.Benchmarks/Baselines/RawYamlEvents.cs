using YamlDotNet.Core;

namespace Rubric.Benchmarks;

/// <summary>Going over all events of the text, doing nothing with them: what YamlDotNet alone costs.</summary>
public sealed class RawYamlEvents(string yaml) : Contender
{
    public int Events { get; private set; }

    public override void Run()
    {
        var parser = new Parser(new StringReader(yaml));
        int events = 0;
        while (parser.MoveNext())
        {
            events++;
        }
        Events = events;
    }
}
