using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Yes or no.</summary>
internal sealed class YesNoAnswer(bool yes) : TypedAnswer
{
    public bool Yes => yes;

    public override ImmutableArray<string> Ids => [yes ? "yes" : "no"];

    public override bool IsOneOf(ImmutableArray<string> ids) => ids.Any(id => ScalarText.TryParseYesNo(id, out bool wanted) && wanted == yes);
}
