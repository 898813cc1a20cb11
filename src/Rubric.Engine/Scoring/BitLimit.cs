using System.Numerics;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Refuses points whose exact sum would take numbers of a size out of all proportion.</summary>
internal static class BitLimit
{
    // A denominator of at most 17 bits has at most 128 divisors, and a number of parts at most 31 bits.
    private const int MostBitsInParts = 128 * (17 + 31);

    /// <summary>What is wrong with the points of leaves; null where nothing is.</summary>
    public static Diagnostic? Check(ViewPlan plan, BoundSubmission bound, LeafPoints leaves, EvaluatorOptions options)
    {
        // Nearly always all denominators together are short enough, so that nobody need know which are the same.
        if ((leaves.InParts && options.MaxBits >= MostBitsInParts) || BitsOf(plan, leaves, null) <= options.MaxBits)
        {
            return null;
        }
        long bits = BitsOf(plan, leaves, []);
        if (bits <= options.MaxBits)
        {
            return null;
        }
        var place = bound.Submission?.Place ?? SourceSpan.None;
        return new Diagnostic(DiagnosticCodes.NumbersTooLong, place, "answers", bits, options.MaxBits, plan.View.Rubric.ToString());
    }

    // The common denominator has at most as many bits as the different denominators together.
    private static long BitsOf(ViewPlan plan, LeafPoints leaves, HashSet<BigInteger>? seen)
    {
        long bits = BitsOf(plan, leaves.Low, seen);
        return leaves.IsCertain ? bits : bits + BitsOf(plan, leaves.High, seen);
    }

    private static long BitsOf(ViewPlan plan, Fraction[] points, HashSet<BigInteger>? seen)
    {
        long bits = 0;
        foreach (var leaf in plan.LeavesInOrder)
        {
            ref readonly var term = ref points[leaf.Index];
            if (!term.IsWhole && seen?.Add(term.Denominator) != false)
            {
                bits += term.BitLength;
            }
        }
        return bits;
    }
}
