using System.Globalization;
using System.Text;

namespace Rubric.Schema;

/// <summary>Writes YAML in blocks of two spaces, every text between double quotes (docs/hash.md).</summary>
internal sealed class YamlSink(TextWriter writer) : DocumentSink
{
    // YAML reads a key of a line only up to 1,024 characters; a longer one stands behind a question mark.
    private const int LongestKey = 1_000;

    private readonly Stack<Block> _open = new();

    public override void BeginMap() => Begin(isMap: true);

    public override void EndMap() => End(" {}\n");

    public override void BeginList() => Begin(isMap: false);

    public override void EndList() => End(" []\n");

    public override void Key(string key)
    {
        BeginEntry();
        writer.Write(key);
        writer.Write(':');
    }

    public override void Name(string name)
    {
        string quoted = Quote(name);
        BeginEntry();
        if (quoted.Length > LongestKey)
        {
            writer.Write("? ");
            writer.Write(quoted);
            writer.Write('\n');
            Indent(_open.Peek().Indentation);
        }
        else
        {
            writer.Write(quoted);
        }
        writer.Write(':');
    }

    public override void Text(string text) => Scalar(Quote(text));

    public override void Word(string? word, object value, IReadOnlyList<string> known) => Scalar(word!);

    public override void Number(Fraction number) => Scalar(number.ToString());

    public override void Amount(Amount amount) => Scalar(amount.ToString());

    public override void Whole(long number) => Scalar(number.ToString(CultureInfo.InvariantCulture));

    public override void Pair(Fraction first, Amount second) => Scalar($"[{first}, {second}]");

    /// <summary>A text between double quotes, on one line, as JSON has it too. No document can have other characters that would need an escape.</summary>
    internal static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (char c in text)
        {
            switch (c)
            {
                case '"':
                    quoted.Append("\\\"");
                    break;
                case '\\':
                    quoted.Append("\\\\");
                    break;
                case '\t':
                    quoted.Append("\\t");
                    break;
                case '\n':
                    quoted.Append("\\n");
                    break;
                case '\r':
                    quoted.Append("\\r");
                    break;
                default:
                    quoted.Append(c);
                    break;
            }
        }
        return quoted.Append('"').ToString();
    }

    private void Scalar(string text)
    {
        BeginItem();
        writer.Write(' ');
        writer.Write(text);
        writer.Write('\n');
    }

    private void Begin(bool isMap)
    {
        BeginItem();
        int indentation = _open.Count == 0 ? 0 : _open.Peek().Indentation + 2;
        bool isInline = _open.Count == 0 || !_open.Peek().IsMap;
        _open.Push(new Block(isMap, indentation, isInline, _open.Count == 0));
    }

    private void End(string empty)
    {
        if (_open.Pop().IsEmpty)
        {
            writer.Write(empty);
        }
    }

    private void BeginItem()
    {
        if (_open.Count > 0 && !_open.Peek().IsMap)
        {
            BeginEntry();
            writer.Write('-');
        }
    }

    /// <summary>Goes to where the next key or item begins: the first of a block in a list stands behind the hyphen.</summary>
    private void BeginEntry()
    {
        var block = _open.Peek();
        if (!block.IsEmpty)
        {
            Indent(block.Indentation);
        }
        else if (!block.IsInline)
        {
            writer.Write('\n');
            Indent(block.Indentation);
        }
        else if (!block.IsRoot)
        {
            writer.Write(' ');
        }
        block.IsEmpty = false;
    }

    private void Indent(int count)
    {
        for (int i = 0; i < count; i++)
        {
            writer.Write(' ');
        }
    }

    private sealed class Block(bool isMap, int indentation, bool isInline, bool isRoot)
    {
        public bool IsMap => isMap;

        public int Indentation => indentation;

        public bool IsInline => isInline;

        public bool IsRoot => isRoot;

        public bool IsEmpty { get; set; } = true;
    }
}
