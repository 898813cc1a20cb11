namespace Rubric.Engine;

/// <summary>"Does not apply": meets no condition.</summary>
internal sealed class NotApplicableAnswer : TypedAnswer
{
    public static NotApplicableAnswer Instance { get; } = new();
}
