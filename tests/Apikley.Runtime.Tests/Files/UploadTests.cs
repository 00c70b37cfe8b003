using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Apikley.Emulator;
using Apikley.Tests.Tasks;

namespace Apikley.Tests.Files;

/// <summary>The three uploads, credits and download addresses, against the emulator and against answers that a service might give.</summary>
public sealed class UploadTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("apikley-").FullName;
    private ApikleyEmulator emulator = null!;

    public async Task InitializeAsync() =>
        emulator = await ApikleyEmulator.StartAsync(new ApikleyEmulatorOptions { SpecsFolder = Path.Combine(AppContext.BaseDirectory, "specs"), Credits = 12, Speed = 50 });

    public async Task DisposeAsync()
    {
        await emulator.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Local_files_are_uploaded_and_stand_in_an_input()
    {
        using var client = Client();
        var files = new[] { await Photo("a.png"), await Photo("b.png") };

        IReadOnlyList<Uri> urls = await client.UploadAllAsync(files);
        Uri one = await client.UploadAsync(files[0], new UploadOptions { Folder = "images/mine", FileName = "one.png" });
        var input = JsonSerializer.SerializeToElement(new { prompt = "a figure", image_urls = urls.Append(one) });
        var result = await (await client.CreateTaskAsync("google/nano-banana-edit", input)).WaitForCompletionAsync();

        Assert.Equal(GenerationState.Success, result.Status.State);
        Assert.Equal(3, urls.Append(one).Distinct().Count());
        Assert.EndsWith("/images/mine/one.png", one.AbsolutePath, StringComparison.Ordinal);
        Assert.All(emulator.Requests.All.Where(static request => request.Path.Contains("upload", StringComparison.Ordinal) && request.Method == "POST"), request =>
        {
            Assert.Equal("/file-upload/api/file-stream-upload", request.Path);
            Assert.True(request.HasKey);
        });
    }

    [Fact]
    public async Task A_stream_that_cannot_seek_is_uploaded_from_where_it_stands_and_stays_open()
    {
        var bytes = RandomNumberGenerator.GetBytes(300_000);
        using var inner = new MemoryStream(bytes);
        using var stream = new Forward(inner);
        using var client = Client();

        var stored = await client.UploadAsync(stream, new UploadOptions { FileName = "sound.wav" });

        Assert.Equal((bytes.Length, "audio/wav", "sound.wav", "uploads/sound.wav"), (stored.Size, stored.MediaType, stored.FileName, stored.FilePath));
        Assert.Equal(stored.UploadedAt + TimeSpan.FromDays(3), stored.ExpiresAt);
        Assert.True(inner.CanRead);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(await client.DownloadAsync(stored.Url, folder)));
    }

    [Fact]
    public async Task Base64_bare_and_as_a_data_url_and_a_url_arrive()
    {
        using var client = Client();
        var bytes = await File.ReadAllBytesAsync(await Photo("a.png"));

        var bare = await client.UploadBase64Async(Convert.ToBase64String(bytes), new UploadOptions { FileName = "bare.png" });
        var data = await client.UploadBase64Async("data:image/png;base64," + Convert.ToBase64String(bytes));
        var fetched = await client.UploadFromUrlAsync(emulator.Sample("photo.png"));

        foreach (var stored in new[] { bare, data, fetched })
        {
            Assert.Equal("image/png", stored.MediaType);
            Assert.Equal(bytes, await File.ReadAllBytesAsync(await client.DownloadAsync(stored.Url, folder)));
        }
    }

    [Theory]
    [InlineData("http500")]
    [InlineData("http429-retry-after=0")]
    [InlineData("reset-before-read")]
    [InlineData("html=502")]
    public async Task An_upload_that_failed_for_a_moment_is_sent_again_from_its_beginning(string fault)
    {
        using var client = Client();
        emulator.Faults.Next(fault, target: FaultTarget.Upload);
        var path = await Photo("a.png");

        var stored = await client.UploadAsync(path);

        Assert.Equal(await File.ReadAllBytesAsync(path), await File.ReadAllBytesAsync(await client.DownloadAsync(stored.Url, folder, "back")));
        Assert.Equal(2, emulator.Requests.All.Count(static request => request.Path == "/file-upload/api/file-stream-upload"));
    }

    [Fact]
    public async Task A_refusal_is_typed_and_not_repeated()
    {
        using var client = new ApikleyClient(new ApikleyOptions { ApiKey = "wrong-key-1", BaseAddress = emulator.Address });

        var e = await Assert.ThrowsAsync<ApikleyAuthenticationException>(() => client.UploadBase64Async("aGk="));
        await Assert.ThrowsAsync<ApikleyAuthenticationException>(() => client.GetCreditsAsync());
        await Assert.ThrowsAsync<ApikleyAuthenticationException>(() => client.GetDownloadUrlAsync(emulator.Sample()));

        Assert.Equal((401, HttpStatusCode.Unauthorized, Charged.No), (e.Code, e.HttpStatus, e.Charged));
        Assert.Equal(3, emulator.Requests.All.Count);
    }

    [Theory]
    [InlineData("/images")]
    [InlineData("images/")]
    [InlineData("a//b")]
    [InlineData("a/../b")]
    [InlineData("")]
    public async Task A_folder_that_the_service_would_refuse_is_refused_here(string bad)
    {
        using var client = Client();
        await Assert.ThrowsAsync<ArgumentException>(() => client.UploadBase64Async("aGk=", new UploadOptions { Folder = bad }));
        Assert.Empty(emulator.Requests.All);
    }

    [Fact]
    public async Task Mistakes_are_found_before_anything_is_sent()
    {
        using var client = Client();
        var path = await Photo("a.png");

        var missing = await Assert.ThrowsAsync<FileNotFoundException>(() => client.UploadAllAsync([path, "no/such.png"]));
        await Assert.ThrowsAsync<ArgumentException>(() => client.UploadAllAsync([path, path], new UploadOptions { FileName = "x.png" }));
        await Assert.ThrowsAsync<ArgumentException>(() => client.UploadAsync(path, new UploadOptions { FileName = "../x.png" }));
        await Assert.ThrowsAsync<ArgumentException>(() => client.UploadBase64Async(new string('A', 15 * 1024 * 1024)));
        await Assert.ThrowsAsync<ArgumentException>(() => client.UploadFromUrlAsync(new Uri("file:///etc/passwd")));

        Assert.Contains("no/such.png", missing.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(emulator.Requests.All, static request => request.Method == "POST");
    }

    [Theory]
    [InlineData("""{"success":true,"code":200,"msg":"ok","data":{"fileId":"f","fileUrl":"https://files.example/a.png","originalName":"a.png"}}""", 200, "https://files.example/a.png")]
    [InlineData("""{"success":true,"code":200,"data":{"downloadUrl":"https://files.example/b.png"}}""", 200, "https://files.example/b.png")]
    [InlineData("""{"success":false,"code":400,"msg":"no"}""", 200, null)]
    [InlineData("""{"success":true,"code":200,"msg":"ok","data":{"downloadUrl":"javascript:alert(1)"}}""", 200, null)]
    [InlineData("""{"success":true,"code":200,"msg":"ok","data":null}""", 200, null)]
    [InlineData("""{"success":false,"code":413,"msg":"too large"}""", 413, null)]
    [InlineData("<html>", 403, null)]
    public async Task Answers_of_other_forms_give_the_address_or_a_typed_error(string body, int status, string? url)
    {
        using var client = Scripted(body, status, out _);

        if (url is not null)
        {
            Assert.Equal(url, (await client.UploadBase64Async("aGk=")).Url.AbsoluteUri);
            return;
        }

        var e = await Assert.ThrowsAnyAsync<ApikleyException>(() => client.UploadBase64Async("aGk="));
        Assert.Equal(Charged.No, e.Charged);
        Assert.DoesNotContain(ScriptedServer.Key, e.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credits_are_a_number_that_may_be_a_fraction()
    {
        using var client = Client();
        Assert.Equal(12m, await client.GetCreditsAsync());

        using var fraction = Scripted("""{"code":200,"msg":"success","data":99.7}""", 200, out var requests);
        Assert.Equal(99.7m, await fraction.GetCreditsAsync());
        Assert.Equal("https://api.test.example/base/api/v1/chat/credit", Assert.Single(requests).RequestUri!.AbsoluteUri);

        using var none = Scripted("""{"code":200,"msg":"success","data":null}""", 200, out _);
        await Assert.ThrowsAsync<UnexpectedResponseException>(() => none.GetCreditsAsync());

        using var refused = Scripted("""{"code":505,"msg":"off"}""", 200, out _);
        await Assert.ThrowsAsync<FeatureDisabledException>(() => refused.GetCreditsAsync());
    }

    [Fact]
    public async Task A_read_that_failed_for_a_moment_is_repeated()
    {
        using var client = Client();
        emulator.Faults.Next("code455", 2, FaultTarget.Credit);

        Assert.Equal(12m, await client.GetCreditsAsync());
        Assert.Equal(3, emulator.Requests.Count("/api/v1/chat/credit"));
    }

    [Fact]
    public async Task A_download_address_is_made_for_the_services_own_files_only()
    {
        using var client = Client();
        var stored = await client.UploadAsync(await Photo("a.png"));

        var url = await client.GetDownloadUrlAsync(stored);

        Assert.NotEqual(stored.Url, url);
        Assert.True(File.Exists(await client.DownloadAsync(url, folder, "linked")));
        await Assert.ThrowsAsync<InvalidRequestException>(() => client.GetDownloadUrlAsync(new Uri("https://elsewhere.example/a.png")));
    }

    [Fact]
    public async Task The_path_of_the_uploads_stands_behind_the_path_of_the_base_address()
    {
        using var client = Scripted("""{"success":true,"code":200,"data":{"downloadUrl":"https://files.example/b.png"}}""", 200, out var requests);

        await client.UploadFromUrlAsync(new Uri("https://example.com/a.png?b=c"));

        var request = Assert.Single(requests);
        Assert.Equal("https://api.test.example/base/file-upload/api/file-url-upload", request.RequestUri!.AbsoluteUri);
        Assert.Equal("Bearer " + ScriptedServer.Key, request.Headers.Authorization!.ToString());
    }

    private ApikleyClient Client() => new(new ApikleyOptions { ApiKey = emulator.Key, BaseAddress = emulator.Address, TimeProvider = emulator.Clock, UploadTimeout = TimeSpan.FromHours(10), ReadTimeout = TimeSpan.FromHours(10) });

    private static ApikleyClient Scripted(string body, int status, out List<HttpRequestMessage> requests)
    {
        var seen = requests = [];
        var handler = new Answering(request =>
        {
            seen.Add(request);
            return new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        });
        return new ApikleyClient(new ApikleyOptions { ApiKey = ScriptedServer.Key, BaseAddress = new Uri("https://api.test.example/base"), NextRandom = static () => 0 }, new HttpClient(handler));
    }

    private async Task<string> Photo(string name)
    {
        using var http = new HttpClient();
        var path = Path.Combine(folder, name);
        await File.WriteAllBytesAsync(path, await http.GetByteArrayAsync(emulator.Sample("photo.png")));
        return path;
    }

    private sealed class Answering(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer(request));
    }

    /// <summary>Goes forward only, as a network stream does.</summary>
    private sealed class Forward(Stream inner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
