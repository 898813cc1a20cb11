namespace Rubric.Schema;

/// <summary>A key that the author chose, such as an id, and its value.</summary>
internal sealed class KeyedReader(SourceNode key, NodeReader value)
{
    public void Deconstruct(out SourceNode name, out NodeReader reader) => (name, reader) = (key, value);
}
