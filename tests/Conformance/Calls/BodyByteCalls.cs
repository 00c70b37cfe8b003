using Conformance.BodyByte;

namespace Conformance.Calls;

/// <summary>A body that is base64.</summary>
internal static class BodyByteCalls
{
    public static void Add(CallList calls, Server server)
    {
        calls.Document("body-byte");
        var client = new BodyByteClient(httpClient: server.Http);
        byte[] bytes = [255, 254, 253, 252, 251, 250, 249, 248, 247, 246];
        calls.Add("getByteNull", () => Expect.Refused(client.Byte.GetNullAsync()));
        calls.Add("getByteEmpty", async () => Expect.Same([], await client.Byte.GetEmptyAsync()));
        calls.Add("getByteNonAscii", async () => Expect.Same(bytes, await client.Byte.GetNonAsciiAsync()));
        calls.Add("putByteNonAscii", () => client.Byte.PutNonAsciiAsync(bytes));
        calls.Add("getByteInvalid", () => Expect.Refused(client.Byte.GetInvalidAsync()));
    }
}
