using System.Globalization;
using System.Text;

namespace Apikley.Runtime;

/// <summary>Reads <c>text/event-stream</c> as the WHATWG HTML standard says, section 9.2.6.</summary>
internal sealed class ServerSentEventReader(Stream stream, int maxEventBytes) : IDisposable
{
    private readonly LineReader _lines = new(stream, maxEventBytes);
    private readonly PooledBuffer _data = new();
    private readonly int _maxEventBytes = maxEventBytes;
    private bool _began;

    /// <summary>The data of the event just read, its lines joined with LF.</summary>
    public ReadOnlySpan<byte> Data => _data.Written;

    /// <summary>The type of the event; <c>message</c> when the server named none.</summary>
    public string EventType { get; private set; } = "message";

    /// <summary>The last id that the server gave.</summary>
    public string LastEventId { get; private set; } = "";

    /// <summary>How long the server asks to wait before connecting again.</summary>
    public TimeSpan? Retry { get; private set; }

    /// <summary>Goes to the next event. One that the stream breaks off in is not an event.</summary>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        _data.Clear();
        EventType = "message";
        var hasData = false;
        while (await _lines.ReadLineAsync(cancellationToken).ConfigureAwait(false))
        {
            var line = _lines.Record.Span;
            if (!_began)
            {
                _began = true;
                line = line.StartsWith(Encoding.UTF8.Preamble) ? line[3..] : line;
            }

            if (line.IsEmpty)
            {
                if (hasData)
                {
                    return true;
                }

                EventType = "message";
                continue;
            }

            Field(line, ref hasData);
        }

        return false;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _lines.Dispose();
        _data.Clear();
    }

    private void Field(ReadOnlySpan<byte> line, ref bool hasData)
    {
        var colon = line.IndexOf((byte)':');
        var name = colon < 0 ? line : line[..colon];
        var value = colon < 0 ? [] : line[(colon + 1)..];
        if (value.StartsWith(" "u8))
        {
            value = value[1..];
        }

        if (name.SequenceEqual("data"u8))
        {
            Append(value, hasData);
            hasData = true;
        }
        else if (name.SequenceEqual("event"u8))
        {
            EventType = value.IsEmpty ? "message" : Encoding.UTF8.GetString(value);
        }
        else if (name.SequenceEqual("id"u8) && !value.Contains((byte)0))
        {
            LastEventId = Encoding.UTF8.GetString(value);
        }
        else if (name.SequenceEqual("retry"u8) && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds))
        {
            Retry = TimeSpan.FromMilliseconds(milliseconds);
        }
    }

    private void Append(ReadOnlySpan<byte> value, bool follows)
    {
        if (_data.Written.Length + value.Length + 1 > _maxEventBytes)
        {
            throw new InvalidDataException($"An event is larger than {_maxEventBytes} bytes, which is MaxResponseBytes of the client's options.");
        }

        if (follows)
        {
            _data.GetSpan(1)[0] = (byte)'\n';
            _data.Advance(1);
        }

        value.CopyTo(_data.GetSpan(Math.Max(value.Length, 1)));
        _data.Advance(value.Length);
    }
}
