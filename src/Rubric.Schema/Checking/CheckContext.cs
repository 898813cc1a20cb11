using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>What every rule needs: the rubric, the paths of its indicators, and the report.</summary>
internal sealed class CheckContext
{
    // What reading could not read of these keys hides no id, so that an unknown name is still known to be unknown.
    private static readonly string[] _harmless =
    [
        "weight", "title", "guidance", "evidence", "points", "min", "max", "above", "below", "is", "limit", "stars", "unit", "step", "target",
        "out-of", "issuer", "source", "effective", "description", "version", "reason", "ranked", "full-marks", "total", "total-limit", "leaves",
        "groups", "mode", "rounding", "when-zero", "at-least", "low", "high", "combine", "repeated", "better", "weights", "not-applicable", "unanswered",
    ];

    // And of these it may.
    private static readonly string[] _hiding =
    [
        "id", "indicators", "dimensions", "facts", "values", "profiles", "scale", "scales", "options", "items", "checklist", "deductions", "additions",
        "tiers", "overrides", "bonus", "penalties", "omit", "type", "informational", "default",
    ];

    private const int MaxSuggestions = 100;

    private readonly ImmutableArray<ModelPath> _paths;
    private Dictionary<string, Dimension>? _dimensions;
    private int _suggestions;

    public CheckContext(RubricDefinition rubric, RubricLimits limits, DiagnosticReport report)
    {
        (Rubric, Limits, Report) = (rubric, limits, report);
        var paths = ImmutableArray.CreateBuilder<ModelPath>(rubric.BaseView.Nodes.Length);
        AddPaths(rubric.Indicators, ModelPath.Root["indicators"], paths);
        AddPaths(rubric.Bonus?.Indicators ?? [], ModelPath.Root["bonus"]["indicators"], paths);
        AddPaths(rubric.Penalties?.Indicators ?? [], ModelPath.Root["penalties"]["indicators"], paths);
        _paths = paths.ToImmutable();
        MayHideIds = report.HasBroken && HidesIds(report.BrokenPaths);
    }

    public RubricDefinition Rubric { get; }

    public RubricLimits Limits { get; }

    public DiagnosticReport Report { get; }

    public ImmutableArray<IndicatorNode> Nodes => Rubric.BaseView.Nodes;

    /// <summary>Whether an id may stand in what reading could not read: then a name that seems unknown is not reported.</summary>
    public bool MayHideIds { get; }

    /// <summary>The path of an indicator, the same under every profile.</summary>
    public ModelPath PathOf(IndicatorNode node) => _paths[node.Index];

    public void Add(DiagnosticCode code, ModelPath path, params IEnumerable<object> arguments) => Report.Add(code, path, arguments);

    /// <summary>Reports a number that is out of its range; its key is the last step of the path.</summary>
    public void AddOutOfRange(ModelPath path, string number, LocalizedText range, string? key = null)
    {
        if (!Report.IsBroken(path))
        {
            Add(DiagnosticCodes.NumberOutOfRange, path, key ?? path.Key!, number, range);
        }
    }

    /// <summary>Reports something that is missing, unless reading has found something wrong there.</summary>
    public void AddMissing(ModelPath owner, string key)
    {
        if (!Report.HasBrokenIn(owner))
        {
            Add(DiagnosticCodes.MissingMember, owner[key], key);
        }
    }

    /// <summary>Reports a key that stands where it has no meaning.</summary>
    public void AddOutOfPlace(ModelPath path, LocalizedText owner)
    {
        if (!Report.IsBroken(path))
        {
            Add(DiagnosticCodes.MemberOutOfPlace, path, owner, path.Key!);
        }
    }

    /// <summary>Reports a name that is not known, unless reading may have lost what it names.</summary>
    public void AddUnknown(ModelPath path, LocalizedText kind, string name, IEnumerable<string?> candidates)
    {
        if (MayHideIds || Report.IsBroken(path))
        {
            return;
        }
        // Each suggestion looks at every candidate; a hundred are more than anybody reads.
        string? nearest = _suggestions++ < MaxSuggestions ? Suggestions.Nearest(name, candidates.OfType<string>()) : null;
        Add(DiagnosticCodes.UnknownId, path, kind, name, Say.DidYouMean(nearest));
    }

    /// <summary>Returns the node that a name stands for; reports an unknown one.</summary>
    public IndicatorNode? Find(string? name, ModelPath path)
    {
        if (name is null)
        {
            return null;
        }
        var node = Rubric.BaseView.Find(name);
        if (node is null)
        {
            AddUnknown(path, Say.Indicator, name, Nodes.Select(n => (string?)n.Id));
        }
        return node;
    }

    /// <summary>Returns the first of the dimensions with an id.</summary>
    public Dimension? FindDimension(string id)
    {
        if (_dimensions is null)
        {
            _dimensions = new Dictionary<string, Dimension>(StringComparer.Ordinal);
            foreach (var dimension in Rubric.Dimensions)
            {
                if (dimension?.Id is not null && !_dimensions.ContainsKey(dimension.Id))
                {
                    _dimensions.Add(dimension.Id, dimension);
                }
            }
        }
        return _dimensions.TryGetValue(id, out var found) ? found : null;
    }

    private static bool HidesIds(IReadOnlyCollection<string> brokenPaths)
    {
        // The same mistake may stand in every indicator.
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string path in brokenPaths)
        {
            // Conditions name ids and have none.
            if (path.Contains(".require", StringComparison.Ordinal) || path.Contains(".when", StringComparison.Ordinal))
            {
                continue;
            }
            string step = path.Substring(path.LastIndexOf('.') + 1);
            // A misspelt key stands for the one that it is like.
            if (seen.Add(step) && !_harmless.Contains(Suggestions.Nearest(step, [.. _hiding, .. _harmless]), StringComparer.Ordinal))
            {
                return true;
            }
        }
        return false;
    }

    private static void AddPaths(ImmutableArray<Indicator> siblings, ModelPath path, ImmutableArray<ModelPath>.Builder paths)
    {
        for (int i = 0; i < siblings.Length; i++)
        {
            if (siblings[i] is not { } sibling)
            {
                continue;
            }
            var own = path[i];
            paths.Add(own);
            if (sibling.IsGroup)
            {
                AddPaths(sibling.Indicators, own["indicators"], paths);
            }
        }
    }
}
