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
            && size.CheckConditions(parts.Tiers.SelectMany(t => t?.Require ?? []), ModelPath.Root["tiers"])
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
                    if (!indicator.Tiers.IsEmpty && !CheckConditions(indicator.Tiers.SelectMany(t => t?.Require ?? []), level.Path[i]["tiers"]))
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
                if (profiles[i] is { } profile && !TrySum(profile.Weights.Select(w => (Fraction?)w.Weight), out _))
                {
                    return TooLong(path[i]["weights"], profile.Id ?? "");
                }
            }
            return true;
        }

        /// <summary>Counts conditions and those in them, however often one object stands among them.</summary>
        public bool CheckConditions(IEnumerable<Condition> conditions, ModelPath path)
        {
            var open = new Stack<(Condition? Condition, int Depth)>();
            foreach (var condition in conditions)
            {
                open.Push((condition, 1));
                while (open.Count > 0)
                {
                    var (current, depth) = open.Pop();
                    if (++_conditions > limits.MaxConditions)
                    {
                        return TooMany(path, $"{limits.MaxConditions} conditions", $"{limits.MaxConditions} 个条件");
                    }
                    if (depth > limits.MaxDepth)
                    {
                        return TooMany(path, $"{limits.MaxDepth} levels of conditions in conditions", $"{limits.MaxDepth} 层条件嵌套");
                    }
                    foreach (var inner in InnerOf(current))
                    {
                        open.Push((inner, depth + 1));
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
            // A chain of relative weights multiplies; some of it may cancel, which NumberRules looks at exactly.
            if (!TrySum(level.Siblings.Select(s => s?.Weight), out bits) || level.Bits + bits > 4L * limits.MaxBits)
            {
                return TooLong(level.Path, level.Siblings.FirstOrDefault(s => s?.Id is not null)?.Id ?? "");
            }
            return true;
        }

        /// <summary>Bounds the bits of the weights and of their sum without adding them up; false if that is too many.</summary>
        private bool TrySum(IEnumerable<Fraction?> weights, out long bits)
        {
            var common = BigInteger.One;
            bits = 0;
            foreach (var weight in weights)
            {
                if (weight is not { } number)
                {
                    continue;
                }
                bits = Math.Max(bits, number.BitLength);
                if (bits > limits.MaxBits)
                {
                    return false;
                }
                if (!number.IsWhole)
                {
                    common *= number.Denominator / BigInteger.GreatestCommonDivisor(common, number.Denominator);
                    if (IntegerMath.BitLength(common) > limits.MaxBits)
                    {
                        return false;
                    }
                }
            }
            bits += IntegerMath.BitLength(common);
            return true;
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

        private readonly record struct Level(ImmutableArray<Indicator> Siblings, ModelPath Path, int Depth, long Bits);
    }
}
