using Conformance.RequiredOptional;

namespace Conformance.Calls;

/// <summary>What is optional can be left out, and then is not sent. What is required cannot be left out: that would not compile.</summary>
internal static class RequiredOptionalCalls
{
    public static void Add(CallList calls, Server server)
    {
        calls.Document("required-optional");
        var client = new RequiredOptionalClient(httpClient: server.Http);
        calls.Add("OptionalImplicitQuery", () => client.Implicit.PutOptionalQueryAsync());
        calls.Add("OptionalImplicitHeader", () => client.Implicit.PutOptionalHeaderAsync());
        calls.Add("OptionalImplicitBody", () => client.Implicit.PutOptionalBodyAsync());
        calls.Add("ImplicitOptionalBinaryBody", () => client.Implicit.PutOptionalBinaryBodyAsync());
        calls.Add("ExplicitOptionalBinaryBody", () => client.Explicit.PutOptionalBinaryBodyAsync());
        calls.Add("ExplicitRequiredBinaryBody", async () =>
        {
            using var body = new MemoryStream([1, 2, 3]);
            await client.Explicit.PutRequiredBinaryBodyAsync(body);
        });
        calls.Add("OptionalGlobalQuery", () => client.Implicit.GetOptionalGlobalQueryAsync());

        calls.Add("GeneralOptional", () => client.Explicit.PostOptionalIntegerParameterAsync());
        calls.Add("GeneralOptional", () => client.Explicit.PostOptionalIntegerPropertyAsync(new IntOptionalWrapper()));
        calls.Add("GeneralOptional", () => client.Explicit.PostOptionalIntegerHeaderAsync());
        calls.Add("GeneralOptional", () => client.Explicit.PostOptionalStringParameterAsync());
        calls.Add("GeneralOptional", () => client.Explicit.PostOptionalStringPropertyAsync(new StringOptionalWrapper()));
        calls.Add("GeneralOptional", () => client.Explicit.PostOptionalStringHeaderAsync());
        calls.Add("GeneralOptional", () => client.Explicit.PostOptionalClassParameterAsync());
        calls.Add("GeneralOptional", () => client.Explicit.PostOptionalClassPropertyAsync(new ClassOptionalWrapper()));
        calls.Add("GeneralOptional", () => client.Explicit.PostOptionalArrayParameterAsync());
        calls.Add("GeneralOptional", () => client.Explicit.PostOptionalArrayPropertyAsync(new ArrayOptionalWrapper()));
        calls.Add("GeneralOptional", () => client.Explicit.PostOptionalArrayHeaderAsync());
    }
}
