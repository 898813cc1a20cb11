using System.Security.Cryptography;
using System.Text;

namespace Rubric.Schema;

/// <summary>The hash of what a rubric says (docs/hash.md).</summary>
internal static class RubricHash
{
    // A new number here gives every rubric a new hash.
    private const string FirstLine = "rubric-canonical 1\n";

    public static string Of(RubricDefinition rubric)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(FirstLine + RubricWriter.Write(rubric)));
        return Convert.ToHexStringLower(hash);
    }
}
