namespace Rubric.Tool;

/// <summary>Finds the outermost keys of a document between braces (JSON), or of the first one of a list of them.</summary>
internal static class FlowKeys
{
    /// <summary>Scans a text that begins with a brace or bracket, good or broken.</summary>
    public static List<KeyValuePair<string, string>> Find(string text)
    {
        var keys = new List<KeyValuePair<string, string>>();
        int wanted = text[0] == '[' ? 2 : 1;
        int depth = 0;
        string? key = null;
        string last = "";
        int i = 0;
        while (i < text.Length)
        {
            char c = text[i];
            if (c is '{' or '[')
            {
                depth++;
            }
            else if (c is '}' or ']' or ',' && depth == wanted)
            {
                Take(keys, ref key, last);
            }
            if (c is '}' or ']')
            {
                depth--;
            }
            else if (c is ':' or '：' && depth == wanted && key is null)
            {
                key = last;
                last = "";
            }
            else if (char.IsLetterOrDigit(c) || c is '"' or '\'')
            {
                int end = EndOfWord(text, i);
                last = depth == wanted ? text[i..end].Trim('"', '\'') : last;
                i = end;
                continue;
            }
            i++;
        }
        Take(keys, ref key, last);
        return keys;
    }

    private static void Take(List<KeyValuePair<string, string>> keys, ref string? key, string value)
    {
        if (key is not null)
        {
            keys.Add(new(key, value));
        }
        key = null;
    }

    private static int EndOfWord(string text, int start)
    {
        char quote = text[start];
        int end = start + 1;
        if (quote is '"' or '\'')
        {
            while (end < text.Length && text[end] != quote)
            {
                end += text[end] == '\\' && quote == '"' ? 2 : 1;
            }
            return Math.Min(text.Length, end + 1);
        }
        while (end < text.Length && text[end] is not (':' or '：' or ',' or '{' or '}' or '[' or ']' or '"' or '\n' or '\r'))
        {
            end++;
        }
        return end;
    }
}
