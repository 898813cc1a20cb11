#if NET
using System.Runtime.Intrinsics;
#endif

namespace Rubric.Engine;

/// <summary>Chooses how many rows are scored at once.</summary>
internal static class ScoreForms
{
    public static ScoreForm Widest =>
#if NET
        Vector512.IsHardwareAccelerated ? ScoreForm.Vector512
        : Vector256.IsHardwareAccelerated ? ScoreForm.Vector256
        : Vector128.IsHardwareAccelerated ? ScoreForm.Vector128
        : ScoreForm.Scalar;
#else
        ScoreForm.Scalar;
#endif

    public static ScoreForm For(SumProgram program, PlanRules rules, ScoreArithmetic arithmetic, ScoreForm? wanted)
    {
        if (wanted > Widest)
        {
            throw new ArgumentException($"This machine, or this build of the library, has no {wanted}; the widest form here is {Widest}.", nameof(wanted));
        }
        bool canBeVector = arithmetic == ScoreArithmetic.Int32 && program.IsPlain && rules.OnTotal.IsEmpty;
        return canBeVector ? wanted ?? Widest : ScoreForm.Scalar;
    }
}
