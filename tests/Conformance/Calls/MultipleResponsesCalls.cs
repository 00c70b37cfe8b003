using System.Net;
using Conformance.HttpInfrastructure;

namespace Conformance.Calls;

/// <summary>Operations with several declared answers, and servers that send another.</summary>
internal static class MultipleResponsesCalls
{
    public static void Add(CallList calls, Server server)
    {
        calls.Document("httpInfrastructure");
        var client = new HttpInfrastructureClient(httpClient: server.Http);
        ModelOrNothing(calls, client);
        SeveralModels(calls, client);
        NoModels(calls, client);
        OneModel(calls, client);
    }

    private static void ModelOrNothing(CallList calls, HttpInfrastructureClient client)
    {
        calls.Add("ResponsesScenarioA200MatchingModel", async () => Expect.Equal("200", (await client.MultipleResponses.Get200Model204NoModelDefaultError200ValidAsync()).Ok?.StatusCode));
        calls.Add("ResponsesScenarioA204MatchingNoModel", async () => Expect.Equal(null, (await client.MultipleResponses.Get200Model204NoModelDefaultError204ValidAsync()).Ok));
        calls.Add("ResponsesScenarioA201DefaultNoModel", () => Expect.Status(HttpStatusCode.Created, client.MultipleResponses.Get200Model204NoModelDefaultError201InvalidAsync()));
        calls.Add("ResponsesScenarioA202DefaultNoModel", () => Expect.Status(HttpStatusCode.Accepted, client.MultipleResponses.Get200Model204NoModelDefaultError202NoneAsync()));
        calls.Add("ResponsesScenarioA400DefaultModel", async () => Expect.Equal(
            "client error",
            (await Expect.Error<Error>(HttpStatusCode.BadRequest, client.MultipleResponses.Get200Model204NoModelDefaultError400ValidAsync())).Message));
    }

    private static void SeveralModels(CallList calls, HttpInfrastructureClient client)
    {
        calls.Add("ResponsesScenarioB200MatchingModel", async () => Expect.Equal("200", (await client.MultipleResponses.Get200Model201ModelDefaultError200ValidAsync()).Ok?.StatusCode));
        calls.Add("ResponsesScenarioB201MatchingModel", async () => Expect.Equal("Created", (await client.MultipleResponses.Get200Model201ModelDefaultError201ValidAsync()).Created?.TextStatusCode));
        calls.Add("ResponsesScenarioB400DefaultModel", async () => Expect.Equal(
            "client error",
            (await Expect.Error<Error>(HttpStatusCode.BadRequest, client.MultipleResponses.Get200Model201ModelDefaultError400ValidAsync())).Message));

        calls.Add("ResponsesScenarioC200MatchingModel", async () => Expect.Equal("200", (await client.MultipleResponses.Get200ModelA201ModelC404ModelDDefaultError200ValidAsync()).Ok?.StatusCode));
        calls.Add("ResponsesScenarioC201MatchingModel", async () => Expect.Equal("201", (await client.MultipleResponses.Get200ModelA201ModelC404ModelDDefaultError201ValidAsync()).Created?.HttpCode));
        calls.Add("ResponsesScenarioC404MatchingModel", async () => Expect.Equal(
            "404",
            (await Expect.Error<D>(HttpStatusCode.NotFound, client.MultipleResponses.Get200ModelA201ModelC404ModelDDefaultError404ValidAsync())).HttpStatusCode));
        calls.Add("ResponsesScenarioC400DefaultModel", async () => Expect.Equal(
            "client error",
            (await Expect.Error<Error>(HttpStatusCode.BadRequest, client.MultipleResponses.Get200ModelA201ModelC404ModelDDefaultError400ValidAsync())).Message));
    }

    private static void NoModels(CallList calls, HttpInfrastructureClient client)
    {
        calls.Add("ResponsesScenarioD202MatchingNoModel", () => client.MultipleResponses.Get202None204NoneDefaultError202NoneAsync());
        calls.Add("ResponsesScenarioD204MatchingNoModel", () => client.MultipleResponses.Get202None204NoneDefaultError204NoneAsync());
        calls.Add("ResponsesScenarioD400DefaultModel", async () => Expect.Equal(
            "client error",
            (await Expect.Error<Error>(HttpStatusCode.BadRequest, client.MultipleResponses.Get202None204NoneDefaultError400ValidAsync())).Message));
        calls.Add("ResponsesScenarioE202MatchingInvalid", () => client.MultipleResponses.Get202None204NoneDefaultNone202InvalidAsync());
        calls.Add("ResponsesScenarioE204MatchingNoModel", () => client.MultipleResponses.Get202None204NoneDefaultNone204NoneAsync());
        calls.Add("ResponsesScenarioE400DefaultNoModel", () => Expect.Status(HttpStatusCode.BadRequest, client.MultipleResponses.Get202None204NoneDefaultNone400NoneAsync()));
        calls.Add("ResponsesScenarioE400DefaultInvalid", () => Expect.Status(HttpStatusCode.BadRequest, client.MultipleResponses.Get202None204NoneDefaultNone400InvalidAsync()));
        calls.Add("ResponsesScenarioG200DefaultInvalid", () => client.MultipleResponses.GetDefaultNone200InvalidAsync());
        calls.Add("ResponsesScenarioG200DefaultNoModel", () => client.MultipleResponses.GetDefaultNone200NoneAsync());
        calls.Add("ResponsesScenarioG400DefaultInvalid", () => Expect.Status(HttpStatusCode.BadRequest, client.MultipleResponses.GetDefaultNone400InvalidAsync()));
        calls.Add("ResponsesScenarioG400DefaultNoModel", () => Expect.Status(HttpStatusCode.BadRequest, client.MultipleResponses.GetDefaultNone400NoneAsync()));
    }

    private static void OneModel(CallList calls, HttpInfrastructureClient client)
    {
        calls.Add("ResponsesScenarioF200DefaultModel", async () => Expect.Equal("200", (await client.MultipleResponses.GetDefaultModelA200ValidAsync()).StatusCode));
        calls.Add("ResponsesScenarioF200DefaultNone", () => Expect.Refused(client.MultipleResponses.GetDefaultModelA200NoneAsync()));
        calls.Add("ResponsesScenarioF400DefaultModel", () => Expect.Status(HttpStatusCode.BadRequest, client.MultipleResponses.GetDefaultModelA400ValidAsync()));
        calls.Add("ResponsesScenarioF400DefaultNone", async () => Expect.Equal(
            null,
            (await Expect.Error<A>(HttpStatusCode.BadRequest, client.MultipleResponses.GetDefaultModelA400NoneAsync())).StatusCode));

        calls.Add("ResponsesScenarioH200MatchingNone", () => Expect.Refused(client.MultipleResponses.Get200ModelA200NoneAsync()));
        calls.Add("ResponsesScenarioH200MatchingModel", async () => Expect.Equal("200", (await client.MultipleResponses.Get200ModelA200ValidAsync()).StatusCode));
        calls.Add("ResponsesScenarioH200MatchingInvalid", async () => Expect.Equal(null, (await client.MultipleResponses.Get200ModelA200InvalidAsync()).StatusCode));
        calls.Add("ResponsesScenarioH400NonMatchingNone", () => Expect.Status(HttpStatusCode.BadRequest, client.MultipleResponses.Get200ModelA400NoneAsync()));
        calls.Add("ResponsesScenarioH400NonMatchingModel", () => Expect.Status(HttpStatusCode.BadRequest, client.MultipleResponses.Get200ModelA400ValidAsync()));
        calls.Add("ResponsesScenarioH400NonMatchingInvalid", () => Expect.Status(HttpStatusCode.BadRequest, client.MultipleResponses.Get200ModelA400InvalidAsync()));
        calls.Add("ResponsesScenarioH202NonMatchingModel", () => Expect.Status(HttpStatusCode.Accepted, client.MultipleResponses.Get200ModelA202ValidAsync()));
    }
}
