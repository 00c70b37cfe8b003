using System.Security.Cryptography;

namespace Apikley;

/// <summary>Hexadecimal text as ids are written here: lower case.</summary>
internal static class Hex
{
    public static string Lower(ReadOnlySpan<byte> bytes) =>
#if NET9_0_OR_GREATER
        Convert.ToHexStringLower(bytes);
#else
        Convert.ToHexString(bytes).ToLowerInvariant();
#endif

    /// <summary>A new correlation id: 128 random bits, so that nobody can guess one.</summary>
    public static string NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        return Lower(bytes);
    }
}
