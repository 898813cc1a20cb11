namespace Rubric.Schema;

/// <summary>Takes a document piece by piece, in the order in which it is written.</summary>
/// <remarks>What walks a model does not know whether it is written or only looked at.</remarks>
internal abstract class DocumentSink
{
    public abstract void BeginMap();

    public abstract void EndMap();

    public abstract void BeginList();

    public abstract void EndList();

    /// <summary>A key that the format knows.</summary>
    public abstract void Key(string key);

    /// <summary>A key that the author chose, such as an id.</summary>
    public abstract void Name(string name);

    /// <summary>A key that is the tag of a language.</summary>
    public virtual void Language(string tag) => Name(tag);

    /// <summary>A key that is the name of an attribute.</summary>
    public virtual void Attribute(string name) => Name(name);

    /// <summary>What the author wrote: a text or an id.</summary>
    public abstract void Text(string text);

    /// <summary>A word of the format; null if the value has none.</summary>
    public abstract void Word(string? word, object value, IReadOnlyList<string> known);

    public abstract void Number(Fraction number);

    public abstract void Amount(Amount amount);

    public abstract void Whole(long number);

    /// <summary>Two numbers that belong together, on one line.</summary>
    public abstract void Pair(Fraction first, Amount second);

    /// <summary>The name of a rubric: <c>id</c> or <c>id@version</c>.</summary>
    public virtual void Reference(RubricReference reference) => Text(reference.ToString());

    public void Word<T>(KeyValuePair<string, T>[] words, T value)
        where T : struct
    {
        string? found = null;
        foreach (var word in words)
        {
            if (EqualityComparer<T>.Default.Equals(word.Value, value))
            {
                found = word.Key;
            }
        }
        Word(found, value, [.. words.Select(w => w.Key)]);
    }

    public void YesNo(bool yes) => Word(yes ? "true" : "false", yes, []);
}
