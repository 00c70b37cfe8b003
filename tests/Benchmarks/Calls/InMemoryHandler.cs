using System.Net;
using System.Net.Http.Headers;

namespace Apikley.Benchmarks.Calls;

/// <summary>Takes the request's body as a connection would and answers with fixed bytes, in a content that is read as a stream. No network, no thread change.</summary>
internal sealed class InMemoryHandler : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue s_json = new("application/json");

    private readonly byte[] _order;
    private readonly byte[] _page;

    public InMemoryHandler(byte[] order, byte[] page) => (_order, _page) = (order, page);

    /// <summary>What was asked, once someone wants to know.</summary>
    public Action<string>? Log { get; set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Log is not null)
        {
            return LogAsync(request, cancellationToken);
        }

        if (request.Content is null)
        {
            return Task.FromResult(Answer(request));
        }

        var sent = request.Content.CopyToAsync(Stream.Null, cancellationToken);
        return sent.IsCompletedSuccessfully ? Task.FromResult(Answer(request)) : AfterBody(sent, request);
    }

    private async Task<HttpResponseMessage> AfterBody(Task sent, HttpRequestMessage request)
    {
        await sent.ConfigureAwait(false);
        return Answer(request);
    }

    private async Task<HttpResponseMessage> LogAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        Log!($"{request.Method} {request.RequestUri!.AbsoluteUri} accept {request.Headers.Accept} type {request.Content?.Headers.ContentType} body {body}");
        return Answer(request);
    }

    private HttpResponseMessage Answer(HttpRequestMessage request)
    {
        var isList = request.Method == HttpMethod.Get && request.RequestUri!.Query.Length > 0;
        var content = new ArrivedContent(isList ? _page : _order);
        content.Headers.ContentType = s_json;
        return new HttpResponseMessage(request.Method == HttpMethod.Post ? HttpStatusCode.Created : HttpStatusCode.OK) { Content = content, RequestMessage = request };
    }

    /// <summary>A body as it comes from a connection: a stream with a known length, and no buffer to reach into.</summary>
    private sealed class ArrivedContent(byte[] bytes) : HttpContent
    {
        protected override bool TryComputeLength(out long length)
        {
            length = bytes.Length;
            return true;
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(bytes, 0, bytes.Length);

        protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new MemoryStream(bytes, writable: false));
    }
}
