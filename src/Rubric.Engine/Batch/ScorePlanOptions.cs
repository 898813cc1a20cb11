using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>How a <see cref="ScorePlan"/> is made.</summary>
/// <remarks>Immutable as long as <see cref="Facts"/> is; safe to share between threads.</remarks>
public sealed record ScorePlanOptions
{
    /// <summary>Gets the options that hold unless others are given.</summary>
    public static ScorePlanOptions Default { get; } = new();

    /// <summary>Gets the profile under which rows are scored.</summary>
    /// <value><see langword="null"/>: the rubric as written.</value>
    public string? Profile { get; init; }

    /// <summary>Gets the decimal places of scores on scales that say none by a step.</summary>
    /// <value>0 to 6; 2 unless said otherwise. Scores with more places are scored too, exactly but more slowly.</value>
    public int Decimals { get; init; } = 2;

    /// <summary>Gets what the facts of all rows are that are given no others, by their ids.</summary>
    /// <value>Empty unless said otherwise: the defaults of the rubric. A fact without a default must be given here or with each row.</value>
    public IReadOnlyList<KeyValuePair<string, AnswerValue>> Facts { get; init; } = [];

    /// <summary>Gets the narrowest arithmetic to use.</summary>
    /// <value><see langword="null"/>: the narrowest that is proven not to overflow. A wider one gives the same results.</value>
    public ScoreArithmetic? Arithmetic { get; init; }

    /// <summary>Gets the form in which tables are scored.</summary>
    /// <value><see langword="null"/>: the widest that the machine has and the rubric allows. Another one gives the same results.</value>
    public ScoreForm? Form { get; init; }
}
