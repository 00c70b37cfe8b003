namespace Apikley.Tests.Http;

/// <summary>Gives its bytes in pieces, as a network does.</summary>
/// <param name="bytes">The bytes.</param>
/// <param name="size">How many to give at most, by the room there is.</param>
internal sealed class ChunkStream(byte[] bytes, Func<int, int> size) : MemoryStream(bytes)
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        => await base.ReadAsync(buffer[..Math.Min(buffer.Length, size(buffer.Length))], cancellationToken);
}
