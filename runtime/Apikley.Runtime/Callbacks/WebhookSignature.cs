using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Apikley;

/// <summary>
/// The signature of the service's twin: <c>X-Webhook-Signature</c> is Base64 of HMAC-SHA256 over <c>taskId.timestamp</c>, where
/// <c>X-Webhook-Timestamp</c> counts Unix seconds. The body is not signed, so it proves who calls, not what is said.
/// </summary>
public static class WebhookSignature
{
    /// <summary>The header with the time.</summary>
    public const string TimestampHeader = "X-Webhook-Timestamp";

    /// <summary>The header with the signature.</summary>
    public const string SignatureHeader = "X-Webhook-Signature";

    private const int MaxHeaderLength = 200;

    /// <summary>Signs, as the service would; for an application's own tests.</summary>
    /// <param name="taskId">The task.</param>
    /// <param name="timestamp">The moment, written in whole seconds.</param>
    /// <param name="key">The webhook key.</param>
    /// <returns>The value for <see cref="SignatureHeader"/>.</returns>
    public static string Sign(string taskId, DateTimeOffset timestamp, string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(taskId);
        ArgumentException.ThrowIfNullOrEmpty(key);
        return Convert.ToBase64String(Compute(taskId, timestamp.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), key));
    }

    /// <summary>Checks a signature in constant time, with every key, and then its age.</summary>
    internal static CallbackRefusal Check(string taskId, string? timestamp, string? signature, IReadOnlyList<string> keys, TimeSpan tolerance, DateTimeOffset now)
    {
        if (timestamp is not { Length: > 0 and <= MaxHeaderLength } || signature is not { Length: > 0 and <= MaxHeaderLength })
        {
            return CallbackRefusal.Signature;
        }

        Span<byte> given = stackalloc byte[MaxHeaderLength];
        if (!Convert.TryFromBase64String(signature, given, out var length))
        {
            return CallbackRefusal.Signature;
        }

        var genuine = false;
        foreach (var key in keys)
        {
            genuine |= CryptographicOperations.FixedTimeEquals(Compute(taskId, timestamp, key), given[..length]);
        }

        if (!genuine || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return CallbackRefusal.Signature;
        }

        var age = (decimal)now.ToUnixTimeSeconds() - seconds;
        return Math.Abs(age) <= (decimal)tolerance.TotalSeconds ? CallbackRefusal.None : CallbackRefusal.Stale;
    }

    private static byte[] Compute(string taskId, string timestamp, string key) =>
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes($"{taskId}.{timestamp}"));
}
