using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>All kinds of problem that reading, checking and scoring can find.</summary>
/// <remarks>RUB1: the document. RUB2: keys and values. RUB3: indicators, weights, scales, profiles. RUB4: conditions, tiers, overrides, other rubrics.
/// RUB5: submissions and tables. RUB6: answers against a rubric.
/// <para>Immutable; safe to share between threads.</para></remarks>
public static partial class DiagnosticCodes
{
    /// <summary>Gets every code, in the order of their ids.</summary>
    public static ImmutableArray<DiagnosticCode> All => Catalogue.All;

    /// <summary>Made on first use, after the codes of every part of this class exist.</summary>
    private static class Catalogue
    {
        public static readonly ImmutableArray<DiagnosticCode> All =
            [.. Documents, .. Structure, .. Rules, .. Conditions, .. Submissions, .. Answers];
    }

    private static DiagnosticCode Error(string id, string english, string chinese) => new(id, Severity.Error, english, chinese);

    private static DiagnosticCode Warning(string id, string english, string chinese) => new(id, Severity.Warning, english, chinese);

    private static DiagnosticCode Hint(string id, string english, string chinese) => new(id, Severity.Hint, english, chinese);
}
