namespace Rubric.Engine;

/// <summary>Every leaf scored, before anything is summed.</summary>
internal sealed record LeafWorkings(ViewPlan Plan, BoundSubmission Bound, LeafPoints Leaves);
