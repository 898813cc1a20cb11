namespace Rubric.Benchmarks;

/// <summary>One way of doing something. What is compared goes over the same data, in the same process, in turn.</summary>
public abstract class Contender
{
    /// <summary>How many items one <see cref="Run"/> goes over: rows, leaves or one text. Times and bytes are told per item.</summary>
    public virtual int Items => 1;

    public abstract void Run();
}
