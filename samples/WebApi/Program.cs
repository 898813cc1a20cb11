using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using WebApi;

var builder = WebApplication.CreateSlimBuilder(args);
builder.WebHost.ConfigureKestrel(options => options.Limits.MaxRequestBodySize = 1024 * 1024);

// Reads every rubric now: a service with a broken one does not start, and tells everything that is wrong.
builder.Services.AddRubricEngine(options => options.AddDirectory(Path.Combine(AppContext.BaseDirectory, "documents", "rubrics")));

builder.Services.AddOpenApi();
builder.Services.AddProblemDetails();
builder.Services.ConfigureHttpJsonOptions(options =>
{
    options.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default);
    options.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
    options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
    options.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
});

var app = builder.Build();
app.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = e => (e as BadHttpRequestException)?.StatusCode ?? 500 });
app.UseStatusCodePages();
app.MapOpenApi();
app.MapRubrics();
app.Run();
