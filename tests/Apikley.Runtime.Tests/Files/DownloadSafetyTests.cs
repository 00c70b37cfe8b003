using System.Net;
using System.Net.Sockets;
using Apikley.Emulator;

namespace Apikley.Tests.Files;

/// <summary>
/// Where files may not come from, over real connections: a listener stands where a request would arrive, and hears nothing.
/// </summary>
public sealed class DownloadSafetyTests : IAsyncLifetime, IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "apikley-" + Guid.NewGuid().ToString("N"));
    private readonly TcpListener trap = new(IPAddress.Loopback, 0);
    private ApikleyEmulator emulator = null!;

    private int TrapPort => ((IPEndPoint)trap.LocalEndpoint).Port;

    public async Task InitializeAsync()
    {
        trap.Start();
        emulator = await ApikleyEmulator.StartAsync(new ApikleyEmulatorOptions { SpecsFolder = Path.Combine(AppContext.BaseDirectory, "specs") });
    }

    public async Task DisposeAsync()
    {
        await emulator.DisposeAsync();
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public void Dispose() => trap.Dispose();

    [Theory]
    [InlineData("http://127.0.0.1:{trap}/x", "another origin")]
    [InlineData("http://localhost:{trap}/x", "another origin")]
    [InlineData("https://127.0.0.1:{trap}/x", "another origin")]
    [InlineData("http://files.example.com/x", "not https")]
    [InlineData("https://169.254.169.254/latest/meta-data", "another origin")]
    [InlineData("http://169.254.169.254/latest/meta-data", "not https")]
    [InlineData("https://10.0.0.1/x", "another origin")]
    [InlineData("ftp://127.0.0.1/x", "not https")]
    [InlineData("file:///etc/passwd", "not https")]
    public async Task A_redirect_away_is_refused_before_a_byte_is_sent(string target, string why)
    {
        emulator.Faults.Next("redirect=" + target.Replace("{trap}", $"{TrapPort}", StringComparison.Ordinal), target: FaultTarget.File);

        using var client = new ApikleyClient(new ApikleyOptions { ApiKey = emulator.Key, BaseAddress = emulator.Address });

        await RefusedAsync(client, emulator.Sample("photo.png"), why);

        Assert.Equal(1, emulator.Requests.All.Count(static request => request.Path.StartsWith("/samples/", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://10.0.0.1/x")]
    [InlineData("https://[::ffff:10.0.0.1]/x")]
    [InlineData("https://[fd00:ec2::254]/x")]
    [InlineData("https://100.64.1.1/x")]
    [InlineData("https://0.0.0.0/x")]
    [InlineData("https://2852039166/latest/meta-data")]
    [InlineData("https://0x7f.1:{trap}/x")]
    [InlineData("https://127.0.0.1:{trap}/x")]
    public async Task Redirects_to_other_origins_that_are_allowed_must_still_lead_to_a_public_address(string target)
    {
        // The API is not on this machine here, so loopback is as private as the rest.
        using var downloads = new ResultDownloads(
            new DownloadOptions { AllowRedirectsToOtherOrigins = true }, new Uri("https://api.example/"), TimeProvider.System, null, new Redirecting(target.Replace("{trap}", $"{TrapPort}", StringComparison.Ordinal)));

        await RefusedAsync(downloads, new Uri("https://files.example/a"), "not a public address");
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("10.1.2.3")]
    [InlineData("169.254.169.254")]
    [InlineData("8.8.8.8,127.0.0.1")]
    [InlineData("::ffff:127.0.0.1")]
    public async Task A_name_that_resolves_to_a_private_address_is_refused_where_the_connection_is_made(string addresses)
    {
        var policy = new DownloadPolicy(new DownloadOptions(), new Uri("https://api.example/"));
        using var handler = CheckedConnection.Handler(policy, null, (_, _) => Task.FromResult(addresses.Split(',').Select(IPAddress.Parse).ToArray()));
        using var downloads = new ResultDownloads(new DownloadOptions(), new Uri("https://api.example/"), TimeProvider.System, null, handler);

        await RefusedAsync(downloads, new Uri($"https://files.example.com:{TrapPort}/a.png"), "not a public address");
    }

    [Fact]
    public async Task A_name_is_resolved_once_for_the_check_and_the_connection()
    {
        // The second answer is what a rebinding server would give: it is never asked for.
        var asked = 0;
        var options = new DownloadOptions { AllowPrivateAddresses = true, MaxResumes = 0 };
        var policy = new DownloadPolicy(options, new Uri("https://api.example/"));
        using var handler = CheckedConnection.Handler(policy, null, (_, _) => Task.FromResult(new[] { ++asked == 1 ? IPAddress.Loopback : IPAddress.Parse("127.0.0.9") }));
        using var downloads = new ResultDownloads(options, new Uri("https://api.example/"), TimeProvider.System, null, handler);
        var accepted = trap.AcceptSocketAsync();

        var save = downloads.SaveAsync("t", [new Uri($"https://files.example.com:{TrapPort}/a.png")], folder, null, default);
        (await accepted).Dispose();

        await Assert.ThrowsAsync<DownloadFailedException>(() => save);
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task Private_addresses_are_reached_when_they_are_allowed()
    {
        using var client = new ApikleyClient(new ApikleyOptions { ApiKey = emulator.Key, BaseAddress = emulator.Address, Downloads = { AllowPrivateAddresses = true } });

        Assert.True(File.Exists(await client.DownloadAsync(emulator.Sample("photo.png"), folder)));
        Assert.False(Assert.Single(emulator.Requests.All).HasKey);
    }

    [Fact]
    public async Task A_client_of_the_real_service_does_not_ask_this_machine()
    {
        using var client = new ApikleyClient(new ApikleyOptions { ApiKey = "k" });

        await RefusedAsync(client, new Uri($"http://127.0.0.1:{TrapPort}/a"), "not https");
        await RefusedAsync(client, new Uri($"https://127.0.0.1:{TrapPort}/a"), "not a public address");
        await RefusedAsync(client, new Uri($"https://localhost:{TrapPort}/a"), "not a public address");
        await RefusedAsync(client, new Uri("https://user:pass@files.example/a"), "credentials");
    }

    private Task RefusedAsync(ResultDownloads downloads, Uri url, string why) => RefusedAsync(() => downloads.SaveAsync("t", [url], folder, null, default), why);

    private Task RefusedAsync(ApikleyClient client, Uri url, string why) => RefusedAsync(() => client.DownloadAsync(url, folder), why);

    private async Task RefusedAsync(Func<Task> download, string why)
    {
        var e = await Assert.ThrowsAsync<DownloadFailedException>(download);

        Assert.True(e.IsRefused);
        Assert.Contains(why, e.Message, StringComparison.Ordinal);
        Assert.False(trap.Pending());
        Assert.Empty(Directory.GetFiles(folder));
    }

    private sealed class Redirecting(string target) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.Found) { Headers = { Location = new Uri(target) } });
    }
}
