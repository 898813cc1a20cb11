namespace Rubric.Tool;

/// <summary>Writes results, as they come or all at the end.</summary>
internal interface IResultWriter
{
    /// <summary>Whether results are written as they come.</summary>
    public bool IsStreaming { get; }

    /// <summary>Takes the next result.</summary>
    public void Add(ScoredResult result);

    /// <summary>Writes what is not written yet; between two lines it may be stopped.</summary>
    public void Finish(CancellationToken cancellation);
}
