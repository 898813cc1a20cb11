using System.Globalization;

namespace Rubric.Schema;

/// <summary>Writes JSON on one line, with the keys and the nesting of the YAML.</summary>
internal sealed class JsonSink(TextWriter writer) : DocumentSink
{
    // More than that many programs round when they read a number; a text is the same to us.
    private const int MostDigits = 15;

    private bool _isFirst = true;
    private bool _hasKey;

    public override void BeginMap() => Begin('{');

    public override void EndMap() => End('}');

    public override void BeginList() => Begin('[');

    public override void EndList() => End(']');

    public override void Key(string key) => Name(key);

    public override void Name(string name)
    {
        Separate();
        writer.Write(YamlSink.Quote(name));
        writer.Write(':');
        _hasKey = true;
    }

    public override void Text(string text) => Scalar(YamlSink.Quote(text));

    public override void Word(string? word, object value, IReadOnlyList<string> known) => Text(word!);

    public override void Number(Fraction number)
    {
        string text = number.ToString();
        Scalar(text.Count(c => c is >= '0' and <= '9') <= MostDigits ? text : YamlSink.Quote(text));
    }

    public override void Amount(Amount amount)
    {
        if (amount.IsRate)
        {
            Text(amount.ToString());
        }
        else
        {
            Number(amount.Value);
        }
    }

    public override void Whole(long number) => Scalar(number.ToString(CultureInfo.InvariantCulture));

    public override void Pair(Fraction first, Amount second)
    {
        BeginList();
        Number(first);
        Amount(second);
        EndList();
    }

    private void Scalar(string text)
    {
        BeginValue();
        writer.Write(text);
    }

    private void Begin(char bracket)
    {
        BeginValue();
        writer.Write(bracket);
        _isFirst = true;
    }

    private void End(char bracket)
    {
        writer.Write(bracket);
        _isFirst = false;
    }

    private void BeginValue()
    {
        if (!_hasKey)
        {
            Separate();
        }
        _hasKey = false;
    }

    private void Separate()
    {
        if (!_isFirst)
        {
            writer.Write(',');
        }
        _isFirst = false;
    }
}
