using System.Buffers.Binary;
using System.Text;

namespace Apikley.Emulator.Results.Video;

/// <summary>Writes EBML elements (RFC 8794), the container language of WebM: an id, a size, and content or further elements.</summary>
internal sealed class EbmlWriter
{
    private readonly List<byte> _bytes = [];

    public long Length => _bytes.Count;

    public byte[] ToArray() => [.. _bytes];

    public EbmlWriter Number(uint id, ulong value)
    {
        // Always eight bytes: the size of an element then does not depend on its value, which the index of clusters needs.
        Span<byte> content = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(content, value);
        return Binary(id, content);
    }

    public EbmlWriter Float(uint id, double value)
    {
        Span<byte> content = stackalloc byte[8];
        BinaryPrimitives.WriteDoubleBigEndian(content, value);
        return Binary(id, content);
    }

    public EbmlWriter Text(uint id, string value) => Binary(id, Encoding.ASCII.GetBytes(value));

    public EbmlWriter Elements(uint id, EbmlWriter content) => Binary(id, content.ToArray());

    public EbmlWriter Binary(uint id, ReadOnlySpan<byte> content)
    {
        WriteId(id);
        WriteSize((ulong)content.Length);
        _bytes.AddRange(content);
        return this;
    }

    private void WriteId(uint id)
    {
        for (var shift = 24; shift >= 0; shift -= 8)
        {
            if (id >> shift != 0)
                _bytes.Add((byte)(id >> shift));
        }
    }

    private void WriteSize(ulong size)
    {
        Span<byte> content = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(content, size | 0x0100_0000_0000_0000);
        _bytes.AddRange(content);
    }
}
