using System.Text;

namespace Rubric.Schema.Tests;

/// <summary>What holds of <see cref="SubmissionReader"/> whatever it is given.</summary>
public sealed class SubmissionReaderPropertyTests
{
    private const string Table = "subject,title,rubric,by,1.1,note:1.1,fact:f\r\nx,\"甲, \"\"站\"\"\",r@1,zhang,1,\"好\r\n的\",yes\r\ny,,,,2;3,,\r\n";

    private const string LongTable = "subject,indicator,value,note\nx,1.1,1,\"好\n的\"\nx,1.2,,\ny,fact:f,是,\n";

    private const string Document = "submission: 1\nrubric: r@1\nsubject: { id: x, title: 甲站 }\nby: zhang\nanswers: { \"1.1\": [1, 2], a: { b: 1 } }\nawarded: { a: { points: 1, reason: 申诉 } }\n---\nsubmission: 1\n";

    private static readonly string[] Pieces = ["\"", ",", "\n", "\r", ":", "：", "，", "{", "}", "[", "]", "- ", "---\n", "subject", "indicator", "value", "\t", "\u0000", "\uD800", "~", "&a", "*a", "!t", "#", " ", "@", "1"];

    [Property(MaxTest = 500)]
    public bool No_text_makes_it_throw(string? text) => IsConsistent(text ?? "");

    [Property(MaxTest = 500)]
    public bool No_bytes_make_it_throw(byte[] bytes) => Formats.All(f => IsConsistent(SubmissionReader.ReadBytes(bytes, f)));

    [Property(MaxTest = 1000)]
    public bool No_mutation_makes_it_throw(int which, (NonNegativeInt At, NonNegativeInt Cut, NonNegativeInt Piece)[] changes)
    {
        var text = new StringBuilder(new[] { Table, LongTable, Document }[(which & int.MaxValue) % 3]);
        foreach (var (at, cut, piece) in changes)
        {
            int start = at.Get % (text.Length + 1);
            text.Remove(start, Math.Min(cut.Get % 4, text.Length - start)).Insert(start, Pieces[piece.Get % Pieces.Length]);
        }
        return IsConsistent(text.ToString());
    }

    [Property(MaxTest = 300)]
    public bool A_table_of_pieces_does_not_make_it_throw(NonNegativeInt[] pieces) =>
        IsConsistent("subject,a,b\n" + string.Concat(pieces.Select(p => Pieces[p.Get % Pieces.Length])));

    private static IEnumerable<SubmissionReaderOptions> Formats =>
        [new() { Format = SubmissionFormat.Csv }, new() { Format = SubmissionFormat.Yaml }];

    private static bool IsConsistent(string text) => Formats.All(f => IsConsistent(SubmissionReader.Read(text, f)));

    /// <summary>Errors are never lost, every diagnostic has a sentence in both languages, and places lie in the text.</summary>
    private static bool IsConsistent(ReadResult<IReadOnlyList<Submission>> read)
    {
        bool carried = read.Value!.Any(s => !s.Problems.IsEmpty);
        return read.HasErrors == carried
            && read.Value!.All(s => s.Problems.All(p => p.Severity == Severity.Error))
            && read.Diagnostics.All(d => d.ToDisplayString("en").Length > 0 && d.ToDisplayString("zh-Hans").Length > 0 && d.Place.StartColumn > 0)
            && read.Value!.SelectMany(s => s.Answers).All(a => a.IdPlace.IsKnown && a.Value.Place.IsKnown && a.Id.Length > 0);
    }
}
