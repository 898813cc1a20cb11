using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Yes or no.</summary>
internal sealed class YesNoAnswer : TypedAnswer
{
    private static readonly YesNoAnswer _yes = new(true);
    private static readonly YesNoAnswer _no = new(false);

    private YesNoAnswer(bool yes) => Yes = yes;

    public bool Yes { get; }

    public static YesNoAnswer Of(bool yes) => yes ? _yes : _no;

    public override ImmutableArray<string> Ids => [Yes ? "yes" : "no"];

    public override bool IsOneOf(ImmutableArray<string> ids) => ids.Any(id => ScalarText.TryParseYesNo(id, out bool wanted) && wanted == Yes);
}
