using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Apikley.Emulator;

namespace Apikley.Tests.Files;

/// <summary>Downloads that break off: they go on where they were, never mix two files, and end with the same bytes.</summary>
public sealed class DownloadResumeTests : IAsyncLifetime
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "apikley-" + Guid.NewGuid().ToString("N"));
    private ApikleyEmulator emulator = null!;

    public async Task InitializeAsync() =>
        emulator = await ApikleyEmulator.StartAsync(new ApikleyEmulatorOptions { SpecsFolder = Path.Combine(AppContext.BaseDirectory, "specs") });

    public async Task DisposeAsync()
    {
        await emulator.DisposeAsync();
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_file_cut_at_every_tenth_of_its_length_arrives_whole()
    {
        var url = emulator.Sample("photo.png");
        using var http = new HttpClient();
        var whole = await http.GetByteArrayAsync(url);
        var before = emulator.Requests.All.Count;
        for (var i = 0; i < 10; i++)
        {
            // Each answer ends a tenth of the file further on, whatever it began with.
            emulator.Faults.Next($"truncate={(whole.Length * (i + 1) / 10) - (whole.Length * i / 10)}", target: FaultTarget.File);
        }

        using var client = Client();
        var seen = new List<long>();
        var path = await client.DownloadAsync(url, folder, progress: new Recorder(seen));

        Assert.Equal(SHA256.HashData(whole), SHA256.HashData(await File.ReadAllBytesAsync(path)));
        Assert.Equal(Path.Combine(folder, "photo.png"), Assert.Single(Directory.GetFiles(folder)));
        Assert.True(emulator.Requests.All.Count - before is 10 or 11, "one request for each tenth");
        Assert.Equal(seen.Order(), seen);
        Assert.Equal(whole.Length, seen[^1]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    public async Task A_file_cut_at_a_tenth_goes_on_in_a_later_call_of_another_client(int tenth)
    {
        var url = emulator.Sample("photo.png");
        using var http = new HttpClient();
        var whole = await http.GetByteArrayAsync(url);
        var cut = whole.Length * tenth / 10;
        emulator.Faults.Next($"truncate={cut}", target: FaultTarget.File);
        using (var first = Client(o => o.Downloads.MaxResumes = 0))
        {
            var e = await Assert.ThrowsAsync<DownloadFailedException>(() => first.DownloadAsync(url, folder));
            Assert.False(e.IsRefused);
        }

        Assert.Equal([".part", ".tag"], Directory.GetFiles(folder).Select(Path.GetExtension).Order());

        using var second = Client();
        var seen = new List<long>();
        var path = await second.DownloadAsync(url, folder, progress: new Recorder(seen));

        Assert.True(seen[0] > cut - 1, "it went on where it was");
        Assert.Equal(SHA256.HashData(whole), SHA256.HashData(await File.ReadAllBytesAsync(path)));
        Assert.Single(Directory.GetFiles(folder));
    }

    [Fact]
    public async Task A_file_that_has_changed_meanwhile_is_fetched_anew()
    {
        var (one, two) = (Bytes(1, 5000), Bytes(2, 7000));
        var server = new Files(one, "\"one\"") { CutAfter = 2000 };
        using var downloads = Downloads(server);
        await Assert.ThrowsAsync<DownloadFailedException>(() => downloads.SaveAsync("t", [Url], folder, null, default));
        (server.Content, server.Tag, server.CutAfter) = (two, "\"two\"", null);

        var path = Assert.Single(await downloads.SaveAsync("t", [Url], folder, null, default));

        Assert.Equal(two, await File.ReadAllBytesAsync(path));
        Assert.Equal(["-", "bytes=2000- if \"one\""], server.Asked);
    }

    [Fact]
    public async Task Without_a_way_to_recognise_the_file_nothing_is_kept_and_it_starts_again()
    {
        var server = new Files(Bytes(1, 5000), null) { CutAfter = 2000 };
        using var downloads = Downloads(server);
        await Assert.ThrowsAsync<DownloadFailedException>(() => downloads.SaveAsync("t", [Url], folder, null, default));
        Assert.Empty(Directory.GetFiles(folder));
        server.CutAfter = null;

        var path = Assert.Single(await downloads.SaveAsync("t", [Url], folder, null, default));

        Assert.Equal(server.Content, await File.ReadAllBytesAsync(path));
        Assert.Equal(["-", "-"], server.Asked);
    }

    [Theory]
    [InlineData("ignores ranges")]
    [InlineData("another start")]
    [InlineData("another tag")]
    public async Task A_server_that_answers_other_bytes_than_were_asked_for_spoils_nothing(string manner)
    {
        var server = new Files(Bytes(1, 5000), "\"one\"") { CutAfter = 2000 };
        using var downloads = Downloads(server, 3);
        server.After = () => (server.CutAfter, server.Manner) = (null, server.Asked.Count == 1 ? manner : "");

        var path = Assert.Single(await downloads.SaveAsync("t", [Url], folder, null, default));

        Assert.Equal(server.Content, await File.ReadAllBytesAsync(path));
        Assert.Equal("bytes=2000- if \"one\"", server.Asked[1]);
    }

    [Fact]
    public async Task A_file_that_broke_off_after_its_last_byte_is_whole()
    {
        var server = new Files(Bytes(1, 5000), "\"one\"") { CutAfter = 5000, ChunkedAndBroken = true };
        using var downloads = Downloads(server, 3);
        server.After = () => (server.CutAfter, server.ChunkedAndBroken) = (null, false);

        var path = Assert.Single(await downloads.SaveAsync("t", [Url], folder, null, default));

        Assert.Equal(server.Content, await File.ReadAllBytesAsync(path));
        Assert.Equal(["-", "bytes=5000- if \"one\""], server.Asked);
    }

    [Fact]
    public async Task A_part_that_is_longer_than_the_file_is_thrown_away()
    {
        var server = new Files(Bytes(1, 5000), "\"one\"") { CutAfter = 4000 };
        using var downloads = Downloads(server);
        await Assert.ThrowsAsync<DownloadFailedException>(() => downloads.SaveAsync("t", [Url], folder, null, default));
        (server.Content, server.CutAfter) = (Bytes(2, 3000), null);
        using var again = Downloads(server, 3);

        var path = Assert.Single(await again.SaveAsync("t", [Url], folder, null, default));

        Assert.Equal(server.Content, await File.ReadAllBytesAsync(path));
    }

    [Fact]
    public async Task A_file_that_never_gets_further_is_given_up_after_so_many_tries()
    {
        var server = new Files(Bytes(1, 5000), "\"one\"") { CutAfter = 0 };
        using var downloads = Downloads(server, 2);

        await Assert.ThrowsAsync<DownloadFailedException>(() => downloads.SaveAsync("t", [Url], folder, null, default));

        Assert.Equal(3, server.Asked.Count);
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public async Task Two_downloads_of_one_file_into_one_folder_do_not_meet()
    {
        var server = new Files(Bytes(1, 500_000), "\"one\"");
        using var downloads = Downloads(server);

        var paths = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => downloads.SaveAsync("t", [Url], folder, null, default)));

        Assert.Equal(server.Content, await File.ReadAllBytesAsync(paths[0][0]));
        Assert.Single(Directory.GetFiles(folder));
    }

    [Fact]
    public async Task A_cancelled_download_keeps_what_it_has()
    {
        using var stop = new CancellationTokenSource();
        var server = new Files(Bytes(1, 900_000), "\"one\"");
        using var downloads = Downloads(server);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => downloads.SaveAsync("t", [Url], folder, new Stopper(stop), stop.Token));
        var path = Assert.Single(await downloads.SaveAsync("t", [Url], folder, null, default));

        Assert.StartsWith("bytes=", server.Asked[1], StringComparison.Ordinal);
        Assert.Equal(server.Content, await File.ReadAllBytesAsync(path));
        Assert.Single(Directory.GetFiles(folder));
    }

    private static Uri Url { get; } = new("https://files.example/a?sig=1");

    private static byte[] Bytes(int seed, int length)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    private static ResultDownloads Downloads(Files server, int resumes = 0) =>
        new(new DownloadOptions { MaxResumes = resumes }, new Uri("https://api.example/"), TimeProvider.System, null, server);

    private ApikleyClient Client(Action<ApikleyOptions>? change = null)
    {
        var options = new ApikleyOptions { ApiKey = emulator.Key, BaseAddress = emulator.Address };
        change?.Invoke(options);
        return new ApikleyClient(options);
    }

    private sealed class Recorder(List<long> seen) : IProgress<DownloadProgress>
    {
        public void Report(DownloadProgress value) => seen.Add(value.Bytes);
    }

    private sealed class Stopper(CancellationTokenSource stop) : IProgress<DownloadProgress>
    {
        public void Report(DownloadProgress value) => stop.Cancel();
    }

    /// <summary>A file server with manners to choose.</summary>
    private sealed class Files(byte[] content, string? tag) : HttpMessageHandler
    {
        public byte[] Content { get; set; } = content;

        public string? Tag { get; set; } = tag;

        public int? CutAfter { get; set; }

        public bool ChunkedAndBroken { get; set; }

        public string Manner { get; set; } = "";

        public Action? After { get; set; }

        public List<string> Asked { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HttpResponseMessage response;
            lock (Asked)
            {
                Asked.Add(request.Headers.Range is { } range ? $"{range} if {request.Headers.IfRange}" : "-");
                response = Answer(request);
                After?.Invoke();
            }

            return Task.FromResult(response);
        }

        private HttpResponseMessage Answer(HttpRequestMessage request)
        {
            var from = request.Headers.Range?.Ranges.Single().From ?? 0;
            var ranged = from > 0 && Manner != "ignores ranges" && (Tag is null || request.Headers.IfRange?.EntityTag?.ToString() == Tag);
            if (ranged && from >= Content.Length)
            {
                var unsatisfied = new HttpResponseMessage(HttpStatusCode.RequestedRangeNotSatisfiable) { Content = new ByteArrayContent([]) };
                unsatisfied.Content.Headers.ContentRange = new ContentRangeHeaderValue(Content.Length);
                return unsatisfied;
            }

            var start = ranged ? (int)from - (Manner == "another start" ? 100 : 0) : 0;
            var bytes = Content[start..];
            var response = new HttpResponseMessage(ranged ? HttpStatusCode.PartialContent : HttpStatusCode.OK)
            {
                Content = new StreamContent(ChunkedAndBroken ? new BrokenStream(bytes) : new MemoryStream(bytes[..Math.Min(bytes.Length, CutAfter ?? bytes.Length)])),
            };
            response.Content.Headers.ContentLength = ChunkedAndBroken ? null : bytes.Length;
            response.Headers.ETag = Tag is null ? null : new EntityTagHeaderValue(Manner == "another tag" ? "\"other\"" : Tag);
            if (ranged)
            {
                response.Content.Headers.ContentRange = new ContentRangeHeaderValue(start, Content.Length - 1, Content.Length);
            }

            return response;
        }
    }

    /// <summary>Gives all its bytes, then breaks.</summary>
    private sealed class BrokenStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await base.ReadAsync(buffer, cancellationToken) is > 0 and var read ? read : throw new IOException("The connection broke.");
    }
}
