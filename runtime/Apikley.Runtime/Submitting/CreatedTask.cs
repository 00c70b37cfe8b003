using System.Text.Json;

namespace Apikley;

/// <summary>Finds the task id in the answer to a create.</summary>
internal static class CreatedTask
{
    private const int MaxIdLength = 512;

    /// <summary>Reads <c>data.taskId</c>, or <c>data.task_id</c>.</summary>
    /// <param name="data">The JSON of <c>data</c>; may be empty.</param>
    /// <returns>The id, or null when there is none that could be one.</returns>
    public static string? ReadId(ReadOnlyMemory<byte> data)
    {
        if (data.IsEmpty)
        {
            return null;
        }

        string? id = null;
        try
        {
            var reader = new Utf8JsonReader(data.Span);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var names = reader.ValueTextEquals("taskId"u8) || reader.ValueTextEquals("task_id"u8);
                reader.Read();
                if (names && reader.TokenType is (JsonTokenType.String or JsonTokenType.Number))
                {
                    id = LenientJson.ReadText(ref reader) ?? id;
                }
                else
                {
                    reader.Skip();
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }

        return IsPlausible(id) ? id : null;
    }

    /// <summary>Ids are opaque, but they go into addresses and file names.</summary>
    public static bool IsPlausible(string? id) => id is { Length: > 0 and <= MaxIdLength } && !id.Any(char.IsControl) && !string.IsNullOrWhiteSpace(id);
}
