using System.Buffers;
using Apikley.Runtime;

namespace Apikley.Tests.Http;

/// <summary>A pooled body is never given back while somebody still sends it.</summary>
public sealed class PooledContentTests
{
    [Fact]
    public async Task It_can_be_sent_again_until_it_is_disposed()
    {
        var content = new PooledContent(Body(), "application/json");

        Assert.Equal(3, content.Headers.ContentLength);
        Assert.Equal([1, 2, 3], await CopyAsync(content));
        Assert.Equal([1, 2, 3], await CopyAsync(content));
        content.Dispose();
        content.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => CopyAsync(content));
    }

    [Fact]
    public async Task A_request_that_is_disposed_while_it_is_sent_keeps_its_bytes()
    {
        var body = Body();
        var content = new PooledContent(body, "application/json");
        var slow = new SlowStream();

        var sending = content.CopyToAsync(slow, null, default);
        content.Dispose();
        Assert.NotSame(body.Array, ArrayPool<byte>.Shared.Rent(body.Array.Length));
        slow.Go.SetResult();
        await sending;

        Assert.Equal([1, 2, 3], slow.ToArray());
    }

    private static (byte[] Array, int Length) Body()
    {
        var array = ArrayPool<byte>.Shared.Rent(512 * 1024);
        array[0] = 1;
        array[1] = 2;
        array[2] = 3;
        return (array, 3);
    }

    private static async Task<byte[]> CopyAsync(PooledContent content)
    {
        using var target = new MemoryStream();
        await content.CopyToAsync(target);
        return target.ToArray();
    }

    private sealed class SlowStream : MemoryStream
    {
        public TaskCompletionSource Go { get; } = new();

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Go.Task;
            await base.WriteAsync(buffer, cancellationToken);
        }
    }
}
