namespace Rubric.Schema;

/// <summary>Names a rubric: <c>station-stars@2022.12</c>, or <c>station-stars</c> where only one version is at hand.</summary>
/// <param name="Id">The id of the rubric.</param>
/// <param name="Version">The version; <see langword="null"/> where none is written.</param>
public readonly record struct RubricReference(string Id, string? Version)
{
    /// <summary>Splits a reference at its first <c>@</c>.</summary>
    /// <param name="text">An id, or <c>id@version</c>.</param>
    /// <returns>The reference; its parts are not checked.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static RubricReference Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int at = text.IndexOf('@', StringComparison.Ordinal);
        return at < 0 ? new(text, null) : new(text.Substring(0, at), text.Substring(at + 1));
    }

    /// <summary>Returns the reference as written.</summary>
    /// <returns><c>id</c> or <c>id@version</c>.</returns>
    public override string ToString() => Version is null ? Id : $"{Id}@{Version}";
}
