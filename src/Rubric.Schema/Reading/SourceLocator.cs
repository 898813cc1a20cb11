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
                if (node is SequenceNode list)
                {
                    if (step.Index >= list.Items.Length)
                    {
                        break;
                    }
                    node = list.Items[step.Index];
                }
                continue;
            }
            int index = node is MappingNode mapping ? mapping.IndexOf(step.Key) : -1;
            if (index < 0)
            {
                break;
            }
            var entry = ((MappingNode)node).Entries[index];
            if (entry.Value is ScalarNode { IsNull: true, Text: "" })
            {
                return entry.Key.Span;
            }
            node = entry.Value;
        }
        return node.ShortSpan;
    }
}
