using System.Collections.Immutable;

namespace Rubric.Schema;

/// <content>Single values: texts, numbers, words.</content>
internal readonly partial struct NodeReader
{
    /// <summary>Reads a text that is not empty.</summary>
    /// <param name="isProse">Whether it is a sentence, which may well be a quotation as a whole.</param>
    public string? Text(bool isProse = true)
    {
        if (Scalar(Shapes.Text) is not { } scalar)
        {
            return null;
        }
        if (string.IsNullOrWhiteSpace(scalar.Text))
        {
            ReportEmpty();
            return null;
        }
        if (scalar.IsCutByHash)
        {
            Report(DiagnosticCodes.HashCutsText);
        }
        if (!isProse && scalar.IsPlain && TypingMistake.UnquoteWide(scalar.Text) is { } inner)
        {
            Report(DiagnosticCodes.FullWidthQuotesKept, Shapes.Shorten(scalar.Text), "\"" + Shapes.Shorten(inner) + "\"");
        }
        return scalar.Text;
    }

    /// <summary>Reads a text, or the same text by language.</summary>
    /// <param name="isProse">Whether it is a sentence, which may well be a quotation as a whole.</param>
    public LocalizedText? Localized(bool isProse = false)
    {
        if (!Node.IsMapping)
        {
            return Text(isProse) is { } text ? new LocalizedText(text) : null;
        }
        var translations = new List<KeyValuePair<string, string>>();
        var languages = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (tag, value) in Entries())
        {
            if (!IsLanguage(tag.Text) || languages.Contains(tag.Text))
            {
                Context.Add(DiagnosticCodes.BadLanguage, tag.Span, Path, tag.Text);
            }
            else if (value.Text(isProse) is { } text)
            {
                languages.Add(tag.Text);
                translations.Add(new(tag.Text, text));
            }
        }
        if (translations.Count > 0)
        {
            return new LocalizedText(translations);
        }
        if (Node.Count == 0)
        {
            ReportEmpty();
        }
        else
        {
            Context.MarkBroken(Path);
        }
        return null;
    }

    /// <summary>Reads one text or several.</summary>
    public ImmutableArray<LocalizedText> LocalizedList() => List(i => i.Localized(isProse: true) ?? "", allowEmpty: true);

    /// <summary>Reads an id. Whether it is well formed is a rule of the model; what was mistyped is seen here.</summary>
    public string? Id()
    {
        if (Text() is not { } text)
        {
            return null;
        }
        if (TypingMistake.FindInWord(Context.Text, Node) is { } mistake)
        {
            Context.Add(mistake, Path);
            return null;
        }
        return text;
    }

    /// <summary>Reads one id or several.</summary>
    public ImmutableArray<string> Ids(bool allowEmpty = false) => List(i => i.Id() ?? "", allowEmpty);

    /// <summary>Reads a plain number.</summary>
    public Fraction? Number()
    {
        if (Scalar(Shapes.Number) is not { } scalar)
        {
            return null;
        }
        if (ScalarText.TryParseNumber(scalar.Text, out var number))
        {
            return number;
        }
        if (IsPercentage(scalar.Text, out _))
        {
            Report(DiagnosticCodes.PercentageNotAllowed, scalar.Text);
        }
        else
        {
            ReportNumber(scalar.Text);
        }
        return null;
    }

    /// <summary>Reads a number, or a percentage.</summary>
    public Amount? Amount()
    {
        if (Scalar(Shapes.Number) is not { } scalar)
        {
            return null;
        }
        if (ScalarText.TryParseNumber(scalar.Text, out var number))
        {
            return Rubric.Schema.Amount.Points(number);
        }
        if (IsPercentage(scalar.Text, out var percent))
        {
            return Rubric.Schema.Amount.Percent(percent);
        }
        ReportNumber(scalar.Text);
        return null;
    }

    /// <summary>Reads a number that may carry a percent sign: 40 for both <c>40</c> and <c>40%</c>.</summary>
    public Fraction? NumberWithOptionalPercent() => Amount() is { } amount ? (amount.IsRate ? amount.Value * 100 : amount.Value) : null;

    /// <summary>Reads a whole number from 0.</summary>
    public int? Whole()
    {
        if (Scalar(Shapes.Number) is not { } scalar)
        {
            return null;
        }
        if (ScalarText.TryParseCount(scalar.Text, out int number))
        {
            return number;
        }
        if (NumberText.Correct(scalar.Text) is { } corrected && corrected != scalar.Text && ScalarText.TryParseCount(corrected, out _))
        {
            ReportNumber(scalar.Text);
        }
        else
        {
            Report(DiagnosticCodes.NotAWholeNumber, scalar.Text);
        }
        return null;
    }

    /// <summary>Reads yes or no.</summary>
    public bool? YesNo()
    {
        if (Scalar(Shapes.YesNo) is not { } scalar)
        {
            return null;
        }
        if (ScalarText.TryParseYesNo(scalar.Text, out bool yes))
        {
            return yes;
        }
        Report(DiagnosticCodes.NotYesOrNo, scalar.Text);
        return null;
    }

    /// <summary>Reads one of the words that the format knows here.</summary>
    public T? Word<T>(KeyValuePair<string, T>[] words)
        where T : struct
    {
        if (Scalar(Shapes.Word) is not { } scalar)
        {
            return null;
        }
        foreach (var word in words)
        {
            if (string.Equals(word.Key, scalar.Text, StringComparison.Ordinal))
            {
                return word.Value;
            }
        }
        if (TypingMistake.FindInWord(Context.Text, scalar) is { } mistake)
        {
            Context.Add(mistake, Path);
            return null;
        }
        string[] known = [.. words.Select(w => w.Key)];
        Report(DiagnosticCodes.UnknownWord, scalar.Text, KeyAdvice.Advise(Context.MaySuggest() ? KeyAdvice.Nearest(scalar.Text, known) : null, known));
        return null;
    }

    private void ReportNumber(string written)
    {
        if (TypingMistake.HasWideDigits(written) && NumberText.Correct(written) is { } corrected)
        {
            Report(DiagnosticCodes.FullWidthDigits, written, corrected);
        }
        else
        {
            Report(DiagnosticCodes.NotANumber, written, NumberText.Advise(written));
        }
    }

    private SourceNode? Scalar(LocalizedText wanted)
    {
        if (Node.IsScalar)
        {
            return IsMissing() ? null : Node;
        }
        ReportShape(wanted);
        return null;
    }

    private static bool IsPercentage(string text, out Fraction percent)
    {
        percent = default;
        return text.EndsWith('%')
            && ScalarText.TryParseNumber(text.Substring(0, text.Length - 1).TrimEnd(' '), out percent);
    }

    /// <summary>Whether a key has the form of a BCP 47 tag: <c>zh-Hans</c>, <c>en</c>.</summary>
    internal static bool IsLanguage(string tag)
    {
        int start = 0;
        for (int i = 0; i <= tag.Length; i++)
        {
            if (i == tag.Length || tag[i] == '-')
            {
                if (i - start > 8 || i - start < (start == 0 ? 2 : 1))
                {
                    return false;
                }
                start = i + 1;
            }
            else if (tag[i] is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z')) && !(start > 0 && tag[i] is >= '0' and <= '9'))
            {
                return false;
            }
        }
        return true;
    }
}
