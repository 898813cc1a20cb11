using System.Text.Json;
using System.Text.Json.Serialization;

namespace WebApi;

/// <summary>What this service reads and writes, worked out at build time; Program.cs says how.</summary>
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(MistakenSubmission))]
[JsonSerializable(typeof(RubricSummary[]))]
[JsonSerializable(typeof(ScoreResponse))]
internal sealed partial class ApiJson : JsonSerializerContext;
