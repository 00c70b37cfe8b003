using System.Security.Cryptography;
using System.Text;

namespace Apikley;

/// <summary>Decides which secrets sign and verify callback tickets.</summary>
internal static class CallbackSecrets
{
    private const int MinLength = 16;

    /// <summary>The application's secrets, or one derived from the key, so that callbacks are authenticated without any setting.</summary>
    public static IReadOnlyList<string> From(ApikleyOptions options, ApiKey key)
    {
        if (options.CallBackSecrets.Count == 0)
        {
            return [key.Use(static key => Hex.Lower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), "apikley callback secret 1"u8)))];
        }

        foreach (var secret in options.CallBackSecrets)
        {
            if (secret is not { Length: >= MinLength })
            {
                throw new ArgumentException($"Each of {nameof(ApikleyOptions)}.{nameof(ApikleyOptions.CallBackSecrets)} must have at least {MinLength} characters.", nameof(options));
            }
        }

        return [.. options.CallBackSecrets];
    }
}
