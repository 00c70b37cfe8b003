using Conformance.BodyFile;

namespace Conformance.Calls;

/// <summary>Answers that are files: read as they come, never held whole.</summary>
internal static class BodyFileCalls
{
    public static void Add(CallList calls, Server server)
    {
        calls.Document("body-file");
        var client = new BodyFileClient(httpClient: server.Http);
        calls.Add("FileStreamNonempty", async () => Expect.Equal(8725L, await Length(client.Files.GetFileAsync())));
        calls.Add("FileStreamVeryLarge", async () => Expect.Equal(3000L * 1024 * 1024, await Length(client.Files.GetFileLargeAsync())));
        calls.Add("FileStreamEmpty", async () => Expect.Equal(0L, await Length(client.Files.GetEmptyFileAsync())));
    }

    private static async Task<long> Length(Task<Stream> call)
    {
        await using var stream = await call;
        var buffer = new byte[1024 * 1024];
        var length = 0L;
        int read;
        while ((read = await stream.ReadAsync(buffer)) > 0)
        {
            length += read;
        }

        return length;
    }
}
