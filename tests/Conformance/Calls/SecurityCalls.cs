using Conformance.SecurityAad;
using Conformance.SecurityKey;

namespace Conformance.Calls;

/// <summary>Credentials: a key in a header, and a token that is asked for before each request.</summary>
internal static class SecurityCalls
{
    public static void Add(CallList calls, Server server)
    {
        calls.Document("security-key");
        var key = new SecurityKeyClient(new SecurityKeyClientOptions { AzureKey = "123456789", BaseAddress = server.Address }, server.Http);
        calls.Add("SecurityKey", () => key.HeadAsync());

        calls.Document("security-aad");
        var aad = new SecurityAadClient(
            new SecurityAadClientOptions { AADTokenProvider = _ => ValueTask.FromResult("https://security.microsoft.com/.default"), BaseAddress = server.Address },
            server.Http);
        calls.Add("SecurityAad", () => aad.HeadAsync());
    }
}
