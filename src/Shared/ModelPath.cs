using System.Globalization;

namespace Rubric.Schema;

/// <summary>The path of a value in its document, such as <c>indicators[2].weight</c>: a step and what is before it.</summary>
/// <remarks>Cheap to make while walking a model; turned into text only when something is reported.</remarks>
internal sealed class ModelPath
{
    private ModelPath(ModelPath? parent, string? key, int index) => (Parent, Key, Index) = (parent, key, index);

    /// <summary>The document itself.</summary>
    public static ModelPath Root { get; } = new(null, null, -1);

    public ModelPath? Parent { get; }

    /// <summary>The key of this step; null for an index.</summary>
    public string? Key { get; }

    /// <summary>The index of this step; -1 for a key.</summary>
    public int Index { get; }

    public ModelPath this[string key] => new(this, key, -1);

    public ModelPath this[int index] => new(this, null, index);

    public override string ToString()
    {
        if (Parent is null)
        {
            return "";
        }
        string before = Parent.ToString();
        if (Key is null)
        {
            return before + "[" + Index.ToString(CultureInfo.InvariantCulture) + "]";
        }
        bool plain = Key.Length > 0 && Key.All(c => c is '-' or '_' || char.IsLetterOrDigit(c));
        string step = plain ? Key : $"[\"{Key.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"]";
        return before.Length == 0 || !plain ? before + step : before + "." + step;
    }
}
