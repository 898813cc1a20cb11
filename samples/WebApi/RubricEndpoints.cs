using System.Text;
using System.Text.Json;
using Rubric.Engine;
using Rubric.Schema;

namespace WebApi;

/// <summary>The rubrics of the catalog, and the scoring of submissions.</summary>
internal static class RubricEndpoints
{
    private const string ProblemJson = "application/problem+json";

    public static void MapRubrics(this IEndpointRouteBuilder app)
    {
        var rubrics = app.MapGroup("/rubrics").WithTags("rubrics");

        rubrics.MapGet("", (RubricCatalog catalog) => catalog.Select(RubricSummary.Of).ToArray())
            .WithSummary("Lists the rubrics, every version of them.");

        rubrics.MapPost("{reference}/score", (string reference, HttpRequest request, RubricCatalog catalog) =>
                EvaluateAsync(reference, request, catalog, evaluation => TypedResults.Ok(ScoreResponse.Of(evaluation))))
            .WithSummary("Scores a submission by the rubric ID or ID@VERSION.")
            .AcceptsSubmission()
            .Produces<ScoreResponse>();

        rubrics.MapPost("{reference}/explain", (string reference, HttpRequest request, RubricCatalog catalog, string language = "zh-Hans") =>
                EvaluateAsync(reference, request, catalog, evaluation =>
                    TypedResults.Text(evaluation.Explain(new ExplanationOptions { Language = language }).ToMarkdown(), "text/markdown", Encoding.UTF8)))
            .WithSummary("Explains in Markdown how a submission comes to its total and its tier, in English or Chinese (zh-Hans).")
            .AcceptsSubmission()
            .Produces<string>(contentType: "text/markdown");

        app.MapGet("/schemas/submission", (string language = "en") => TypedResults.Text(JsonSchemas.Submission(language), "application/schema+json"))
            .WithSummary("Describes a submission as JSON Schema, in English or Chinese (zh-Hans).")
            .Produces<JsonElement>(contentType: "application/schema+json");
    }

    private static RouteHandlerBuilder AcceptsSubmission(this RouteHandlerBuilder endpoint) => endpoint
        .WithDescription("The body is one submission as JSON; /schemas/submission describes it.")
        .Accepts<JsonElement>("application/json")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .Produces<MistakenSubmission>(StatusCodes.Status422UnprocessableEntity, ProblemJson);

    /// <summary>Reads one submission from the body and evaluates it; what is wrong with it is told with all its mistakes.</summary>
    private static async Task<IResult> EvaluateAsync(string reference, HttpRequest request, RubricCatalog catalog, Func<Evaluation, IResult> answer)
    {
        if (catalog.Find(reference) is not { } evaluator)
        {
            return TypedResults.Problem($"There is no rubric '{reference}', or several versions of it.", statusCode: StatusCodes.Status404NotFound);
        }
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        if (SubmissionReader.ReadBytes(body.ToArray()).Value is not [var submission])
        {
            return TypedResults.Problem("The body has to be one submission.", statusCode: StatusCodes.Status400BadRequest);
        }
        var evaluation = evaluator.Evaluate(submission);
        return evaluation.Status == EvaluationStatus.Invalid
            ? TypedResults.Json(MistakenSubmission.Of(evaluation), contentType: ProblemJson, statusCode: StatusCodes.Status422UnprocessableEntity)
            : answer(evaluation);
    }
}
