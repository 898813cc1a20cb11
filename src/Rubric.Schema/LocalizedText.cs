using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>A text in one language, or the same text in several.</summary>
/// <remarks>Written in YAML as <c>title: 服务规范</c> or <c>title: { zh-Hans: 服务规范, en: Service }</c>.
/// <para>Immutable; safe to share between threads.</para></remarks>
public sealed class LocalizedText
{
    private readonly string _default;

    /// <summary>Makes a text that has no language of its own and serves for all.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public LocalizedText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _default = text;
        Translations = [];
    }

    /// <summary>Makes a text in several languages.</summary>
    /// <param name="translations">The texts by BCP 47 language tag, at least one, each tag once; the first is the default.</param>
    /// <exception cref="ArgumentNullException"><paramref name="translations"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no text, or a language stands twice.</exception>
    public LocalizedText(IEnumerable<KeyValuePair<string, string>> translations)
    {
        ArgumentNullException.ThrowIfNull(translations);
        Translations = [.. translations];
        if (Translations.IsEmpty)
        {
            throw new ArgumentException("A text needs at least one language.", nameof(translations));
        }
        var languages = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var translation in Translations)
        {
            if (!languages.Add(translation.Key))
            {
                throw new ArgumentException("A text has each language once.", nameof(translations));
            }
        }
        _default = Translations[0].Value;
    }

    /// <summary>Makes the words of a diagnostic, in the languages that diagnostics have.</summary>
    internal LocalizedText(string english, string chinese) =>
        (_default, Translations) = (english, [new("en", english), new("zh-Hans", chinese)]);

    /// <summary>Gets the texts by language tag, in the order written.</summary>
    /// <value>Empty for a text without a language.</value>
    public ImmutableArray<KeyValuePair<string, string>> Translations { get; }

    /// <summary>Makes a text that has no language of its own.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator LocalizedText(string text) => new(text);

    /// <summary>Returns the text in a language.</summary>
    /// <param name="language">A BCP 47 tag such as <c>zh-Hans</c>.</param>
    /// <returns>The text under that tag; else under a tag of the same primary language; else the first.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string In(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        foreach (var translation in Translations)
        {
            if (string.Equals(translation.Key, language, StringComparison.OrdinalIgnoreCase))
            {
                return translation.Value;
            }
        }
        foreach (var translation in Translations)
        {
            if (string.Equals(Primary(translation.Key), Primary(language), StringComparison.OrdinalIgnoreCase))
            {
                return translation.Value;
            }
        }
        return _default;
    }

    /// <summary>Returns the text, the first written where there are several.</summary>
    /// <returns>The default text.</returns>
    public override string ToString() => _default;

    private static string Primary(string tag)
    {
        int dash = tag.IndexOf('-', StringComparison.Ordinal);
        return dash < 0 ? tag : tag.Substring(0, dash);
    }
}
