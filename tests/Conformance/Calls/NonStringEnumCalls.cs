using Conformance.NonStringEnum;

namespace Conformance.Calls;

/// <summary>Enums of numbers.</summary>
internal static class NonStringEnumCalls
{
    public static void Add(CallList calls, Server server)
    {
        calls.Document("non-string-enum");
        var client = new NonStringEnumClient(httpClient: server.Http);
        calls.Add("NonStringEnumsGetInt", async () => Expect.Equal(IntEnum.Enum429, await client.Int.GetAsync()));
        calls.Add("NonStringEnumsPostInt", async () => Expect.Equal("Nice job posting an int enum", await client.Int.PutAsync(IntEnum.Enum200)));
        calls.Add("NonStringEnumsGetFloat", async () => Expect.Equal(FloatEnum.Enum429_1, await client.Float.GetAsync()));
        calls.Add("NonStringEnumsPostFloat", async () => Expect.Equal("Nice job posting a float enum", await client.Float.PutAsync(FloatEnum.Enum200_4)));
    }
}
