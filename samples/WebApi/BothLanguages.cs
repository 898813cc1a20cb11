using System.Text.Json.Serialization;

namespace WebApi;

/// <summary>A text in English and in Chinese.</summary>
internal sealed record BothLanguages(string En, [property: JsonPropertyName("zh-Hans")] string ZhHans);
