using System.Text.Json;
using Apikley.Runtime;

namespace Apikley;

/// <summary>A value that writes its own JSON.</summary>
public interface IJsonModel
{
    /// <summary>Writes the value as one JSON value. This is the fast way; it is how requests are written.</summary>
    /// <param name="writer">Where to; it stands where a value may begin.</param>
    void WriteTo(JsonBufferWriter writer);
}

/// <summary>
/// A type that reads and writes its own JSON. Emitted models implement it; no reflection is involved. A type that is written by hand implements one
/// method of each pair, and the other leads to it: <c>WriteTo</c> with either writer, and <c>ReadValue</c> or <c>ReadFrom</c>.
/// </summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IJsonModel<TSelf> : IJsonModel
    where TSelf : IJsonModel<TSelf>
{
    /// <summary>Writes the value as one JSON value, as the writer's options ask.</summary>
    /// <param name="writer">Where to; it stands where a value may begin.</param>
    void WriteTo(Utf8JsonWriter writer) => JsonBufferWriter.Write(writer, (TSelf)this);

    /// <inheritdoc/>
    void IJsonModel.WriteTo(JsonBufferWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteWith((TSelf)this, static (model, utf8Writer) => model.WriteTo(utf8Writer));
    }

    /// <summary>Reads one JSON value.</summary>
    /// <param name="reader">Stands on the value's first token; on return, on its last.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The JSON is not of the type's form, or a required property is missing. The path is in the message.</exception>
    static virtual TSelf ReadFrom(ref Utf8JsonReader reader) => JsonRead.Model<TSelf>(ref reader);

    /// <summary>Reads one JSON value out of a text that lies whole in memory. This is the fast way; it is how answers are read.</summary>
    /// <param name="reader">Stands on the value's first token; on return, on its last.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The JSON is not of the type's form, or a required property is missing.</exception>
    static virtual TSelf ReadValue(ref JsonBufferReader reader)
    {
        var utf8Reader = new Utf8JsonReader(reader.SkipRaw(), new JsonReaderOptions { MaxDepth = reader.MaxDepth });
        utf8Reader.Read();
        return TSelf.ReadFrom(ref utf8Reader);
    }
}
