using System.Buffers;
using System.Text;

namespace Apikley.Runtime;

/// <summary>Decides which characters stand as they are in a URL, and writes the others as <c>%XX</c> of their UTF-8 bytes (RFC 3986, section 2).</summary>
internal static class PercentEncoding
{
    private const string UnreservedCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    /// <summary>Section 2.3. What a value may hold without being escaped.</summary>
    internal static readonly SearchValues<char> Unreserved = SearchValues.Create(UnreservedCharacters);

    /// <summary>
    /// What stays as it is when the document says <c>allowReserved</c>: also the reserved characters of section 2.2 and an escape that is already there.
    /// Not <c>#</c>, which would end the query.
    /// </summary>
    internal static readonly SearchValues<char> Reserved = SearchValues.Create(UnreservedCharacters + ":/?[]@!$&'()*+,;=%");

    /// <summary>The same within a path, where <c>?</c> would end it.</summary>
    internal static readonly SearchValues<char> ReservedInPath = SearchValues.Create(UnreservedCharacters + ":/[]@!$&'()*+,;=%");

    /// <summary>What a cookie may hold (RFC 6265, section 4.1.1, "cookie-octet"): in OpenAPI 3.2's style <c>cookie</c> the caller writes it as it is to be sent.</summary>
    internal static readonly SearchValues<char> Cookie = SearchValues.Create(UnreservedCharacters + "!#$%&'()*+/:<=>?@[]^`{|}");

    /// <summary>What a form field holds as it is (WHATWG URL, section 5.2); a blank becomes <c>+</c>.</summary>
    internal static readonly SearchValues<char> Form = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._*");

    /// <summary>The escapes of the first character of <paramref name="text"/>; an unpaired surrogate becomes U+FFFD.</summary>
    /// <param name="text">Not empty.</param>
    /// <param name="destination">Room for 12 characters.</param>
    /// <param name="consumed">How many UTF-16 units were read.</param>
    /// <returns>How many characters were written.</returns>
    internal static int EscapeFirst(ReadOnlySpan<char> text, Span<char> destination, out int consumed)
    {
        if (Rune.DecodeFromUtf16(text, out var rune, out consumed) != OperationStatus.Done)
        {
            rune = Rune.ReplacementChar;
            consumed = 1;
        }

        Span<byte> bytes = stackalloc byte[4];
        var count = rune.EncodeToUtf8(bytes);
        for (var i = 0; i < count; i++)
        {
            destination[i * 3] = '%';
            destination[(i * 3) + 1] = Hex(bytes[i] >> 4);
            destination[(i * 3) + 2] = Hex(bytes[i] & 0xF);
        }

        return count * 3;
    }

    private static char Hex(int value) => (char)(value < 10 ? '0' + value : 'A' + value - 10);
}
