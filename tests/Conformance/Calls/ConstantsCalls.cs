using Conformance.Constants;

namespace Conformance.Calls;

/// <summary>Constants in path, query and header are sent unasked.</summary>
internal static class ConstantsCalls
{
    public static void Add(CallList calls, Server server)
    {
        calls.Document("constants");
        var client = new ConstantsClient(httpClient: server.Http);
        calls.Add("ConstantClientProperties", () => client.Contants.PutClientConstantsAsync());
    }
}
