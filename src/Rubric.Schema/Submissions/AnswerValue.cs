using System.Collections.Immutable;
using System.Globalization;

namespace Rubric.Schema;

/// <summary>An answer as written, before a rubric says what it means, with the place where it stands.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class AnswerValue
{
    // What the answer was made of in code, so that its text need not be read.
    private readonly Fraction _number;
    private readonly bool _isNumber;

    private AnswerValue(AnswerKind kind, string? text, ImmutableArray<AnswerValue> items, ImmutableArray<KeyValuePair<string, AnswerValue>> entries, SourceSpan place) =>
        (Kind, Text, Items, Entries, Place) = (kind, text, items, entries, place);

    private AnswerValue(string text, Fraction number)
        : this(AnswerKind.Text, text, [], [], default) => (_number, _isNumber) = (number, true);

    /// <summary>Gets the answer that says that the indicator does not apply.</summary>
    public static AnswerValue NotApplicable { get; } = OfText("n/a");

    /// <summary>Gets the answer that says that nothing was met or found.</summary>
    public static AnswerValue None { get; } = OfText("none");

    /// <summary>Gets the shape in which the answer was written.</summary>
    public AnswerKind Kind { get; }

    /// <summary>Gets the text of a <see cref="AnswerKind.Text"/> or a <see cref="AnswerKind.Cell"/>.</summary>
    /// <value><see langword="null"/> for the other kinds.</value>
    public string? Text { get; }

    /// <summary>Gets the entries of a <see cref="AnswerKind.List"/>, in order.</summary>
    /// <value>Empty for the other kinds.</value>
    public ImmutableArray<AnswerValue> Items { get; }

    /// <summary>Gets the entries of a <see cref="AnswerKind.Map"/>, in order, each key once.</summary>
    /// <value>Empty for the other kinds.</value>
    public ImmutableArray<KeyValuePair<string, AnswerValue>> Entries { get; }

    /// <summary>Gets where the answer stands.</summary>
    /// <value><see cref="SourceSpan.None"/> for an answer made in code.</value>
    public SourceSpan Place { get; }

    /// <summary>Gets whether the answer says that the indicator does not apply, as <see cref="ScalarText.IsNotApplicable"/> reads it.</summary>
    public bool IsNotApplicable => !_isNumber && ScalarText.IsNotApplicable(Text);

    /// <summary>Makes an answer of one text.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator AnswerValue(string text) => OfText(text);

    /// <summary>Makes an answer of one number.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator AnswerValue(int number) => new(number.ToString(CultureInfo.InvariantCulture), number);

    /// <summary>Makes an answer of one number.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator AnswerValue(decimal number) => new(number.ToString(CultureInfo.InvariantCulture), number);

    /// <summary>Makes an answer of yes or no.</summary>
    /// <param name="yes">Whether the answer is yes.</param>
    public static implicit operator AnswerValue(bool yes) => OfText(yes ? "yes" : "no");

    /// <summary>Makes an answer of one text.</summary>
    /// <param name="text">The text: a number, an id, yes or no, n/a, none.</param>
    /// <param name="place">Where it stands.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static AnswerValue OfText(string text, SourceSpan place = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(AnswerKind.Text, text, [], [], place);
    }

    /// <summary>Makes an answer from the cell of a table, which the scale will take apart.</summary>
    /// <param name="text">The text of the cell.</param>
    /// <param name="place">Where it stands.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static AnswerValue OfCell(string text, SourceSpan place = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(AnswerKind.Cell, text, [], [], place);
    }

    /// <summary>Makes an answer of several entries: met items, twelve months.</summary>
    /// <param name="items">The entries, in order.</param>
    /// <param name="place">Where the list stands.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    public static AnswerValue OfList(IEnumerable<AnswerValue> items, SourceSpan place = default)
    {
        ArgumentNullException.ThrowIfNull(items);
        return new(AnswerKind.List, null, [.. items], [], place);
    }

    /// <summary>Makes an answer of keys and values: findings by item, or actual and target.</summary>
    /// <param name="entries">The entries, in order.</param>
    /// <param name="place">Where the entries stand.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="entries"/> is null.</exception>
    public static AnswerValue OfMap(IEnumerable<KeyValuePair<string, AnswerValue>> entries, SourceSpan place = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return new(AnswerKind.Map, null, [], [.. entries], place);
    }

    /// <summary>Reads the answer as one number.</summary>
    /// <param name="number">The number, or 0.</param>
    /// <returns>Whether its text is a number, as <see cref="ScalarText.TryParseNumber"/> reads it; an answer made of a number is read at once.</returns>
    public bool TryReadNumber(out Fraction number)
    {
        if (_isNumber)
        {
            number = _number;
            return true;
        }
        return ScalarText.TryParseNumber(Text, out number);
    }

    /// <summary>Returns the answer as it would stand in a sheet.</summary>
    /// <returns>The text, <c>[a, b]</c> or <c>{ a: 1 }</c>.</returns>
    public override string ToString() => Kind switch
    {
        AnswerKind.List => "[" + string.Join(", ", Items) + "]",
        AnswerKind.Map => "{ " + string.Join(", ", Entries.Select(e => $"{e.Key}: {e.Value}")) + " }",
        _ => Text!,
    };
}
