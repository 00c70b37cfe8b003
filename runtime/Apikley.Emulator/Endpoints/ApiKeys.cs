using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Apikley.Emulator.Endpoints;

/// <summary>Checks <c>Authorization: Bearer</c>.</summary>
internal static class ApiKeys
{
    /// <summary>The key that the request carries, if it is one of those accepted, else null.</summary>
    public static string? Accepted(HttpRequest request, IReadOnlyList<string> keys)
    {
        const string Scheme = "Bearer ";
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;

        var sent = Encoding.UTF8.GetBytes(header[Scheme.Length..].Trim());
        return keys.FirstOrDefault(key => CryptographicOperations.FixedTimeEquals(sent, Encoding.UTF8.GetBytes(key)));
    }
}
