using Conformance.ClientEnum;

namespace Conformance.Calls;

/// <summary>A header that has one value only.</summary>
internal static class ClientEnumCalls
{
    public static void Add(CallList calls, Server server)
    {
        calls.Document("client-enum");
        var client = new ClientEnumClient(httpClient: server.Http);
        calls.Add("ClientWithEnumParam", () => client.HeadAsync());
    }
}
