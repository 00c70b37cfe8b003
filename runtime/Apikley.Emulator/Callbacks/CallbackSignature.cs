using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Apikley.Emulator;

/// <summary>
/// Signs callbacks as the service's twin does: HMAC-SHA256 over <c>taskId.timestamp</c> with the key's UTF-8 bytes, in Base64. The body is not signed,
/// so a receiver can trust nothing but the task's id and must read the rest from <c>recordInfo</c>.
/// </summary>
public static class CallbackSignature
{
    /// <summary>The header with the time of signing, in Unix seconds.</summary>
    public const string TimestampHeader = "X-Webhook-Timestamp";

    /// <summary>The header with the signature.</summary>
    public const string SignatureHeader = "X-Webhook-Signature";

    /// <summary>The signature of a task's callback.</summary>
    /// <param name="key">The account's webhook key.</param>
    /// <param name="taskId">The task's id.</param>
    /// <param name="timestamp">The text of <see cref="TimestampHeader"/>.</param>
    public static string Sign(string key, string taskId, string timestamp)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes($"{taskId}.{timestamp}")));
    }

    /// <inheritdoc cref="Sign(string, string, string)" />
    /// <param name="key">The account's webhook key.</param>
    /// <param name="taskId">The task's id.</param>
    /// <param name="time">The time of signing.</param>
    public static string Sign(string key, string taskId, DateTimeOffset time) => Sign(key, taskId, Timestamp(time));

    internal static string Timestamp(DateTimeOffset time) => time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
