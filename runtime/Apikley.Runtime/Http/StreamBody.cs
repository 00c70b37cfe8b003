using System.Net;

namespace Apikley.Runtime;

/// <summary>A request body read from the caller's stream, which stays the caller's. Where the stream can seek, the length is known and the body can be sent again.</summary>
internal sealed class StreamBody : HttpContent
{
    private const int CopyBytes = 81920;

    private readonly Stream _stream;
    private readonly long _start;
    private bool _started;

    public StreamBody(Stream stream, string mediaType)
    {
        _stream = stream;
        _start = stream.CanSeek ? stream.Position : 0;
        Headers.TryAddWithoutValidation("Content-Type", mediaType);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _stream.CanSeek ? _stream.Length - _start : 0;
        return _stream.CanSeek;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Rewind();
        return _stream.CopyToAsync(stream, CopyBytes, cancellationToken);
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Rewind();
        _stream.CopyTo(stream, CopyBytes);
    }

    private void Rewind()
    {
        if (_started)
        {
            if (!_stream.CanSeek)
            {
                throw new InvalidOperationException("The request cannot be sent again: its body is a stream that cannot go back to its beginning.");
            }

            _stream.Position = _start;
        }

        _started = true;
    }
}
