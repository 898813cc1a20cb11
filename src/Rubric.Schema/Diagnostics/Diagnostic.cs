using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Rubric.Schema;

/// <summary>One problem that was found: what, where, and what to do.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class Diagnostic
{
    /// <summary>Makes a diagnostic for a problem that a program of your own found.</summary>
    /// <param name="code">The kind of problem.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="path">The path of the value in its document, such as <c>indicators[2].weight</c>; empty for the document.</param>
    /// <param name="arguments">What the sentence of the code names; a <see cref="LocalizedText"/> is shown in the language asked for.</param>
    /// <exception cref="ArgumentNullException"><paramref name="code"/>, <paramref name="path"/> or <paramref name="arguments"/> is null.</exception>
    public Diagnostic(DiagnosticCode code, SourceSpan place, string path, params IEnumerable<object> arguments)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(arguments);
        (Code, Place, Path, Arguments) = (code, place, path, [.. arguments]);
    }

    /// <summary>Gets the kind of problem, with its sentences and its id, such as <c>RUB2004</c>.</summary>
    public DiagnosticCode Code { get; }

    /// <summary>Gets how much it matters, which goes by the code.</summary>
    public Severity Severity => Code.Severity;

    /// <summary>Gets where it stands.</summary>
    /// <value><see cref="SourceSpan.None"/> for what was made in code.</value>
    public SourceSpan Place { get; }

    /// <summary>Gets the path of the value in its document.</summary>
    /// <value>Such as <c>indicators[2].indicators[0].weight</c>; empty for the document as a whole.</value>
    public string Path { get; }

    /// <summary>Gets what stands in the sentence for <c>{0}</c>, <c>{1}</c> and so on.</summary>
    public ImmutableArray<object> Arguments { get; }

    /// <summary>Gets the sentence in English, without place and code.</summary>
    public string Message => GetMessage("en");

    /// <summary>Returns the sentence in a language.</summary>
    /// <param name="language">A BCP 47 tag; any <c>zh</c> gives Chinese, all else English.</param>
    /// <returns>What is wrong, with the value in quotes, and what to do.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string GetMessage(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        bool chinese = IsChinese(language);
        object[] texts = [.. Arguments.Select(a => a is LocalizedText text ? text.In(chinese ? "zh-Hans" : "en") : a)];
        return string.Format(CultureInfo.InvariantCulture, chinese ? Code.Chinese : Code.English, texts);
    }

    /// <summary>Returns the diagnostic in one line of English.</summary>
    /// <returns>For example <c>jinniu.yaml(12,5): error RUB2004: Unknown key 'weigth' in an indicator. Did you mean 'weight'?</c></returns>
    public override string ToString() => ToString("en");

    /// <summary>Returns the diagnostic in one line.</summary>
    /// <param name="language">A BCP 47 tag; any <c>zh</c> gives Chinese, all else English.</param>
    /// <returns>Place, severity, code and sentence; without a place, the path stands for it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string ToString(string language)
    {
        string sentence = GetMessage(language);
        string place = Place.ToString();
        if (!Place.IsKnown && Path.Length > 0)
        {
            place = place.Length == 0 ? Path : $"{place}: {Path}";
        }
        return $"{place}{(place.Length == 0 ? "" : ": ")}{SeverityWord(language)} {Code.Id}: {sentence}";
    }

    /// <summary>Returns the diagnostic with the line it stands in and a caret below the place.</summary>
    /// <param name="language">A BCP 47 tag; any <c>zh</c> gives Chinese, all else English.</param>
    /// <returns>One line, or three where the text is at hand; wide characters count as two columns for the caret.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string ToDisplayString(string language)
    {
        string line = ToString(language);
        if (Place.Source is null || !Place.IsKnown)
        {
            return line;
        }
        var text = new StringBuilder(line);
        SourceExcerpt.Append(text, Place);
        return text.ToString();
    }

    internal static bool IsChinese(string language) => language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);

    private string SeverityWord(string language) => (Severity, IsChinese(language)) switch
    {
        (Severity.Error, false) => "error",
        (Severity.Warning, false) => "warning",
        (Severity.Hint, false) => "hint",
        (Severity.Error, true) => "错误",
        (Severity.Warning, true) => "警告",
        _ => "提示",
    };
}
