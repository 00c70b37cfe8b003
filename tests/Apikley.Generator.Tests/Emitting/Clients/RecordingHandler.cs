using System.Net;
using System.Text;

namespace Apikley.Generator.Tests.Emitting.Clients;

/// <summary>Takes a request down as it would go over the wire, and answers.</summary>
internal sealed class RecordingHandler(Func<HttpRequestMessage, HttpResponseMessage>? answer = null) : HttpMessageHandler
{
    public List<string> Requests { get; } = [];

    /// <summary>The last request: method and path, headers in the order of their names, an empty line, the body.</summary>
    public string Request => Requests[^1];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var text = new StringBuilder($"{request.Method} {request.RequestUri!.OriginalString}");
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        _ = request.Content?.Headers.ContentLength;
        foreach (var (name, values) in request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? default).OrderBy(header => header.Key, StringComparer.Ordinal))
        {
            text.Append('\n').Append(name).Append(": ").Append(values);
        }

        Requests.Add(body.Length == 0 ? text.ToString() : text.Append("\n\n").Append(Encoding.UTF8.GetString(body)).ToString());
        var response = answer?.Invoke(request) ?? new HttpResponseMessage(HttpStatusCode.OK);
        response.RequestMessage ??= request;
        return response;
    }
}
