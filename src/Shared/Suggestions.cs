namespace Rubric.Schema;

/// <summary>Finds what somebody probably meant by a word that is not known.</summary>
internal static class Suggestions
{
    // A longer word is no id or key that anybody mistyped, and comparing it would only take time.
    private const int MaxLength = 64;

    /// <summary>The candidate that the fewest typing mistakes make of the word; null if none is near. Of equally near ones the first.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        if (word.Length is 0 or > MaxLength)
        {
            return null;
        }
        string? nearest = null;
        int best = Math.Max(1, word.Length / 3) + 1;
        foreach (string candidate in candidates)
        {
            if (string.Equals(candidate, word, StringComparison.OrdinalIgnoreCase))
            {
                return candidate;
            }
            if (candidate.Length is 0 or > MaxLength || Math.Abs(candidate.Length - word.Length) >= best)
            {
                continue;
            }
            int distance = EditDistance(word, candidate);
            // A word of which nothing is left is another word.
            if (distance < best && distance < Math.Max(word.Length, candidate.Length))
            {
                (nearest, best) = (candidate, distance);
            }
        }
        return nearest;
    }

    /// <summary>How many characters must be inserted, deleted, replaced or swapped with their neighbour.</summary>
    public static int EditDistance(string left, string right)
    {
        int[] before = new int[right.Length + 1];
        int[] last = new int[right.Length + 1];
        int[] row = new int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }
        for (int i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int replace = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(replace, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }
            (before, last, row) = (last, row, before);
        }
        return last[right.Length];
    }
}
