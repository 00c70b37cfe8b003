namespace Apikley.Runtime;

/// <summary>The body of an answer as it comes. Disposing it ends the exchange.</summary>
internal sealed class ResponseStream(Stream body, HttpRequestMessage request, HttpResponseMessage response) : Stream
{
    internal string? MediaType => ResponseText.MediaType(response);

    public override bool CanRead => body.CanRead;

    public override bool CanSeek => body.CanSeek;

    public override bool CanWrite => false;

    public override bool CanTimeout => body.CanTimeout;

    public override long Length => body.CanSeek ? body.Length : response.Content.Headers.ContentLength ?? body.Length;

    public override long Position
    {
        get => body.Position;
        set => body.Position = value;
    }

    public override int ReadTimeout
    {
        get => body.ReadTimeout;
        set => body.ReadTimeout = value;
    }

    public override int Read(byte[] buffer, int offset, int count) => body.Read(buffer, offset, count);

    public override int Read(Span<byte> buffer) => body.Read(buffer);

    public override int ReadByte() => body.ReadByte();

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => body.ReadAsync(buffer, offset, count, cancellationToken);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => body.ReadAsync(buffer, cancellationToken);

    public override void CopyTo(Stream destination, int bufferSize) => body.CopyTo(destination, bufferSize);

    public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        => body.CopyToAsync(destination, bufferSize, cancellationToken);

    public override long Seek(long offset, SeekOrigin origin) => body.Seek(offset, origin);

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException("The body of an answer cannot be written.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("The body of an answer cannot be written.");

    /// <summary>An exception for something wrong in what came.</summary>
    internal ApiException Error(ApiPipeline pipeline, string problem, ReadOnlySpan<byte> bytes, Exception? cause)
        => new ApiResponse(pipeline, request, response, new ResponseBody(bytes.ToArray(), bytes.Length)).Error(problem, cause);

    public override async ValueTask DisposeAsync()
    {
        await body.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            body.Dispose();
            response.Dispose();
            request.Dispose();
        }

        base.Dispose(disposing);
    }
}
