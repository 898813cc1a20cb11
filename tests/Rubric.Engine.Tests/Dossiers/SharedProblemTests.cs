using Rubric.Schema;

namespace Rubric.Engine.Tests.Dossiers;

/// <summary>One mistake, one diagnostic: also where several submissions of a dossier share it.</summary>
public sealed class SharedProblemTests
{
    [Fact]
    public void A_fault_of_a_header_stands_once_in_the_result_of_several_rows()
    {
        var evaluator = Sheets.EvaluatorOf("indicators: [{ id: a, title: A, weight: 100, scale: yes-no }]\n");
        var read = SubmissionReader.Read("subject,phase,a,a\nx,first,yes,yes\nx,second,yes,yes\nx,third,yes,yes\n", new() { Format = SubmissionFormat.Csv });
        var result = evaluator.Evaluate(Assert.Single(Dossier.BySubject(read.Value!)));
        Assert.Equal(EvaluationStatus.Invalid, result.Status);
        Assert.Equal(1, result.Problems.Count(p => p.Code == DiagnosticCodes.RepeatedColumn));
    }
}
