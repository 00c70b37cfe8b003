using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Apikley;

/// <summary>
/// What a callback address carries: the correlation id of its create and an end of validity, signed by HMAC-SHA256. The service signs
/// nothing (or, at its twin, not the body), so this is what proves that a callback belongs to a create of ours.
/// </summary>
/// <param name="CorrelationId">Our own id of the create: 32 hexadecimal digits.</param>
/// <param name="ExpiresAt">The end of its validity, to the second.</param>
public readonly record struct CallbackTicket(string CorrelationId, DateTimeOffset ExpiresAt)
{
    /// <summary>The query parameter that carries the ticket.</summary>
    public const string ParameterName = "apikley";

    private const byte Version = 1;
    private const int PayloadLength = 1 + 16 + 8;
    private const int Length = PayloadLength + 32;

    /// <summary>The characters of a ticket's text: 57 bytes in base64url without padding.</summary>
    private const int TextLength = Length / 3 * 4;

    /// <summary>Writes and signs the ticket.</summary>
    /// <param name="secret">The secret.</param>
    /// <returns>Text that may stand in a query as it is.</returns>
    /// <exception cref="FormatException">The correlation id is not 32 hexadecimal digits.</exception>
    public string Sign(string secret)
    {
        ArgumentException.ThrowIfNullOrEmpty(secret);
        Span<byte> ticket = stackalloc byte[Length];
        ticket[0] = Version;
        Convert.FromHexString(CorrelationId).CopyTo(ticket[1..17]);
        BinaryPrimitives.WriteInt64BigEndian(ticket[17..PayloadLength], ExpiresAt.ToUnixTimeSeconds());
        Authenticate(secret, ticket[..PayloadLength], ticket[PayloadLength..]);
        return Convert.ToBase64String(ticket).Replace('+', '-').Replace('/', '_');
    }

    /// <summary>Puts a signed ticket into an address, beside the query it has.</summary>
    /// <param name="callBackAddress">The application's callback address.</param>
    /// <param name="secret">The secret.</param>
    /// <returns>The address for <c>callBackUrl</c>.</returns>
    public Uri AddTo(Uri callBackAddress, string secret)
    {
        ArgumentNullException.ThrowIfNull(callBackAddress);
        var text = callBackAddress.AbsoluteUri;
        return new Uri($"{text}{(text.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{ParameterName}={Sign(secret)}");
    }

    /// <summary>Verifies a ticket's text. Compares in constant time, with every secret.</summary>
    /// <param name="text">The query parameter's value.</param>
    /// <param name="secrets">The secrets that are valid now.</param>
    /// <param name="now">The moment.</param>
    /// <param name="ticket">The ticket.</param>
    /// <returns>Whether it is one of ours and has not run out.</returns>
    public static bool TryVerify(string? text, IEnumerable<string> secrets, DateTimeOffset now, out CallbackTicket ticket)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        ticket = default;
        if (text is not { Length: TextLength })
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[Length];
        if (!Convert.TryFromBase64String(text.Replace('-', '+').Replace('_', '/'), bytes, out var written) || written != Length || bytes[0] != Version)
        {
            return false;
        }

        var genuine = false;
        Span<byte> expected = stackalloc byte[32];
        foreach (var secret in secrets)
        {
            Authenticate(secret, bytes[..PayloadLength], expected);
            genuine |= CryptographicOperations.FixedTimeEquals(expected, bytes[PayloadLength..]);
        }

        var expires = BinaryPrimitives.ReadInt64BigEndian(bytes[17..PayloadLength]);
        if (!genuine || expires < now.ToUnixTimeSeconds() || expires > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        {
            return false;
        }

        ticket = new CallbackTicket(Hex.Lower(bytes[1..17]), DateTimeOffset.FromUnixTimeSeconds(expires));
        return true;
    }

    /// <summary>Hides the signature: a printed ticket must not be usable.</summary>
    /// <returns>The correlation id and the end of validity.</returns>
    public override string ToString() => $"{CorrelationId} until {ExpiresAt:u}";

    private static void Authenticate(string secret, ReadOnlySpan<byte> payload, Span<byte> destination)
    {
        // The word keeps signatures of other uses of the same secret apart.
        Span<byte> message = stackalloc byte[16 + PayloadLength];
        "apikley-callback"u8.CopyTo(message);
        payload.CopyTo(message[16..]);
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), message, destination);
    }
}
