using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Who lost a tier to a quota.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
/// <param name="Evaluation">The evaluation, which is left as it was.</param>
/// <param name="From">The tier before the quota.</param>
/// <param name="To">The tier after it.</param>
/// <param name="Quota">The quota.</param>
public sealed record QuotaChange(Evaluation Evaluation, Tier From, Tier To, Quota Quota);
