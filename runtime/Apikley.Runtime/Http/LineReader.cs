using System.Buffers;

namespace Apikley.Runtime;

/// <summary>Cuts a stream of bytes into records without copying them. A record stays valid until the next is asked for.</summary>
/// <param name="stream">The bytes.</param>
/// <param name="maxRecordBytes">A longer record is an error: a stream that never ends one would fill the memory.</param>
internal sealed class LineReader(Stream stream, int maxRecordBytes) : IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(4096);
    private int _start;
    private int _end;
    private bool _ended;
    private bool _skipLineFeed;

    /// <summary>The record just read, without what ended it.</summary>
    public ReadOnlyMemory<byte> Record { get; private set; }

    /// <summary>Reads up to LF, CR or CR LF. What follows the last of them is a record too, unless it is empty.</summary>
    public async ValueTask<bool> ReadLineAsync(CancellationToken cancellationToken)
    {
        var searched = 0;
        while (true)
        {
            if (_skipLineFeed && _start < _end)
            {
                // The LF of a CR LF; it may come in a later packet, and waiting for it would hold back a finished event.
                _skipLineFeed = false;
                _start += _buffer[_start] == (byte)'\n' ? 1 : 0;
            }

            var found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOfAny((byte)'\n', (byte)'\r');
            if (found >= 0)
            {
                var length = searched + found;
                _skipLineFeed = _buffer[_start + length] == (byte)'\r';
                return Take(length, skip: 1);
            }

            searched = _end - _start;
            if (!await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                return searched > 0 && Take(searched, skip: 0);
            }
        }
    }

    /// <summary>Reads up to a byte. What follows the last one is a record too, unless it is empty.</summary>
    public async ValueTask<bool> ReadToAsync(byte delimiter, CancellationToken cancellationToken)
    {
        var searched = 0;
        while (true)
        {
            var found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf(delimiter);
            if (found >= 0)
            {
                return Take(searched + found, skip: 1);
            }

            searched = _end - _start;
            if (!await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                return searched > 0 && Take(searched, skip: 0);
            }
        }
    }

    /// <summary>Gives the buffer back.</summary>
    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        _start = _end = 0;
        Record = default;
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private bool Take(int length, int skip)
    {
        Record = _buffer.AsMemory(_start, length);
        _start += length + skip;
        return true;
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_ended)
        {
            return false;
        }

        MakeRoom();
        var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        _end += read;
        _ended = read == 0;
        return !_ended;
    }

    private void MakeRoom()
    {
        var length = _end - _start;
        if (length > maxRecordBytes)
        {
            throw new InvalidDataException($"An item of the stream is larger than {maxRecordBytes} bytes, which is MaxResponseBytes of the client's options.");
        }

        if (_end < _buffer.Length && _start < _buffer.Length / 2)
        {
            return;
        }

        if (length < _buffer.Length / 2)
        {
            _buffer.AsSpan(_start, length).CopyTo(_buffer);
        }
        else
        {
            var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            _buffer.AsSpan(_start, length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        _start = 0;
        _end = length;
    }
}
