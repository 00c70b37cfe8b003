using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Apikley.Runtime;

public sealed partial class ApiPipeline
{
    private const byte RecordSeparator = 0x1E;

    /// <summary>Sends when the enumeration begins, and yields the data of each server-sent event until the stream ends or says <c>[DONE]</c>.</summary>
    /// <typeparam name="T">The type of an event's data.</typeparam>
    /// <param name="request">Makes the request, once for each enumeration.</param>
    /// <param name="open">Decides what the answer means.</param>
    /// <param name="item">Reads the data of an event.</param>
    /// <param name="cancellationToken">Cancels the call and the enumeration.</param>
    public async IAsyncEnumerable<T> EventsAsync<T>(
        Func<ApiRequest> request,
        ResponseReader<Stream> open,
        JsonReadFunc<T> item,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var stream = await OpenAsync(request(), open, cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            RequireType(stream, "text/event-stream");
            using var events = new ServerSentEventReader(stream, _maxResponseBytes);
            while (await ReadAsync(stream, events.ReadAsync(cancellationToken)).ConfigureAwait(false) && !events.Data.SequenceEqual("[DONE]"u8))
            {
                if (!events.Data.IsEmpty)
                {
                    yield return Item(stream, events.Data, item);
                }
            }
        }
    }

    /// <summary>Like <see cref="EventsAsync{T}"/>, for events whose data is text.</summary>
    /// <param name="request">Makes the request, once for each enumeration.</param>
    /// <param name="open">Decides what the answer means.</param>
    /// <param name="cancellationToken">Cancels the call and the enumeration.</param>
    public async IAsyncEnumerable<string> TextEventsAsync(
        Func<ApiRequest> request,
        ResponseReader<Stream> open,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var stream = await OpenAsync(request(), open, cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            RequireType(stream, "text/event-stream");
            using var events = new ServerSentEventReader(stream, _maxResponseBytes);
            while (await ReadAsync(stream, events.ReadAsync(cancellationToken)).ConfigureAwait(false) && !events.Data.SequenceEqual("[DONE]"u8))
            {
                yield return Encoding.UTF8.GetString(events.Data);
            }
        }
    }

    /// <summary>Sends when the enumeration begins, and yields each JSON value of a stream of lines (JSON Lines, NDJSON) or of a JSON text sequence (RFC 7464).</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="request">Makes the request, once for each enumeration.</param>
    /// <param name="open">Decides what the answer means.</param>
    /// <param name="item">Reads a value.</param>
    /// <param name="cancellationToken">Cancels the call and the enumeration.</param>
    public async IAsyncEnumerable<T> JsonLinesAsync<T>(
        Func<ApiRequest> request,
        ResponseReader<Stream> open,
        JsonReadFunc<T> item,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var stream = await OpenAsync(request(), open, cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var delimiter = (stream as ResponseStream)?.MediaType?.EndsWith("json-seq", StringComparison.OrdinalIgnoreCase) == true ? RecordSeparator : (byte)'\n';
            using var lines = new LineReader(stream, _maxResponseBytes);
            while (await ReadAsync(stream, lines.ReadToAsync(delimiter, cancellationToken)).ConfigureAwait(false))
            {
                if (lines.Record.Span.IndexOfAnyExcept(" \t\r\n"u8) >= 0)
                {
                    yield return Item(stream, lines.Record.Span, item);
                }
            }
        }
    }

    private Task<Stream> OpenAsync(ApiRequest request, ResponseReader<Stream> open, CancellationToken cancellationToken)
        => SendAsync(request, open, static status => status is >= 200 and <= 299, cancellationToken);

    private async ValueTask<bool> ReadAsync(Stream stream, ValueTask<bool> read)
    {
        try
        {
            return await read.ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or HttpRequestException && stream is ResponseStream)
        {
            throw ((ResponseStream)stream).Error(this, "The stream broke off.", [], e);
        }
    }

    private T Item<T>(Stream stream, ReadOnlySpan<byte> bytes, JsonReadFunc<T> read)
    {
        try
        {
            return JsonRead.Document(bytes, read);
        }
        catch (JsonException e) when (stream is ResponseStream body)
        {
            throw body.Error(this, $"An item of the stream is not what the document declares. {e.Message}", bytes, e);
        }
    }

    private void RequireType(Stream stream, string mediaType)
    {
        if (stream is ResponseStream { MediaType: { Length: > 0 } type } body && type.Contains("json", StringComparison.OrdinalIgnoreCase))
        {
            throw body.Error(this, $"The body is {type}, where {mediaType} was declared: does the request ask for a stream?", [], null);
        }
    }
}
