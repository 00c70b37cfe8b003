using System.Net;
using Conformance.HttpInfrastructure;

namespace Conformance.Calls;

/// <summary>Statuses that are failures: each an exception with its status, whatever its body.</summary>
internal static class HttpFailureCalls
{
    public static void Add(CallList calls, Server server)
    {
        calls.Document("httpInfrastructure");
        var client = new HttpInfrastructureClient(httpClient: server.Http);
        calls.Add("HttpClientFailure400Head", () => Expect.Status(HttpStatusCode.BadRequest, client.HttpClientFailure.Head400Async()));
        calls.Add("HttpClientFailure400Get", () => Expect.Status(HttpStatusCode.BadRequest, client.HttpClientFailure.Get400Async()));
        calls.Add("HttpClientFailure400Options", () => Expect.Status(HttpStatusCode.BadRequest, client.HttpClientFailure.Options400Async()));
        calls.Add("HttpClientFailure400Put", () => Expect.Status(HttpStatusCode.BadRequest, client.HttpClientFailure.Put400Async(true)));
        calls.Add("HttpClientFailure400Patch", () => Expect.Status(HttpStatusCode.BadRequest, client.HttpClientFailure.Patch400Async(true)));
        calls.Add("HttpClientFailure400Post", () => Expect.Status(HttpStatusCode.BadRequest, client.HttpClientFailure.Post400Async(true)));
        calls.Add("HttpClientFailure400Delete", () => Expect.Status(HttpStatusCode.BadRequest, client.HttpClientFailure.Delete400Async(true)));
        calls.Add("HttpClientFailure401Head", () => Expect.Status(HttpStatusCode.Unauthorized, client.HttpClientFailure.Head401Async()));
        calls.Add("HttpClientFailure402Get", () => Expect.Status(HttpStatusCode.PaymentRequired, client.HttpClientFailure.Get402Async()));
        calls.Add("HttpClientFailure403Get", () => Expect.Status(HttpStatusCode.Forbidden, client.HttpClientFailure.Get403Async()));
        calls.Add("HttpClientFailure403Options", () => Expect.Status(HttpStatusCode.Forbidden, client.HttpClientFailure.Options403Async()));
        calls.Add("HttpClientFailure404Put", () => Expect.Status(HttpStatusCode.NotFound, client.HttpClientFailure.Put404Async(true)));
        calls.Add("HttpClientFailure405Patch", () => Expect.Status(HttpStatusCode.MethodNotAllowed, client.HttpClientFailure.Patch405Async(true)));
        calls.Add("HttpClientFailure406Post", () => Expect.Status(HttpStatusCode.NotAcceptable, client.HttpClientFailure.Post406Async(true)));
        calls.Add("HttpClientFailure407Delete", () => Expect.Status(HttpStatusCode.ProxyAuthenticationRequired, client.HttpClientFailure.Delete407Async(true)));
        calls.Add("HttpClientFailure409Put", () => Expect.Status(HttpStatusCode.Conflict, client.HttpClientFailure.Put409Async(true)));
        calls.Add("HttpClientFailure410Head", () => Expect.Status(HttpStatusCode.Gone, client.HttpClientFailure.Head410Async()));
        calls.Add("HttpClientFailure411Get", () => Expect.Status(HttpStatusCode.LengthRequired, client.HttpClientFailure.Get411Async()));
        calls.Add("HttpClientFailure412Get", () => Expect.Status(HttpStatusCode.PreconditionFailed, client.HttpClientFailure.Get412Async()));
        calls.Add("HttpClientFailure412Options", () => Expect.Status(HttpStatusCode.PreconditionFailed, client.HttpClientFailure.Options412Async()));
        calls.Add("HttpClientFailure413Put", () => Expect.Status(HttpStatusCode.RequestEntityTooLarge, client.HttpClientFailure.Put413Async(true)));
        calls.Add("HttpClientFailure414Patch", () => Expect.Status(HttpStatusCode.RequestUriTooLong, client.HttpClientFailure.Patch414Async(true)));
        calls.Add("HttpClientFailure415Post", () => Expect.Status(HttpStatusCode.UnsupportedMediaType, client.HttpClientFailure.Post415Async(true)));
        calls.Add("HttpClientFailure416Get", () => Expect.Status(HttpStatusCode.RequestedRangeNotSatisfiable, client.HttpClientFailure.Get416Async()));
        calls.Add("HttpClientFailure417Delete", () => Expect.Status(HttpStatusCode.ExpectationFailed, client.HttpClientFailure.Delete417Async(true)));
        calls.Add("HttpClientFailure429Head", () => Expect.Status(HttpStatusCode.TooManyRequests, client.HttpClientFailure.Head429Async()));
        calls.Add("HttpServerFailure501Head", () => Expect.Status(HttpStatusCode.NotImplemented, client.HttpServerFailure.Head501Async()));
        calls.Add("HttpServerFailure501Get", () => Expect.Status(HttpStatusCode.NotImplemented, client.HttpServerFailure.Get501Async()));
        calls.Add("HttpServerFailure505Post", () => Expect.Status(HttpStatusCode.HttpVersionNotSupported, client.HttpServerFailure.Post505Async(true)));
        calls.Add("HttpServerFailure505Delete", () => Expect.Status(HttpStatusCode.HttpVersionNotSupported, client.HttpServerFailure.Delete505Async(true)));

        calls.Add("ResponsesScenarioEmptyErrorBody", async () => Expect.Equal("", (await Expect.Error<Error>(HttpStatusCode.BadRequest, client.HttpFailure.GetEmptyErrorAsync())).Message));
        calls.Add("ResponsesScenarioNoModelErrorBody", async () => Expect.True(
            (await Expect.Status(HttpStatusCode.BadRequest, client.HttpFailure.GetNoModelErrorAsync())).ResponseText.Contains("NoErrorModel", StringComparison.Ordinal)));
        calls.Add("ResponsesScenarioNoModelEmptyBody", async () => Expect.Equal("", (await Expect.Status(HttpStatusCode.BadRequest, client.HttpFailure.GetNoModelEmptyAsync())).ResponseText));
    }
}
