namespace Rubric.Schema;

/// <summary>Every scale of every leaf, as written and under every profile.</summary>
internal static class ScaleRules
{
    public static void Check(CheckContext context)
    {
        foreach (var node in context.Nodes)
        {
            if (!node.Indicator.IsGroup && node.Indicator.Scale is { } scale)
            {
                new ScaleCheck(context, node, scale, context.PathOf(node)["scale"], null).Check();
            }
        }
        for (int i = 0; i < context.Rubric.Profiles.Length; i++)
        {
            if (context.Rubric.Profiles[i] is { } profile)
            {
                CheckProfile(profile, context.Rubric.ProfileViews[i], ModelPath.Root["profiles"][i], context);
            }
        }
    }

    private static void CheckProfile(Profile profile, ProfileView view, ModelPath path, CheckContext context)
    {
        var replaced = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, scale) in profile.Scales)
        {
            if (id is not null && scale is not null && replaced.Add(id) && view.Find(id) is { Indicator.IsGroup: false } node)
            {
                new ScaleCheck(context, node, scale, path["scales"][id], profile).Check();
            }
        }
        // Of the scales that stay, only a plain score takes the profile's weight as its maximum.
        foreach (var (id, _) in profile.Weights)
        {
            if (id is not null && !replaced.Contains(id) && view.Find(id) is { Scale: ScoreScale { OutOf: null } score } node)
            {
                new ScaleCheck(context, node, score, path["weights"][id], profile).CheckStep(score, path["weights"][id]);
            }
        }
    }
}
