// Members of the class library that netstandard2.0 does not have, so that our code reads the same on both targets.
// In System, because every file already imports it. Add one only when it is used.
#if NETSTANDARD2_0
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace System;

internal static class PolyfillMembers
{
    extension(ArgumentNullException)
    {
        public static void ThrowIfNull([NotNull] object? argument, [CallerArgumentExpression(nameof(argument))] string? paramName = null)
        {
            if (argument is null)
            {
                throw new ArgumentNullException(paramName);
            }
        }
    }

    extension(ArgumentException)
    {
        public static void ThrowIfNullOrEmpty([NotNull] string? argument, [CallerArgumentExpression(nameof(argument))] string? paramName = null)
        {
            ArgumentNullException.ThrowIfNull(argument, paramName);
            if (argument.Length == 0)
            {
                throw new ArgumentException("The value cannot be an empty string.", paramName);
            }
        }

        public static void ThrowIfNullOrWhiteSpace([NotNull] string? argument, [CallerArgumentExpression(nameof(argument))] string? paramName = null)
        {
            ArgumentNullException.ThrowIfNull(argument, paramName);
            if (string.IsNullOrWhiteSpace(argument))
            {
                throw new ArgumentException("The value cannot be an empty string or composed entirely of whitespace.", paramName);
            }
        }
    }

    extension(ArgumentOutOfRangeException)
    {
        public static void ThrowIfNegative(long value, [CallerArgumentExpression(nameof(value))] string? paramName = null) =>
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 0, paramName);

        public static void ThrowIfNegativeOrZero(long value, [CallerArgumentExpression(nameof(value))] string? paramName = null) =>
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, paramName);

        public static void ThrowIfLessThan<T>(T value, T other, [CallerArgumentExpression(nameof(value))] string? paramName = null)
            where T : IComparable<T>
        {
            if (value.CompareTo(other) < 0)
            {
                throw new ArgumentOutOfRangeException(paramName, value, FormattableString.Invariant($"The value must not be below {other}."));
            }
        }

        public static void ThrowIfGreaterThan<T>(T value, T other, [CallerArgumentExpression(nameof(value))] string? paramName = null)
            where T : IComparable<T>
        {
            if (value.CompareTo(other) > 0)
            {
                throw new ArgumentOutOfRangeException(paramName, value, FormattableString.Invariant($"The value must not be above {other}."));
            }
        }
    }

    extension(ObjectDisposedException)
    {
        public static void ThrowIf([DoesNotReturnIf(true)] bool condition, object instance)
        {
            if (condition)
            {
                throw new ObjectDisposedException(instance.GetType().FullName);
            }
        }
    }

    extension(Enum)
    {
        public static bool IsDefined<T>(T value)
            where T : struct, Enum => Enum.IsDefined(typeof(T), value);

        public static T[] GetValues<T>()
            where T : struct, Enum => (T[])Enum.GetValues(typeof(T));
    }

    extension(SHA256)
    {
        public static byte[] HashData(byte[] source)
        {
            using var hash = SHA256.Create();
            return hash.ComputeHash(source);
        }
    }

    extension(Convert)
    {
        public static string ToHexStringLower(byte[] bytes)
        {
            const string Digits = "0123456789abcdef";
            var text = new StringBuilder(bytes.Length * 2);
            foreach (byte value in bytes)
            {
                text.Append(Digits[value >> 4]).Append(Digits[value & 15]);
            }
            return text.ToString();
        }
    }

    extension(string text)
    {
        public static string Create(IFormatProvider? provider, FormattableString value) => value.ToString(provider);

        public static string Join(char separator, params string?[] values) => string.Join(separator.ToString(CultureInfo.InvariantCulture), values);

        public static string Join<T>(char separator, IEnumerable<T> values) => string.Join(separator.ToString(CultureInfo.InvariantCulture), values);

        public bool Contains(char value) => text.IndexOf(value) >= 0;

        public bool Contains(char value, StringComparison comparison) => text.IndexOf(value.ToString(), comparison) >= 0;

        public bool Contains(string value, StringComparison comparison) => text.IndexOf(value, comparison) >= 0;

        public bool StartsWith(char value) => text.Length > 0 && text[0] == value;

        public bool EndsWith(char value) => text.Length > 0 && text[text.Length - 1] == value;

        public int IndexOf(char value, StringComparison comparison) => text.IndexOf(value.ToString(), comparison);

        public int GetHashCode(StringComparison comparison)
        {
            RequireOrdinal(comparison);
            return text.GetHashCode();
        }

        public string Replace(string oldValue, string newValue, StringComparison comparison)
        {
            RequireOrdinal(comparison);
            return text.Replace(oldValue, newValue);
        }

        public string[] Split(char separator, StringSplitOptions options = StringSplitOptions.None) => text.Split([separator], options);

        public string[] Split(char separator, int count, StringSplitOptions options = StringSplitOptions.None) => text.Split([separator], count, options);
    }

    extension(StringBuilder builder)
    {
        public StringBuilder Append(IFormatProvider? provider, FormattableString value) => builder.Append(value.ToString(provider));

        public StringBuilder AppendLine(IFormatProvider? provider, FormattableString value) => builder.AppendLine(value.ToString(provider));

        public StringBuilder AppendJoin(string separator, IEnumerable<string> values) => builder.Append(string.Join(separator, values));
    }

    extension<TKey, TValue>(Dictionary<TKey, TValue> dictionary)
        where TKey : notnull
    {
        public bool TryAdd(TKey key, TValue value)
        {
            if (dictionary.ContainsKey(key))
            {
                return false;
            }

            dictionary.Add(key, value);
            return true;
        }
    }

    extension<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> dictionary)
        where TKey : notnull
    {
        public TValue? GetValueOrDefault(TKey key) => dictionary.TryGetValue(key, out TValue? value) ? value : default;

        public TValue GetValueOrDefault(TKey key, TValue fallback) => dictionary.TryGetValue(key, out TValue? value) ? value : fallback;
    }

    public static void Deconstruct<TKey, TValue>(this KeyValuePair<TKey, TValue> pair, out TKey key, out TValue value)
    {
        key = pair.Key;
        value = pair.Value;
    }

    private static void RequireOrdinal(StringComparison comparison)
    {
        if (comparison != StringComparison.Ordinal)
        {
            throw new NotSupportedException("Only an ordinal comparison is possible here.");
        }
    }
}
#endif
