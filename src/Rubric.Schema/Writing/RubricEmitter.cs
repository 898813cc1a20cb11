namespace Rubric.Schema;

/// <summary>Walks a rubric in the order in which it is written. A reader of the keys stands under Reading with the same names.</summary>
internal static class RubricEmitter
{
    public static void Emit(DocumentSink sink, RubricDefinition rubric)
    {
        sink.BeginMap();
        sink.Key("rubric");
        sink.Whole(1);
        sink.Text("id", rubric.Id);
        sink.Text("version", rubric.Version);
        sink.Localized("title", rubric.Title);
        sink.Localized("issuer", rubric.Issuer);
        sink.Localized("source", rubric.Source);
        sink.Text("effective", rubric.Effective);
        sink.Localized("description", rubric.Description);
        sink.Number("full-marks", rubric.FullMarks == 100 ? null : rubric.FullMarks);
        sink.Word("weights", Words.Weightings, rubric.Weights, Weighting.Points);
        Rounding(sink, rubric.Rounding);
        sink.Word("not-applicable", Words.NotApplicable, rubric.NotApplicable, NotApplicablePolicy.Refuse);
        sink.Word("unanswered", Words.Unanswered, rubric.Unanswered, UnansweredPolicy.Incomplete);
        sink.Number("total-limit", rubric.TotalLimit);
        sink.List("dimensions", rubric.Dimensions, Dimension);
        sink.List("facts", rubric.Facts, Fact);
        sink.List("indicators", rubric.Indicators, Indicator);
        Supplement(sink, "bonus", rubric.Bonus);
        Supplement(sink, "penalties", rubric.Penalties);
        sink.List("profiles", rubric.Profiles, Profile);
        sink.List("tiers", rubric.Tiers, Tier);
        sink.List("overrides", rubric.Overrides, Override);
        sink.EndMap();
    }

    private static void Rounding(DocumentSink sink, RoundingPolicy rounding)
    {
        if (rounding is { Mode: RoundingMode.HalfUp, Leaves: null, Groups: null, Total: null, ExactTiers: false })
        {
            return;
        }
        sink.Map("rounding", to =>
        {
            to.Word("mode", Words.RoundingModes, rounding.Mode, RoundingMode.HalfUp);
            to.Whole("leaves", rounding.Leaves);
            to.Whole("groups", rounding.Groups);
            to.Whole("total", rounding.Total);
            to.Word("tiers", Words.ExactTiers, rounding.ExactTiers, false);
        });
    }

    private static void Dimension(DocumentSink sink, Dimension dimension)
    {
        sink.BeginMap();
        sink.Text("id", dimension.Id);
        sink.Localized("title", dimension.Title);
        sink.List("values", dimension.Values, (to, value) => Named(to, value.Id, value.Title));
        sink.EndMap();
    }

    private static void Fact(DocumentSink sink, Fact fact)
    {
        sink.BeginMap();
        sink.Text("id", fact.Id);
        sink.Localized("title", fact.Title);
        sink.Word("type", Words.FactTypes, (FactType?)fact.Type);
        sink.List("values", fact.Values, (to, value) => Named(to, value.Id, value.Title));
        sink.Text("default", fact.Default);
        sink.EndMap();
    }

    private static void Indicator(DocumentSink sink, Indicator indicator)
    {
        sink.BeginMap();
        sink.Text("id", indicator.Id);
        sink.Localized("title", indicator.Title);
        sink.Number("weight", indicator.Weight);
        sink.Texts("guidance", indicator.Guidance);
        sink.Texts("evidence", indicator.Evidence);
        if (!indicator.Dimensions.IsEmpty)
        {
            sink.Map("dimensions", to =>
            {
                foreach (var (dimension, value) in indicator.Dimensions.OrderBy(d => d.Dimension, StringComparer.Ordinal))
                {
                    to.Name(dimension);
                    to.Text(value);
                }
            });
        }
        sink.Word("not-applicable", Words.NotApplicable, indicator.NotApplicable);
        sink.Word("unanswered", Words.Unanswered, indicator.Unanswered);
        sink.YesNo("informational", indicator.Informational, usual: false);
        sink.List("tiers", indicator.Tiers, Tier);
        // A plain score is what a leaf without a scale takes.
        if (indicator.Scale is { } scale and not ScoreScale { OutOf: null, Step: null, Repeated: null })
        {
            sink.Key("scale");
            ScaleEmitter.Emit(sink, scale);
        }
        sink.List("indicators", indicator.Indicators, Indicator);
        sink.EndMap();
    }

    private static void Supplement(DocumentSink sink, string key, Supplement? supplement)
    {
        if (supplement is not null)
        {
            sink.Map(key, to =>
            {
                to.Number("limit", supplement.Limit);
                to.List("indicators", supplement.Indicators, Indicator);
            });
        }
    }

    private static void Profile(DocumentSink sink, Profile profile)
    {
        sink.BeginMap();
        sink.Text("id", profile.Id);
        sink.Localized("title", profile.Title);
        sink.Names("omit", profile.Omit);
        if (!profile.Weights.IsEmpty)
        {
            sink.Map("weights", to =>
            {
                foreach (var (indicator, weight) in profile.Weights.OrderBy(w => w.Indicator, StringComparer.Ordinal))
                {
                    to.Name(indicator);
                    to.Number(weight);
                }
            });
        }
        if (!profile.Scales.IsEmpty)
        {
            sink.Map("scales", to =>
            {
                foreach (var (indicator, scale) in profile.Scales.OrderBy(s => s.Indicator, StringComparer.Ordinal))
                {
                    to.Name(indicator);
                    ScaleEmitter.Emit(to, scale);
                }
            });
        }
        sink.Word("not-applicable", Words.NotApplicable, profile.NotApplicable);
        sink.EndMap();
    }

    private static void Tier(DocumentSink sink, Tier tier)
    {
        sink.BeginMap();
        sink.Text("id", tier.Id);
        sink.Localized("title", tier.Title);
        sink.Whole("stars", tier.Stars);
        sink.Bounds(tier.Bounds);
        sink.List("require", tier.Require, ConditionEmitter.Emit);
        sink.YesNo("ranked", tier.Ranked, usual: true);
        sink.EndMap();
    }

    private static void Override(DocumentSink sink, Override rule)
    {
        sink.BeginMap();
        sink.Text("id", rule.Id);
        sink.Localized("title", rule.Title);
        sink.List("when", rule.When, ConditionEmitter.Emit);
        sink.Localized("reason", rule.Reason);
        sink.YesNo("before-scoring", rule.BeforeScoring, usual: false);
        switch (rule.Effect)
        {
            case ReplaceTotal replace:
                sink.Number("total", replace.Total);
                break;
            case SetTier set:
                sink.Text("set", set.Tier);
                break;
            case CapTier cap:
                sink.Text("cap", cap.Tier);
                break;
            case FloorTier floor:
                sink.Text("floor", floor.Tier);
                break;
            case ShiftTier shift:
                sink.Key(shift.Steps > 0 ? "raise" : "lower");
                sink.Whole(Math.Abs((long)shift.Steps));
                break;
            default:
                sink.YesNo("exclude", value: true, usual: false);
                break;
        }
        sink.EndMap();
    }

    private static void Named(DocumentSink sink, string id, LocalizedText title)
    {
        sink.BeginMap();
        sink.Text("id", id);
        sink.Localized("title", title);
        sink.EndMap();
    }
}
