namespace Rubric.Schema;

/// <summary>Finds the place of a path of the model in the document that it was read from.</summary>
internal sealed class SourceLocator(SourceNode root)
{
    /// <summary>The place of the value at a path; of what is nearest above it where the document has no such value.</summary>
    public SourceSpan Find(ModelPath path)
    {
        var steps = new Stack<ModelPath>();
        for (var step = path; step.Parent is not null; step = step.Parent)
        {
            steps.Push(step);
        }
        var node = root;
        foreach (var step in steps)
        {
            if (step.Key is null)
            {
                // One value may stand for a list of one: then the step changes nothing.
                if (node.IsSequence)
                {
                    if (step.Index >= node.Count)
                    {
                        break;
                    }
                    node = node.Item(step.Index);
                }
                continue;
            }
            int index = node.IndexOf(step.Key);
            if (index < 0)
            {
                break;
            }
            var entry = node.Entry(index);
            if (entry.Value.IsUnwritten)
            {
                return entry.Key.Span;
            }
            node = entry.Value;
        }
        return node.ShortSpan;
    }
}
