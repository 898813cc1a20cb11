using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Refuses points whose exact sum would take numbers of a size out of all proportion.</summary>
internal static class BitLimit
{
    public static IEnumerable<Diagnostic> Check(ViewPlan plan, BoundSubmission bound, LeafPoints leaves, EvaluatorOptions options)
    {
        // The common denominator has at most as many bits as the different denominators together.
        var seen = new HashSet<System.Numerics.BigInteger>();
        long bits = 0;
        foreach (var points in leaves.Low.Concat(leaves.High))
        {
            if (!points.IsWhole && seen.Add(points.Denominator))
            {
                bits += points.BitLength;
            }
        }
        if (bits > options.MaxBits)
        {
            var place = bound.Submission?.Place ?? SourceSpan.None;
            yield return new Diagnostic(DiagnosticCodes.NumbersTooLong, place, "answers", bits, options.MaxBits, plan.View.Rubric.ToString());
        }
    }
}
