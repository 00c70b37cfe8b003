using System.Buffers;

namespace Apikley.Runtime;

/// <summary>A growing buffer from the array pool.</summary>
internal sealed class PooledBuffer : IBufferWriter<byte>
{
    private const int SmallestRent = 1024;

    private byte[] _array = [];
    private int _length;

    public ReadOnlySpan<byte> Written => _array.AsSpan(0, _length);

    public ReadOnlyMemory<byte> WrittenMemory => _array.AsMemory(0, _length);

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _array.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _array.AsSpan(_length);
    }

    /// <summary>Hands the array over: whoever takes it returns it to the pool.</summary>
    public (byte[] Array, int Length) Detach()
    {
        var detached = (_array, _length);
        _array = [];
        _length = 0;
        return detached;
    }

    /// <summary>Gives the array back to the pool.</summary>
    public void Clear()
    {
        if (_array.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_array);
        }

        _array = [];
        _length = 0;
    }

    private void Reserve(int sizeHint)
    {
        if (_array.Length - _length >= Math.Max(sizeHint, 1))
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(_length + Math.Max(sizeHint, 1)), Math.Max(SmallestRent, _array.Length * 2)));
        Written.CopyTo(larger);
        if (_array.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_array);
        }

        _array = larger;
    }
}
