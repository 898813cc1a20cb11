using System.Text;

namespace Rubric.Schema.Tests;

/// <summary>Bytes, streams and files, good and hostile.</summary>
public sealed class RubricReaderInputTests
{
    private const string Leaf = DiagnosticCase.Leaf;

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 with mark", "utf-16LE with mark", "utf-16BE with mark"];

    public static TheoryData<string> HostileTexts => [.. Hostile().Keys];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Unicode_bytes_are_read_with_and_without_a_mark(string name)
    {
        Encoding encoding = name switch
        {
            "utf-8" => new UTF8Encoding(false),
            "utf-8 with mark" => new UTF8Encoding(true),
            "utf-16LE with mark" => new UnicodeEncoding(false, true),
            _ => new UnicodeEncoding(true, true),
        };
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Leaf)];
        Assert.Equal("甲", RubricReader.ReadBytes(bytes).GetValueOrThrow().Indicators[0].Title.ToString());
    }

    [Fact]
    public void A_mark_before_a_text_does_not_move_its_places()
    {
        var found = Assert.Single(RubricReader.Read("\uFEFFrubric: 2\n").Diagnostics);
        Assert.Equal((1, 9), (found.Place.StartLine, found.Place.StartColumn));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Truncated_utf8_is_reported_where_it_ends(int missing)
    {
        byte[] bytes = Encoding.UTF8.GetBytes("rubric: 1\ntitle: 评价");
        var found = Assert.Single(RubricReader.ReadBytes(bytes[..^missing]).Diagnostics);
        Assert.Equal((DiagnosticCodes.NotUnicode, 2, 9), (found.Code, found.Place.StartLine, found.Place.StartColumn));
        Assert.Equal("The file is not UTF-8 text from here on. Save it with the encoding UTF-8.", found.GetMessage("en"));
        Assert.Equal("文件从此处起不是 UTF-8 编码的文本。请以 UTF-8 编码重新保存。", found.GetMessage("zh-Hans"));
    }

    [Fact]
    public void Bytes_of_another_encoding_are_reported_at_the_first_of_them()
    {
        // 评 in GB 18030.
        byte[] bytes = [.. Encoding.ASCII.GetBytes("rubric: 1\ntitle: "), 0xC6, 0xC0, (byte)'\n'];
        var found = Assert.Single(RubricReader.ReadBytes(bytes).Diagnostics);
        Assert.Equal((DiagnosticCodes.NotUnicode, 2, 8), (found.Code, found.Place.StartLine, found.Place.StartColumn));
    }

    [Fact]
    public void A_cut_utf16_character_is_reported()
    {
        byte[] bytes = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("a: 1"), 0x2C];
        Assert.Equal(DiagnosticCodes.NotUnicode, Assert.Single(RubricReader.ReadBytes(bytes).Diagnostics).Code);
    }

    [Fact]
    public void Too_many_bytes_are_refused()
    {
        var options = new ReaderOptions { MaxLength = 100 };
        Assert.Equal(DiagnosticCodes.DocumentTooLong, Assert.Single(RubricReader.ReadBytes(new byte[1000], options).Diagnostics).Code);
    }

    [Fact]
    public void A_stream_without_an_end_is_refused()
    {
        using var endless = new EndlessStream();
        var read = RubricReader.ReadStream(endless, new ReaderOptions { MaxLength = 10_000, FileName = "无尽.yaml" });
        var found = Assert.Single(read.Diagnostics);
        Assert.Equal(DiagnosticCodes.DocumentTooLong, found.Code);
        Assert.StartsWith("无尽.yaml(1,1): error RUB1002: ", found.ToString(), StringComparison.Ordinal);
        Assert.InRange(endless.Given, 40_000, 400_000);
    }

    [Fact]
    public void A_stream_is_left_open()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Leaf));
        Assert.False(RubricReader.ReadStream(stream).HasErrors);
        Assert.True(stream.CanRead);
    }

    [Fact]
    public void A_file_shows_its_path_unless_it_is_named()
    {
        string path = Path.Combine(Path.GetTempPath(), "rubric-" + Guid.NewGuid().ToString("N") + ".yaml");
        try
        {
            File.WriteAllText(path, "rubric: 2\n");
            Assert.StartsWith(path + "(1,9): error RUB2001: ", RubricReader.ReadFile(path).Diagnostics[0].ToString(), StringComparison.Ordinal);
            var named = RubricReader.ReadFile(path, new ReaderOptions { FileName = "表" });
            Assert.StartsWith("表(1,9): ", named.Diagnostics[0].ToString(), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
        Assert.Throws<FileNotFoundException>(() => RubricReader.ReadFile(path));
    }

    [Fact]
    public void Null_is_the_callers_mistake()
    {
        Assert.Throws<ArgumentNullException>(() => RubricReader.Read(null!));
        Assert.Throws<ArgumentNullException>(() => RubricReader.ReadBytes(null!));
        Assert.Throws<ArgumentNullException>(() => RubricReader.ReadStream(null!));
        Assert.Throws<ArgumentNullException>(() => RubricReader.ReadFile(null!));
    }

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void Hostile_text_is_refused(string name)
    {
        var (text, code) = Hostile()[name];
        var read = RubricReader.Read(text);
        Assert.Null(read.Value);
        Assert.Contains(code, read.Diagnostics.Select(d => d.Code));
        Assert.InRange(read.Diagnostics.Length, 1, 101);
        Assert.All(read.Diagnostics, d => Assert.True(d.ToDisplayString("zh-Hans").Length < 4_000));
    }

    [Fact]
    public void An_alias_counts_as_deep_as_what_it_stands_for()
    {
        var options = new ReaderOptions { MaxDepth = 10 };
        const string Deep = "a: &a [[[[[[1]]]]]]\nb: ";
        Assert.DoesNotContain(DiagnosticCodes.NestedTooDeep, RubricReader.Read(Deep + "[[[*a]]]", options).Diagnostics.Select(d => d.Code));
        Assert.Contains(DiagnosticCodes.NestedTooDeep, RubricReader.Read(Deep + "[[[[*a]]]]", options).Diagnostics.Select(d => d.Code));
    }

    private static Dictionary<string, (string Text, DiagnosticCode Code)> Hostile()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++)
        {
            bomb.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        }
        return new()
        {
            ["50,000 brackets"] = (new string('[', 50_000), DiagnosticCodes.NestedTooDeep),
            ["50,000 braces"] = (new string('{', 50_000), DiagnosticCodes.NestedTooDeep),
            ["50,000 entries in entries"] = (Repeat("- ", 50_000), DiagnosticCodes.NestedTooDeep),
            ["50,000 keys of keys"] = (Repeat("? ", 50_000), DiagnosticCodes.NestedTooDeep),
            ["alias bomb"] = (bomb.ToString(), DiagnosticCodes.TooManyValues),
            ["a million NUL"] = (new string('\0', 1_000_000), DiagnosticCodes.ForbiddenCharacter),
            ["a line of NUL each"] = (Repeat("\0\n", 100_000), DiagnosticCodes.ForbiddenCharacter),
            ["lone surrogates"] = (Repeat("\uDC00", 100_000), DiagnosticCodes.ForbiddenCharacter),
            ["a text of junk"] = (Repeat("a,b:c}{ ", 130_000), DiagnosticCodes.WrongShape),
            ["colons"] = (new string(':', 1_000_000), DiagnosticCodes.WrongShape),
            ["ampersands"] = (new string('&', 1_000_000), DiagnosticCodes.EmptyDocument),
            ["exclamation marks"] = (new string('!', 1_000_000), DiagnosticCodes.TagNotAllowed),
            ["percent signs"] = (new string('%', 1_000_000), DiagnosticCodes.DirectiveNotAllowed),
            ["an open quote"] = ("a: \"" + new string('x', 1_000_000), DiagnosticCodes.SyntaxError),
            ["an open bracket before many lines"] = ("a: [\n" + Repeat("- b: {\n", 100_000), DiagnosticCodes.SyntaxError),
            ["empty documents"] = (Repeat("---\n", 100_000), DiagnosticCodes.EmptyDocument),
            ["many unknown keys"] = ("rubric: 1\n" + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"k{i}: 1\n")), DiagnosticCodes.UnknownKey),
            ["one key many times"] = ("rubric: 1\n" + Repeat("rubric: 1\n", 50_000), DiagnosticCodes.DuplicateKey),
            ["many keys without a colon"] = ("{ rubric: 1, " + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"k{i}, ")) + "}", DiagnosticCodes.CommaCutsText),
            ["a long key"] = ("rubric: 1\n? " + new string('k', 1_000_000) + "\n: 1\n", DiagnosticCodes.UnknownKey),
            ["a long number"] = ("rubric: 1\nindicators: []\nfull-marks: " + new string('1', 1_000_000), DiagnosticCodes.NotANumber),
            ["nothing"] = ("", DiagnosticCodes.EmptyDocument),
            ["a mark only"] = ("\uFEFF", DiagnosticCodes.EmptyDocument),
        };
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    /// <summary>Gives the letter a for ever.</summary>
    private sealed class EndlessStream : MemoryStream
    {
        public int Given { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'a');
            Given += count;
            return count;
        }
    }
}
