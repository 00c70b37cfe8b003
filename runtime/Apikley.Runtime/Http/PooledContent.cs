using System.Buffers;
using System.Net;

namespace Apikley.Runtime;

/// <summary>
/// A request body that lies whole in a pooled buffer, so its length is known and it can be sent again. The buffer goes back to the pool when the
/// request is disposed and nobody is sending it any more: a response may come while the body is still on its way (HTTP/2, an early refusal, hedging).
/// </summary>
internal sealed class PooledContent : HttpContent
{
    private readonly int _length;
    private byte[]? _array;
    private int _users = 1;
    private int _disposed;

    public PooledContent((byte[] Array, int Length) body, string mediaType)
    {
        (_array, _length) = body;
        Headers.TryAddWithoutValidation("Content-Type", mediaType);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _length;
        return true;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var array = Begin();
        try
        {
            await stream.WriteAsync(array.AsMemory(0, _length), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            End();
        }
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var array = Begin();
        try
        {
            stream.Write(array, 0, _length);
        }
        finally
        {
            End();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            End();
        }

        base.Dispose(disposing);
    }

    private byte[] Begin()
    {
        while (true)
        {
            var users = Volatile.Read(ref _users);
            ObjectDisposedException.ThrowIf(users == 0, this);
            if (Interlocked.CompareExchange(ref _users, users + 1, users) == users)
            {
                return _array!;
            }
        }
    }

    private void End()
    {
        if (Interlocked.Decrement(ref _users) == 0 && Interlocked.Exchange(ref _array, null) is { Length: > 0 } array)
        {
            ArrayPool<byte>.Shared.Return(array);
        }
    }
}
