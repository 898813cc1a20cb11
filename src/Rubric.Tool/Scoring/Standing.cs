using Rubric.Schema;

namespace Rubric.Tool;

/// <summary>Where a result stands among the others of its rubric.</summary>
/// <param name="Group">The profile that is ranked by itself; null where all are ranked together.</param>
/// <param name="Rank">The rank; null for a result that has none, since it has no total that counts.</param>
internal sealed record Standing(Profile? Group, int? Rank);
