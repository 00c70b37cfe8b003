using System.Net;
using Conformance.BodyBinary;

namespace Conformance.Calls;

/// <summary>Requests that are files, and a file that turns out to be an error.</summary>
internal static class BodyBinaryCalls
{
    public static void Add(CallList calls, Server server)
    {
        calls.Document("body-binary");
        var client = new BodyBinaryClient(httpClient: server.Http);
        calls.Add("BodyBinaryFile", async () =>
        {
            using var file = new MemoryStream("""{"more":"cowbell"}"""u8.ToArray());
            await client.Upload.FileAsync(file);
        });
        calls.Add("BodyBinaryOctet", async () =>
        {
            using var file = new MemoryStream([1, 2, 3]);
            await client.Upload.BinaryAsync(file);
        });
        calls.Add("BodyBinaryError", async () => Expect.Equal("I failed on purpose", (await Expect.Error<Error>(HttpStatusCode.BadRequest, client.Download.ErrorStreamAsync())).Message));
    }
}
