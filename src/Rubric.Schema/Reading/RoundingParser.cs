namespace Rubric.Schema;

/// <summary>Reads where and how a rubric rounds.</summary>
internal static class RoundingParser
{
    public static RoundingPolicy Read(NodeReader node) =>
        node.Open(Concepts.Rounding, "mode", "leaves", "groups", "total", "tiers") is not { } map ? RoundingPolicy.None : new RoundingPolicy
        {
            Mode = map.Optional("mode")?.Word(Words.RoundingModes) ?? RoundingMode.HalfUp,
            Leaves = map.Optional("leaves")?.Whole(),
            Groups = map.Optional("groups")?.Whole(),
            Total = map.Optional("total")?.Whole(),
            ExactTiers = map.Optional("tiers")?.Word(Words.ExactTiers) ?? false,
        };
}
