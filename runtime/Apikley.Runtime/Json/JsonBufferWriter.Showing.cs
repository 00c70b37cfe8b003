using System.Buffers;
using System.Text.Json;

namespace Apikley.Runtime;

/// <content>
/// How models are written to be compared or shown, not sent: with what only the service sets, numbers that JSON has no form for as they are called in .NET,
/// and the names of maps and of any JSON in one order, for order says nothing in an object.
/// </content>
public sealed partial class JsonBufferWriter
{
    private bool _showsAll;

    /// <summary>Whether what is not sent is written too: the model is compared or shown.</summary>
    public bool ShowsAll => _showsAll;

    /// <summary>How many bytes were written, with the comma behind the last value.</summary>
    internal int Position => _position;

    /// <summary>All bytes, with the commas behind the values.</summary>
    internal ReadOnlySpan<byte> AllBytes => _buffer.AsSpan(0, _position);

    /// <summary>Takes a writer as <see cref="Rent"/> does, for comparing or showing. <see cref="Return"/> ends that.</summary>
    internal static JsonBufferWriter RentToShow()
    {
        var writer = Rent();
        writer._showsAll = true;
        return writer;
    }

    private void WriteOrdered<T>(IReadOnlyDictionary<string, T> entries, JsonWriteFunc<T> value)
    {
        var keys = ArrayPool<string>.Shared.Rent(entries.Count);
        var count = 0;
        try
        {
            if (entries is Dictionary<string, T> dictionary)
            {
                // Its own enumerator is no allocation.
                foreach (var entry in dictionary)
                {
                    keys[count++] = entry.Key;
                }
            }
            else
            {
                foreach (var entry in entries)
                {
                    keys[count++] = entry.Key;
                }
            }

            keys.AsSpan(0, count).Sort(static (left, right) => string.CompareOrdinal(left, right));
            for (var index = 0; index < count; index++)
            {
                WritePropertyName(keys[index]);
                value(this, entries[keys[index]]);
            }
        }
        finally
        {
            ArrayPool<string>.Shared.Return(keys, clearArray: true);
        }
    }

    private void WriteOrdered(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteStartObject();
                foreach (var member in value.EnumerateObject().OrderBy(static member => member.Name, StringComparer.Ordinal))
                {
                    WritePropertyName(member.Name);
                    WriteOrdered(member.Value);
                }

                WriteEndObject();
                break;
            case JsonValueKind.Array:
                WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    WriteOrdered(item);
                }

                WriteEndArray();
                break;
            case JsonValueKind.String:
                WriteStringValue(value.GetString());
                break;
            default:
                WriteWith(value, static (element, writer) => element.WriteTo(writer));
                break;
        }
    }
}
