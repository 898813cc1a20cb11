using System.Collections.Immutable;
using System.Numerics;

namespace Rubric.Schema;

/// <summary>Looks at the size of a rubric without recursion, so that everything after it may walk the rubric with recursion.</summary>
internal static class SizeRules
{
    /// <summary>Tells whether the rubric is small enough to be looked at further; if not, it is reported.</summary>
    public static bool Check(RubricParts parts, RubricLimits limits, DiagnosticReport report)
    {
        var size = new Size(limits, report);
        return size.CheckIndicators(parts) && size.CheckProfiles(parts.Profiles)
            && size.CheckTiers(parts.Tiers, ModelPath.Root["tiers"])
            && size.CheckConditions(parts.Overrides.SelectMany(o => o?.When ?? []), ModelPath.Root["overrides"]);
    }

    private sealed class Size(RubricLimits limits, DiagnosticReport report)
    {
        private int _indicators;
        private int _conditions;

        public bool CheckIndicators(RubricParts parts)
        {
            var open = new Stack<Level>();
            open.Push(new(parts.Penalties?.Indicators ?? [], ModelPath.Root["penalties"]["indicators"], 1, 0));
            open.Push(new(parts.Bonus?.Indicators ?? [], ModelPath.Root["bonus"]["indicators"], 1, 0));
            open.Push(new(parts.Indicators, ModelPath.Root["indicators"], 1, parts.FullMarks.BitLength));
            while (open.Count > 0)
            {
                var level = open.Pop();
                if (!CheckLevel(level, out long bits))
                {
                    return false;
                }
                for (int i = level.Siblings.Length - 1; i >= 0; i--)
                {
                    var indicator = level.Siblings[i];
                    if (indicator is null)
                    {
                        continue;
                    }
                    if (!indicator.Tiers.IsEmpty && !CheckTiers(indicator.Tiers, level.Path[i]["tiers"]))
                    {
                        return false;
                    }
                    if (indicator.IsGroup)
                    {
                        open.Push(new(indicator.Indicators, level.Path[i]["indicators"], level.Depth + 1, level.Bits + bits));
                    }
                }
            }
            return true;
        }

        /// <summary>Every profile works out all indicators again.</summary>
        public bool CheckProfiles(ImmutableArray<Profile> profiles)
        {
            var path = ModelPath.Root["profiles"];
            int most = limits.MaxProfileIndicators;
            if (profiles.Length > 0 && (long)_indicators * (profiles.Length + 1) > most)
            {
                return TooMany(path, $"{most} indicators under all profiles together", $"{most} 个指标（各对象类型合计）");
            }
            for (int i = 0; i < profiles.Length; i++)
            {
                if (profiles[i] is { } profile && !CheckWeights(profile))
                {
                    return TooLong(path[i]["weights"], profile.Id ?? "");
                }
            }
            return true;
        }

        public bool CheckTiers(ImmutableArray<Tier> tiers, ModelPath path) => CheckConditions(tiers.SelectMany(t => t?.Require ?? []), path);

        /// <summary>Counts conditions and those in them, however often one object stands among them.</summary>
        public bool CheckConditions(IEnumerable<Condition> conditions, ModelPath path)
        {
            var open = new Stack<Nested>();
            foreach (var condition in conditions)
            {
                open.Push(new(condition, 1));
                while (open.Count > 0)
                {
                    var nested = open.Pop();
                    if (++_conditions > limits.MaxConditions)
                    {
                        return TooMany(path, $"{limits.MaxConditions} conditions", $"{limits.MaxConditions} 个条件");
                    }
                    if (nested.Depth > limits.MaxDepth)
                    {
                        return TooMany(path, $"{limits.MaxDepth} levels of conditions in conditions", $"{limits.MaxDepth} 层条件嵌套");
                    }
                    foreach (var inner in InnerOf(nested.Condition))
                    {
                        open.Push(new(inner, nested.Depth + 1));
                    }
                }
            }
            return true;
        }

        private bool CheckLevel(Level level, out long bits)
        {
            bits = 0;
            _indicators += level.Siblings.Length;
            if (_indicators > limits.MaxIndicators)
            {
                return TooMany(level.Path, $"{limits.MaxIndicators} indicators", $"{limits.MaxIndicators} 个指标");
            }
            if (level.Depth > limits.MaxDepth)
            {
                return TooMany(level.Path, $"{limits.MaxDepth} levels of indicators", $"{limits.MaxDepth} 级指标");
            }
            var sum = new SumBits(limits.MaxBits);
            foreach (var sibling in level.Siblings)
            {
                sum.Add(sibling?.Weight);
            }
            bits = sum.Total;
            // A chain of relative weights multiplies; some of it may cancel, which NumberRules looks at exactly.
            if (sum.TooMany || level.Bits + bits > 4L * limits.MaxBits)
            {
                return TooLong(level.Path, level.Siblings.FirstOrDefault(s => s?.Id is not null)?.Id ?? "");
            }
            return true;
        }

        private bool CheckWeights(Profile profile)
        {
            var sum = new SumBits(limits.MaxBits);
            foreach (var changed in profile.Weights)
            {
                sum.Add(changed.Weight);
            }
            return !sum.TooMany;
        }

        private bool TooMany(ModelPath path, string english, string chinese)
        {
            report.Add(DiagnosticCodes.RubricTooLarge, path, Say.Both(english, chinese));
            return false;
        }

        private bool TooLong(ModelPath path, string id)
        {
            report.Add(DiagnosticCodes.NumberTooLong, path, id, limits.MaxBits);
            return false;
        }

        private static ImmutableArray<Condition> InnerOf(Condition? condition) => condition switch
        {
            AllCondition all => all.Conditions,
            AnyCondition any => any.Conditions,
            AtLeastCondition atLeast => atLeast.Conditions,
            NotCondition not => [not.Condition],
            CountCondition count => [count.Count],
            _ => [],
        };

        private sealed class Level(ImmutableArray<Indicator> siblings, ModelPath path, int depth, long bits)
        {
            public ImmutableArray<Indicator> Siblings => siblings;

            public ModelPath Path => path;

            public int Depth => depth;

            public long Bits => bits;
        }

        private sealed class Nested(Condition? condition, int depth)
        {
            public Condition? Condition => condition;

            public int Depth => depth;
        }
    }

    /// <summary>Bounds the bits of weights and of their sum without adding them up.</summary>
    private sealed class SumBits(int most)
    {
        private BigInteger _common = BigInteger.One;
        private long _longest;

        public bool TooMany { get; private set; }

        public long Total => _longest + IntegerMath.BitLength(_common);

        public void Add(Fraction? weight)
        {
            if (TooMany || weight is not { } number)
            {
                return;
            }
            _longest = Math.Max(_longest, number.BitLength);
            if (_longest > most)
            {
                TooMany = true;
            }
            else if (!number.IsWhole)
            {
                _common *= number.Denominator / BigInteger.GreatestCommonDivisor(_common, number.Denominator);
                TooMany = IntegerMath.BitLength(_common) > most;
            }
        }
    }
}
