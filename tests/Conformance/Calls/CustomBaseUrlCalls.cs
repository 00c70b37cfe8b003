using Conformance.CustomBaseUrl;
using Conformance.CustomBaseUrlMoreOptions;
using Conformance.ParameterizedEndpoint;

namespace Conformance.Calls;

/// <summary>Servers whose address is put together from parts.</summary>
internal static class CustomBaseUrlCalls
{
    public static void Add(CallList calls, Server server)
    {
        calls.Document("custom-baseUrl");
        var host = server.Address.Host;
        var port = ":" + server.Address.Port;

        // The document names no scheme, so its addresses are https; the test server is not.
        var account = new CustomBaseUrlClient(new CustomBaseUrlClientOptions { AccountName = host, Host = port, BaseAddress = server.Address });
        calls.Add("CustomBaseUri", () => account.Paths.GetEmptyAsync());

        calls.Document("custom-baseUrl-more-options");
        var vault = new CustomBaseUrlMoreOptionsClient(new CustomBaseUrlMoreOptionsClientOptions { Vault = "http://", Secret = host, DnsSuffix = port });
        calls.Add("CustomBaseUriMoreOptions", () => vault.Paths.GetEmptyAsync(subscriptionId: "test12", keyName: "key1", keyVersion: "v1"));

        calls.Document("parameterized-endpoint");
        var endpoint = new ParameterizedEndpointClient(new ParameterizedEndpointClientOptions { Endpoint = server.Address.ToString() });
        calls.Add("GetParameterizedHostWithNameEndpoint", () => endpoint.GetAsync());
    }
}
