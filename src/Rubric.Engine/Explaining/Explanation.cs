using System.Collections.Immutable;
using System.Globalization;

namespace Rubric.Engine;

/// <summary>Why an evaluation came out as it did, and what would change it: as data, and in words.</summary>
/// <remarks>Holds everything; the words leave out what would only be long. The same input gives the same text on every machine.
/// <para>Immutable; safe to share between threads.</para></remarks>
public sealed class Explanation
{
    internal Explanation(Evaluation evaluation, ExplanationOptions options)
    {
        (Evaluation, Options) = (evaluation, options);
        Account = AccountBuilder.Of(evaluation, options.Places);
        Lost = LossFinder.Of(evaluation, options.Places);
        Tiers = TierGaps.Of(evaluation);
        Overrides = Consequences.Of(evaluation);
        Open = evaluation.FindOpenQuestions();
        Disagreements = DisagreementFinder.Of(evaluation);
        // What was never scored, or is not rated at all, has no tier from which a next one could be told.
        Path = options.Path is { } path && evaluation.Status == EvaluationStatus.Scored ? evaluation.PathTo(options: path) : null;
        PathWithoutOverrides = Path is null ? null : ClearedPath.Of(Path, options.Path!);
    }

    /// <summary>Gets what is explained.</summary>
    public Evaluation Evaluation { get; }

    /// <summary>Gets how it is explained.</summary>
    public ExplanationOptions Options { get; }

    /// <summary>Gets the steps to the total, in the order of the rubric: main tree, bonus, penalties, then what concerns the total.</summary>
    /// <value>Empty where there is no total.</value>
    public ImmutableArray<AccountStep> Account { get; }

    /// <summary>Gets where points were lost, the most first, equal ones in the order of the rubric.</summary>
    /// <value>Of an incomplete evaluation what is lost for certain, scaled as it stands; empty where nothing was scored.</value>
    public ImmutableArray<LostPoints> Lost { get; }

    /// <summary>Gets every tier, top first, and how far each of its conditions is from holding.</summary>
    /// <value>Empty where tiers were not looked at.</value>
    public ImmutableArray<TierGap> Tiers { get; }

    /// <summary>Gets the overrides that fired, in that order, and what each took or gave.</summary>
    public ImmutableArray<OverrideConsequence> Overrides { get; }

    /// <summary>Gets what is missing, and what can still come out for each answer: that on which most depends first.</summary>
    /// <value>Empty unless incomplete.</value>
    public ImmutableArray<OpenQuestion> Open { get; }

    /// <summary>Gets how far the evaluators are apart, for each evaluation leaf with at least two results, the widest spread first.</summary>
    public ImmutableArray<Disagreement> Disagreements { get; }

    /// <summary>Gets the way to the next tier.</summary>
    /// <value><see langword="null"/> where it was not looked for, and unless scored.</value>
    public TierPath? Path { get; }

    /// <summary>Gets the way to the tier above the one before overrides, where overrides stand in the way to the next tier: with the facts
    /// changed that made them fire.</summary>
    /// <value><see langword="null"/> where none stands in the way, or no fact made it fire.</value>
    public TierPath? PathWithoutOverrides { get; }

    /// <summary>Returns the explanation as text for people, with columns that line up in a terminal.</summary>
    /// <returns>Lines that end with a line feed.</returns>
    public string ToText()
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        ExplanationReport.Write(this, new TextPage(writer));
        return writer.ToString();
    }

    /// <summary>Returns the explanation in Markdown, with tables (GitHub Flavored Markdown); texts of rubric and submissions are escaped.</summary>
    /// <returns>Lines that end with a line feed.</returns>
    public string ToMarkdown()
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        ExplanationReport.Write(this, new MarkdownPage(writer));
        return writer.ToString();
    }
}
