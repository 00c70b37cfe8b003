using System.Net;
using Conformance.ErrorWithSecrets;

namespace Conformance.Calls;

/// <summary>An error whose body is not quite what the document declares: it is still an error, with its text.</summary>
internal static class ErrorWithSecretsCalls
{
    public static void Add(CallList calls, Server server)
    {
        calls.Document("error-with-secrets");
        var client = new ErrorWithSecretsClient(httpClient: server.Http);
        calls.Add("ErrorWithSecrets", async () =>
        {
            var exception = await Expect.Status(HttpStatusCode.Forbidden, client.GetErrorWithSecretsAsync());
            Expect.True(exception.ResponseText.Contains("Unauthorized", StringComparison.Ordinal));
        });
        calls.Without("RequestWithSecrets", "The server wants a query parameter and a body that the document does not declare for this operation.");
    }
}
