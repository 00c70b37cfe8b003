using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Apikley;

/// <summary>Makes callbacks as the service sends them, so that applications can test their endpoint.</summary>
public static class CallbackRequest
{
    /// <summary>A callback for a task.</summary>
    /// <param name="callBackUrl">Where to, with its ticket: what a create carried as <c>callBackUrl</c>, or <see cref="CallbackTicket.AddTo"/>.</param>
    /// <param name="taskId">The task.</param>
    /// <param name="state">The state it claims: <c>success</c> or <c>fail</c>.</param>
    /// <param name="webhookKey">Signs it, as accounts with a webhook key have it; null for none.</param>
    /// <param name="timestamp">The moment of the signature; null for now.</param>
    /// <returns>The request, ready to send.</returns>
    public static HttpRequestMessage Create(Uri callBackUrl, string taskId, string state = "success", string? webhookKey = null, DateTimeOffset? timestamp = null)
    {
        ArgumentNullException.ThrowIfNull(callBackUrl);
        ArgumentException.ThrowIfNullOrEmpty(taskId);
        using var body = new MemoryStream();
        using (var writer = new Utf8JsonWriter(body))
        {
            writer.WriteStartObject();
            writer.WriteNumber("code"u8, state == "fail" ? 501 : 200);
            writer.WriteString("msg"u8, state == "fail" ? "Playground task failed." : "Playground task completed successfully.");
            writer.WriteStartObject("data"u8);
            writer.WriteString("taskId"u8, taskId);
            writer.WriteString("state"u8, state);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        var request = new HttpRequestMessage(HttpMethod.Post, callBackUrl)
        {
            Content = new StringContent(Encoding.UTF8.GetString(body.ToArray()), Encoding.UTF8, "application/json"),
        };
        if (webhookKey is not null)
        {
            var moment = timestamp ?? TimeProvider.System.GetUtcNow();
            request.Headers.Add(WebhookSignature.TimestampHeader, moment.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
            request.Headers.Add(WebhookSignature.SignatureHeader, WebhookSignature.Sign(taskId, moment, webhookKey));
        }

        return request;
    }
}
