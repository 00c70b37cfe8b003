using System.Text.Json;
using System.Text.Json.Serialization;

namespace Apikley.Runtime;

/// <summary>Lets a model that reads and writes its own JSON take part in <see cref="JsonSerializer"/>. Emitted models name it in an attribute.</summary>
/// <typeparam name="T">The model.</typeparam>
public sealed class JsonModelConverter<T> : JsonConverter<T>
    where T : IJsonModel<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return JsonRead.Model<T>(ref reader);
        }
        catch (JsonModelException exception)
        {
            // Without a path of its own, so that the serializer adds the one that leads here.
            throw new JsonException(exception.Message, exception);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        JsonBufferWriter.Write(writer, value);
    }
}
