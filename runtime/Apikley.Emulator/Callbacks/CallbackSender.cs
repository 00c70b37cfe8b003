using System.Text;
using Apikley.Emulator.Lifecycle;

namespace Apikley.Emulator.Callbacks;

/// <summary>Posts one callback, and tries again while the receiver does not answer with HTTP 200.</summary>
internal sealed class CallbackSender(EmulatorState emulator) : IDisposable
{
    // The address may be the application under test: no redirect is followed and no proxy asked, so that nothing leaves this machine by a detour.
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false }) { Timeout = Timeout.InfiniteTimeSpan };

    public async Task SendAsync(EmulatedTask task, Uri target, CancellationToken cancellationToken)
    {
        var options = emulator.Options.Callbacks;
        var body = PlainJson.Text(await CallbackBody.OfAsync(task, emulator));
        var pause = options.RetryDelay;
        for (var attempt = 1; attempt <= options.Retries + 1; attempt++)
        {
            var outcome = await PostAsync(task.Id, target, body, cancellationToken);
            emulator.Callbacks.Log.Add(new CallbackDelivery(task.Id, target.AbsoluteUri, emulator.Clock.GetUtcNow(), attempt, outcome));
            emulator.Tell(EmulatorEventKind.Callback, $"{task.Id} to {target.GetLeftPart(UriPartial.Path)}: {outcome}");
            if (outcome == CallbackDelivery.Delivered)
                return;

            if (attempt <= options.Retries)
                await Task.Delay(pause, emulator.Clock, cancellationToken);

            pause *= 2;
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<string> PostAsync(string taskId, Uri target, string body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (emulator.Options.Callbacks.SigningKey is { } key)
        {
            var timestamp = CallbackSignature.Timestamp(emulator.Clock.GetUtcNow());
            request.Headers.Add(CallbackSignature.TimestampHeader, timestamp);
            request.Headers.Add(CallbackSignature.SignatureHeader, CallbackSignature.Sign(key, taskId, timestamp));
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(emulator.Options.Callbacks.Timeout);
        try
        {
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return (int)response.StatusCode == 200 ? CallbackDelivery.Delivered : $"HTTP {(int)response.StatusCode}";
        }
        catch (HttpRequestException exception)
        {
            return exception.HttpRequestError.ToString();
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return "timeout";
        }
    }
}
