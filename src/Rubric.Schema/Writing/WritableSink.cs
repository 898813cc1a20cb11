using System.Globalization;

namespace Rubric.Schema;

/// <summary>Reports what of a model made in code no document could hold, so that whatever exists can be written and read back.</summary>
/// <remarks>Of a document this need not be asked: it was read from one.</remarks>
internal sealed class WritableSink(DiagnosticReport report) : DocumentSink
{
    // 30 digits take no more bits than this above and below the line together.
    private const int MaxBits = 200;

    private readonly Stack<Level> _open = new();

    public static void Check(RubricDefinition rubric, DiagnosticReport report) => RubricEmitter.Emit(new WritableSink(report), rubric);

    public static void Check(Submission submission, DiagnosticReport report) => SubmissionEmitter.Emit(new WritableSink(report), submission);

    /// <summary>Whether the format has a way to write the number.</summary>
    public static bool IsWritable(Fraction number) => number.BitLength <= MaxBits && ScalarText.TryParseNumber(number.ToString(), out _);

    /// <summary>A number for a sentence; one that is endless shows its beginning.</summary>
    public static string Show(Fraction number) => number.BitLength <= MaxBits ? number.ToString() : Shapes.Shorten(number.ToString(), 40);

    public override void BeginMap() => _open.Push(new Level(Next(), isMap: true));

    public override void EndMap() => _open.Pop();

    public override void BeginList() => _open.Push(new Level(Next(), isMap: false));

    public override void EndList() => _open.Pop();

    public override void Key(string key) => _open.Peek().Key = key;

    public override void Name(string name)
    {
        var level = _open.Peek();
        level.Key = name;
        if (!CharacterCheck.IsCleanText(name, out string found))
        {
            report.Add(DiagnosticCodes.ForbiddenCharacter, level.Path[name], found);
        }
        if (!level.Names.Add(name))
        {
            report.Add(DiagnosticCodes.RepeatedEntry, level.Path[name], name, level.Path.ToString());
        }
    }

    public override void Language(string tag)
    {
        var level = _open.Peek();
        level.Key = tag ?? "";
        if (!NodeReader.IsLanguage(level.Key))
        {
            report.Add(DiagnosticCodes.BadLanguage, level.Path, level.Key);
        }
    }

    public override void Attribute(string name)
    {
        Name(name);
        if (SubmissionRules.IsReserved(name))
        {
            report.Add(DiagnosticCodes.ReservedAttribute, _open.Peek().Path[name], name);
        }
    }

    public override void Text(string text)
    {
        var path = Next();
        if (string.IsNullOrWhiteSpace(text))
        {
            report.Add(DiagnosticCodes.EmptyValue, path, KeyOf(path));
        }
        else if (!CharacterCheck.IsCleanText(text, out string found))
        {
            report.Add(DiagnosticCodes.ForbiddenCharacter, path, found);
        }
    }

    public override void Word(string? word, object value, IReadOnlyList<string> known)
    {
        var path = Next();
        if (word is null)
        {
            report.Add(DiagnosticCodes.UnknownWord, path, value.ToString() ?? "", KeyAdvice.Advise(null, known));
        }
    }

    public override void Number(Fraction number) => Number(number, Next());

    public override void Amount(Amount amount) => Number(amount, Next());

    public override void Whole(long number)
    {
        var path = Next();
        if (number > int.MaxValue)
        {
            var range = Say.Between(0, int.MaxValue);
            report.Add(DiagnosticCodes.NumberOutOfRange, path, KeyOf(path), number.ToString(CultureInfo.InvariantCulture), range);
        }
    }

    public override void Pair(Fraction first, Amount second)
    {
        var path = Next();
        Number(first, path[0]);
        Number(second, path[1]);
    }

    public override void Reference(RubricReference reference)
    {
        if (reference.Id.Contains('@', StringComparison.Ordinal))
        {
            report.Add(DiagnosticCodes.InvalidRubricReference, Next(), reference.ToString());
            return;
        }
        base.Reference(reference);
    }

    private void Number(Amount amount, ModelPath path)
    {
        var number = amount.IsRate ? amount.Value * 100 : amount.Value;
        if (!IsWritable(number))
        {
            report.Add(DiagnosticCodes.NumberNotWritable, path, KeyOf(path), Show(number) + (amount.IsRate ? "%" : ""));
        }
    }

    /// <summary>The path of the value that comes now.</summary>
    private ModelPath Next()
    {
        if (_open.Count == 0)
        {
            return ModelPath.Root;
        }
        var level = _open.Peek();
        return level.IsMap ? level.Path[level.Key] : level.Path[level.Index++];
    }

    private static string KeyOf(ModelPath path)
    {
        while (path is { Key: null, Parent: not null })
        {
            path = path.Parent;
        }
        return path.Key ?? "";
    }

    private sealed class Level(ModelPath path, bool isMap)
    {
        private HashSet<string>? _names;

        public ModelPath Path => path;

        public bool IsMap => isMap;

        public string Key { get; set; } = "";

        public int Index { get; set; }

        public HashSet<string> Names => _names ??= new(StringComparer.Ordinal);
    }
}
