using Rubric.Schema;

namespace Rubric.Engine.Tests.Batch;

/// <summary>The ways in which a plan can be asked to compute, which must all come to the same.</summary>
internal static class Ways
{
    private const string Smallest = "rubric: 1\nid: r\nversion: \"1\"\ntitle: 表\nindicators: [{ id: a, title: 甲, weight: 100 }]\n";

    /// <summary>The forms that this machine and this build have, found by asking for each.</summary>
    public static IReadOnlyList<ScoreForm> Forms { get; } = [.. Enum.GetValues<ScoreForm>().Where(IsThere)];

    /// <summary>Every form in the narrowest arithmetic, then every wider arithmetic.</summary>
    public static IEnumerable<ScorePlanOptions> Of(ScorePlanOptions options) =>
        Forms.Select(f => options with { Form = f })
            .Concat(new[] { ScoreArithmetic.Int64, ScoreArithmetic.Int128, ScoreArithmetic.BigInteger }.Select(a => options with { Arithmetic = a }));

    private static bool IsThere(ScoreForm form)
    {
        try
        {
            ScorePlan.Create(new RubricEvaluator(RubricReader.Read(Smallest).GetValueOrThrow()), new() { Form = form });
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
