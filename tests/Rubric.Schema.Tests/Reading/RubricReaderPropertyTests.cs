using System.Text;

namespace Rubric.Schema.Tests;

/// <summary>Laws that hold for every text, however broken.</summary>
public sealed class RubricReaderPropertyTests
{
    // What people and machines put into YAML, and what breaks it.
    private static readonly string[] _pieces =
    [
        "\n", "\n  ", "\n    - ", ": ", ":", "：", ", ", "，", "[", "]", "{", "}", "\"", "'", "“", "\t", "\u3000", " #", "#", "&a ", "*a", "!!str ", "<<: *a", "? ", "- ",
        "|", ">", "%", "@", "\\", "\0", "\uD800", "\uFEFF", "---\n", "...\n", "~", "null", "甲", "1e5", "１", "1,000", "40%", "-", "x", "id", "weight", "scale", "bands: ",
        "options: ", "evaluation: ", "each: ", "count: ", "not: ", "at-least: ", "total: ", "999999999999999999999999999999", "0", "\r", "\u2028", "yes-no",
    ];

    [Property(MaxTest = 300)]
    public void Any_text_is_read_or_refused(string? text) => AssertSound(text ?? "");

    [Property(MaxTest = 300)]
    public void Any_bytes_are_read_or_refused(byte[] bytes) => AssertSound(RubricReader.ReadBytes(bytes));

    [Property(MaxTest = 300)]
    public void Any_pieces_of_yaml_are_read_or_refused(int[] choices) =>
        AssertSound(string.Concat(choices.Select(c => _pieces[(int)((uint)c % (uint)_pieces.Length)])));

    [Property(MaxTest = 400)]
    public void A_rubric_with_something_inserted_replaced_or_deleted_is_read_or_refused(int place, int length, int piece, bool keep)
    {
        string good = RubricReaderTests.Everything;
        int start = (int)((uint)place % (uint)good.Length);
        int end = keep ? start : Math.Min(good.Length, start + (int)((uint)length % 12));
        AssertSound(RubricReader.Read(good[..start] + _pieces[(int)((uint)piece % (uint)_pieces.Length)] + good[end..]));
    }

    [Property(MaxTest = 300)]
    public void A_rubric_that_ends_anywhere_is_read_or_refused(int place)
    {
        string good = RubricReaderTests.Everything;
        AssertSound(RubricReader.Read(good[..(int)((uint)place % (uint)good.Length)]));
    }

    [Property(MaxTest = 200)]
    public void Bytes_that_change_anywhere_are_read_or_refused(int place, byte value)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(RubricReaderTests.Everything);
        bytes[(int)((uint)place % (uint)bytes.Length)] = value;
        AssertSound(RubricReader.ReadBytes(bytes));
    }

    private static void AssertSound(string text)
    {
        var read = RubricReader.Read(text);
        AssertSound(read);
        Assert.Equal(read.Diagnostics.Select(d => d.ToString()), RubricReader.Read(text).Diagnostics.Select(d => d.ToString()));
    }

    private static void AssertSound(ReadResult<RubricDefinition> read)
    {
        Assert.Equal(read.HasErrors, read.Value is null);
        foreach (var found in read.Diagnostics)
        {
            Assert.True(found.Place.IsKnown, found.ToString());
            Assert.NotEqual("", found.ToDisplayString("en"));
            Assert.NotEqual("", found.ToDisplayString("zh-Hans"));
        }
        Assert.Equal(read.Diagnostics.Length, read.Diagnostics.Select(d => d.ToString()).Distinct().Count());
    }
}
