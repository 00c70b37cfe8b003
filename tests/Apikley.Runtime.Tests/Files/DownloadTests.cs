using System.Net;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace Apikley.Tests.Files;

/// <summary>Saving result files: names, limits, half files, redirects, and the key that must not travel.</summary>
public sealed class DownloadTests : IDisposable
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];
    private readonly string folder = Path.Combine(Path.GetTempPath(), "apikley-" + Guid.NewGuid().ToString("N"));
    private readonly FakeTimeProvider time = new();

    public void Dispose()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task One_file_is_called_like_its_task_and_gets_the_extension_of_its_content()
    {
        var requests = new List<HttpRequestMessage>();
        using var downloads = Downloads(request =>
        {
            requests.Add(request);
            return Ok(Png, "application/octet-stream");
        });

        var path = Assert.Single(await downloads.SaveAsync("task_google_17", [new Uri("https://files.example/a.jpeg?sig=1")], Path.Combine(folder, "new"), null, default));

        Assert.Equal(Path.Combine(folder, "new", "task_google_17.png"), path);
        Assert.Equal(Png, await File.ReadAllBytesAsync(path));
        Assert.Single(Directory.GetFiles(Path.Combine(folder, "new")));
        Assert.Null(Assert.Single(requests).Headers.Authorization);
    }

    [Fact]
    public async Task Several_files_are_numbered_in_order_and_replace_older_ones()
    {
        using var downloads = Downloads(request => Ok(Encoding.ASCII.GetBytes(request.RequestUri!.AbsolutePath), null));
        var urls = new[] { new Uri("https://files.example/one.MP4"), new Uri("https://files.example/two.tar.gzzzzzzz"), new Uri("https://files.example/three.p/h") };

        await downloads.SaveAsync("t", urls, folder, null, default);
        var paths = await downloads.SaveAsync("t", urls, folder, null, default);

        Assert.Equal(["t-1.mp4", "t-2.bin", "t-3.bin"], paths.Select(Path.GetFileName));
        Assert.Equal("/one.MP4", await File.ReadAllTextAsync(paths[0]));
        Assert.Equal(3, Directory.GetFiles(folder).Length);
    }

    [Theory]
    [InlineData("../../etc/passwd", "______etc_passwd")]
    [InlineData("a:b\\c|d", "a_b_c_d")]
    [InlineData("задача", "______")]
    [InlineData("NUL", "task-NUL")]
    [InlineData("COM1", "task-COM1")]
    [InlineData("7f0c-A_z", "7f0c-A_z")]
    public void An_id_cannot_leave_the_folder(string id, string name) => Assert.Equal(name, FileNames.Safe(id));

    [Fact]
    public void A_very_long_id_is_cut() => Assert.Equal(120, FileNames.Safe(new string('x', 500)).Length);

    [Theory]
    [InlineData("89504E470D0A1A0A", ".png")]
    [InlineData("FFD8FFE0", ".jpg")]
    [InlineData("474946383961", ".gif")]
    [InlineData("524946460000000057454250", ".webp")]
    [InlineData("524946460000000057415645", ".wav")]
    [InlineData("0000002066747970 69736F6D", ".mp4")]
    [InlineData("0000001466747970 71742020", ".mov")]
    [InlineData("1A45DFA3", ".webm")]
    [InlineData("494433", ".mp3")]
    [InlineData("FFFB90", ".mp3")]
    [InlineData("4F676753", ".ogg")]
    [InlineData("664C6143", ".flac")]
    [InlineData("255044462D", ".pdf")]
    [InlineData("504B0304", ".zip")]
    [InlineData("", ".json")]
    public void Content_decides_the_extension_then_its_type(string head, string extension) =>
        Assert.Equal(extension, FileTypes.Extension(Convert.FromHexString(head.Replace(" ", "", StringComparison.Ordinal)), "Application/JSON", new Uri("https://a/x.exe")));

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    [InlineData(403)]
    [InlineData(500)]
    public async Task An_error_names_the_status_and_leaves_no_file(int status)
    {
        using var downloads = Downloads(_ => new HttpResponseMessage((HttpStatusCode)status));

        var e = await Assert.ThrowsAsync<DownloadFailedException>(() => downloads.SaveAsync("t", [new Uri("https://files.example/a.png?sig=secret")], folder, null, default));

        Assert.Equal((HttpStatusCode)status, e.HttpStatus);
        Assert.Equal(status < 500, e.Message.Contains("expire", StringComparison.Ordinal));
        Assert.DoesNotContain("secret", e.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public async Task A_file_that_breaks_off_leaves_nothing_and_keeps_the_older_one()
    {
        using var downloads = Downloads(_ => Ok(Png, "image/png"));
        var path = (await downloads.SaveAsync("t", [new Uri("https://files.example/a")], folder, null, default))[0];
        using var broken = Downloads(_ =>
        {
            var response = Ok(Png[..9], "image/png");
            response.Content.Headers.ContentLength = 11;
            return response;
        });

        await Assert.ThrowsAsync<DownloadFailedException>(() => broken.SaveAsync("t", [new Uri("https://files.example/a")], folder, null, default));

        Assert.Equal(Png, await File.ReadAllBytesAsync(path));
        Assert.Single(Directory.GetFiles(folder));
    }

    [Fact]
    public async Task A_file_that_comes_encoded_is_not_saved_as_if_it_were_not()
    {
        using var downloads = Downloads(request =>
        {
            Assert.Equal("identity", request.Headers.AcceptEncoding.ToString());
            var response = Ok(Png, "image/png");
            response.Content.Headers.ContentEncoding.Add("gzip");
            return response;
        });

        var e = await Assert.ThrowsAsync<DownloadFailedException>(() => downloads.SaveAsync("t", [new Uri("https://files.example/a")], folder, null, default));

        Assert.Contains("encoded (gzip)", e.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_over_the_limit_is_refused(bool announced)
    {
        using var downloads = Downloads(_ =>
        {
            var response = Ok(new byte[200], null);
            response.Content.Headers.ContentLength = announced ? 200 : null;
            return response;
        }, o => o.MaxBytes = 100);

        var e = await Assert.ThrowsAsync<DownloadFailedException>(() => downloads.SaveAsync("t", [new Uri("https://files.example/a")], folder, null, default));

        Assert.Contains("MaxBytes (100)", e.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Theory]
    [InlineData("http://files.example/a", "https://api.example/")]
    [InlineData("http://127.0.0.1:5/a", "https://api.example/")]
    [InlineData("http://files.example/a", "http://localhost:5/")]
    public async Task Plain_http_is_refused_before_a_byte_is_sent(string url, string baseAddress)
    {
        var sent = 0;
        using var downloads = Downloads(_ =>
        {
            sent++;
            return Ok(Png, null);
        }, baseAddress: baseAddress);

        await Assert.ThrowsAsync<DownloadFailedException>(() => downloads.SaveAsync("t", [new Uri(url)], folder, null, default));
        Assert.Equal(0, sent);
    }

    [Fact]
    public async Task The_emulator_may_serve_plain_http_on_this_machine()
    {
        using var downloads = Downloads(_ => Ok(Png, null), baseAddress: "http://127.0.0.1:5/");
        Assert.Single(await downloads.SaveAsync("t", [new Uri("http://127.0.0.1:6/a")], folder, null, default));
    }

    [Fact]
    public async Task Redirects_are_followed_over_https_only_and_not_for_ever()
    {
        var seen = new List<string>();
        using var downloads = Downloads(request =>
        {
            seen.Add(request.RequestUri!.AbsoluteUri);
            return request.RequestUri.AbsolutePath == "/b" ? Ok(Png, null) : Redirect("/b");
        });
        await downloads.SaveAsync("t", [new Uri("https://files.example/a")], folder, null, default);
        Assert.Equal(["https://files.example/a", "https://files.example/b"], seen);

        using var toHttp = Downloads(_ => Redirect("http://files.example/b"));
        await Assert.ThrowsAsync<DownloadFailedException>(() => toHttp.SaveAsync("t", [new Uri("https://files.example/a")], folder, null, default));

        var turns = 0;
        using var round = Downloads(_ =>
        {
            turns++;
            return Redirect("/a");
        });
        await Assert.ThrowsAsync<DownloadFailedException>(() => round.SaveAsync("t", [new Uri("https://files.example/a")], folder, null, default));
        Assert.Equal(6, turns);
    }

    [Fact]
    public async Task A_silent_server_is_given_up()
    {
        var begun = new TaskCompletionSource();
        using var downloads = new ResultDownloads(new DownloadOptions { MaxResumes = 0 }, new Uri("https://api.example/"), time, null, new Handler(async (_, token) =>
        {
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, token);
            return null!;
        }));
        var save = downloads.SaveAsync("t", [new Uri("https://files.example/a")], folder, null, default);
        await begun.Task;

        time.Advance(TimeSpan.FromSeconds(60));

        var e = await Assert.ThrowsAsync<DownloadFailedException>(() => save.WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.Contains("silent", e.Message, StringComparison.Ordinal);
    }

    private static HttpResponseMessage Ok(byte[] bytes, string? type)
    {
        var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new MemoryStream(bytes)) };
        response.Content.Headers.ContentType = type is null ? null : new(type);
        return response;
    }

    private static HttpResponseMessage Redirect(string to) => new(HttpStatusCode.Found) { Headers = { Location = new Uri(to, UriKind.RelativeOrAbsolute) } };

    private ResultDownloads Downloads(Func<HttpRequestMessage, HttpResponseMessage> answer, Action<DownloadOptions>? change = null, string baseAddress = "https://api.example/")
    {
        var options = new DownloadOptions { MaxResumes = 0 };
        change?.Invoke(options);
        return new ResultDownloads(options, new Uri(baseAddress), time, null, new Handler((request, _) => Task.FromResult(answer(request))));
    }

    private sealed class Handler(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => answer(request, cancellationToken);
    }
}
