using System.Net;
using System.Net.Http.Headers;

namespace Apikley;

/// <summary>The body of a create. Its length is sent, and it lets itself be read once for each <see cref="SubmitTicket"/>.</summary>
internal sealed class CreateContent : HttpContent
{
    private readonly ReadOnlyMemory<byte> body;
    private readonly SubmitTicket ticket;

    public CreateContent(ReadOnlyMemory<byte> body, SubmitTicket ticket)
    {
        this.body = body;
        this.ticket = ticket;
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        ticket.TakeBody(stream);
        await stream.WriteAsync(body, cancellationToken).ConfigureAwait(false);
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        ticket.TakeBody(stream);
        stream.Write(body.Span);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }
}
