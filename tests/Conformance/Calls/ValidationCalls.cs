using Conformance.Validation;

namespace Conformance.Calls;

/// <summary>Constants in a path and deep in a body are filled in.</summary>
internal static class ValidationCalls
{
    public static void Add(CallList calls, Server server)
    {
        calls.Document("validation");
        var client = new ValidationClient(httpClient: server.Http);
        calls.Add("ConstantsInPath", () => client.GetWithConstantInPathAsync());
        calls.Add("ConstantsInBody", async () =>
        {
            var answer = await client.PostWithConstantInBodyAsync(new Product { Child = new ChildProduct(), ConstChild = new ConstantProduct() });
            Expect.Equal("constant", answer.ConstString);
        });
    }
}
