using System.Net;
using Conformance.IncorrectErrorResponse;

namespace Conformance.Calls;

/// <summary>An error that comes as HTML where JSON was declared.</summary>
internal static class IncorrectErrorResponseCalls
{
    public static void Add(CallList calls, Server server)
    {
        calls.Document("incorrect-error-response");
        var client = new IncorrectErrorResponseClient(httpClient: server.Http);
        calls.Add("verifyIncorrectErrorParsing", async () => Expect.Equal("foobar", (await Expect.Status((HttpStatusCode)444, client.GetIncorrectErrorFromServerAsync())).ResponseText));
    }
}
