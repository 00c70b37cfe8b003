using System.Text;
using System.Text.Json;
using Apikley.Runtime;

namespace Apikley;

/// <summary>Reads and writes whole JSON texts of emitted models, without reflection and without options to get wrong.</summary>
public static class JsonModel
{
    /// <summary>Reads a model.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="utf8Json">The whole text, in UTF-8.</param>
    /// <exception cref="JsonException">The text is not JSON, or not of the model's form. The path is in the message.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> utf8Json)
        where T : IJsonModel<T>
        => JsonRead.Document<T>(utf8Json);

    /// <summary>Reads a model.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="json">The whole text.</param>
    /// <exception cref="JsonException">The text is not JSON, or not of the model's form. The path is in the message.</exception>
    public static T Parse<T>(string json)
        where T : IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(json);
        return Parse<T>(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>The model's JSON in UTF-8.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="model">What to write.</param>
    public static byte[] ToUtf8Json<T>(T model)
        where T : IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(model);
        using var writer = new JsonBufferWriter();
        model.WriteTo(writer);
        return writer.WrittenSpan.ToArray();
    }

    /// <summary>The model's JSON.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="model">What to write.</param>
    public static string ToJson<T>(T model)
        where T : IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(model);
        using var writer = new JsonBufferWriter();
        model.WriteTo(writer);
        return Encoding.UTF8.GetString(writer.WrittenSpan);
    }

    /// <summary>Writes a model by means of a <see cref="Utf8JsonWriter"/>, as its options ask.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="model">What to write.</param>
    /// <param name="writer">Where to; it stands where a value may begin.</param>
    public static void WriteTo<T>(this T model, Utf8JsonWriter writer)
        where T : IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(model);
        model.WriteTo(writer);
    }

    /// <summary>Reads a model where another reader stands.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="reader">Stands on the value's first token, or has not begun; on return it stands on the value's last.</param>
    /// <exception cref="JsonException">The JSON is not of the model's form. The path is in the message.</exception>
    public static T ReadFrom<T>(ref Utf8JsonReader reader)
        where T : IJsonModel<T>
        => JsonRead.Model<T>(ref reader);
}
