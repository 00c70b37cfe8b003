using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Apikley.Emulator.Tests;

/// <summary>An application that takes callbacks on loopback and answers as told.</summary>
internal sealed class CallbackReceiver : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly Channel<(JsonObject Body, IHeaderDictionary Headers)> _received = Channel.CreateUnbounded<(JsonObject, IHeaderDictionary)>();

    private CallbackReceiver(WebApplication server) => _server = server;

    public ConcurrentQueue<int> Answers { get; } = [];

    public string Url { get; private set; } = "";

    public static async Task<CallbackReceiver> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        var server = builder.Build();
        var receiver = new CallbackReceiver(server);
        server.Run(receiver.TakeAsync);
        await server.StartAsync();
        receiver.Url = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/done?cid=42";
        return receiver;
    }

    public async Task<(JsonObject Body, IHeaderDictionary Headers)> NextAsync() =>
        await _received.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = JsonNode.Parse(await reader.ReadToEndAsync())!.AsObject();
        context.Response.StatusCode = Answers.TryDequeue(out var status) ? status : 200;
        var headers = new HeaderDictionary();
        foreach (var header in context.Request.Headers)
            headers.Add(header);

        await _received.Writer.WriteAsync((body, headers));
    }
}
