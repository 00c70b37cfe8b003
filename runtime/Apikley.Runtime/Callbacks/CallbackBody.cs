using System.Text.Json;

namespace Apikley;

/// <summary>
/// Reads the body of a callback. Three shapes are known (the record in <c>data</c>; <c>data.task_id</c> with <c>callbackType</c>; the id at
/// the top), and four spellings of the id: <c>data.taskId</c>, <c>data.task_id</c>, <c>taskId</c>, <c>task_id</c>, looked up in this order.
/// </summary>
internal readonly record struct CallbackBody(string? TaskId, string? CallbackType, string? State)
{
    /// <summary>Reads a body; null when it is not a JSON object.</summary>
    public static CallbackBody? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json.StartsWith("\uFEFF"u8) ? json[3..] : json, new JsonReaderOptions { MaxDepth = 64 });
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            var outer = default(Ids);
            var inner = default(Ids);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("data"u8))
                {
                    reader.Read();
                    if (reader.TokenType == JsonTokenType.StartObject)
                    {
                        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                        {
                            inner.Take(ref reader);
                        }
                    }
                    else
                    {
                        reader.Skip();
                    }
                }
                else
                {
                    outer.Take(ref reader);
                }
            }

            // What follows the object must be white space; Read throws where it is not.
            reader.Read();
            var id = inner.TaskId ?? inner.SnakeId ?? outer.TaskId ?? outer.SnakeId;
            return new CallbackBody(CreatedTask.IsPlausible(id) ? id : null, inner.Type ?? outer.Type, inner.State ?? outer.State);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private struct Ids
    {
        private const int MaxLength = 512;

        public string? TaskId;
        public string? SnakeId;
        public string? Type;
        public string? State;

        /// <summary>Stands on a name; on return, on the end of its value.</summary>
        public void Take(ref Utf8JsonReader reader)
        {
            ref var target = ref TaskId;
            var known = true;
            if (reader.ValueTextEquals("task_id"u8))
            {
                target = ref SnakeId;
            }
            else if (reader.ValueTextEquals("callbackType"u8))
            {
                target = ref Type;
            }
            else if (reader.ValueTextEquals("state"u8))
            {
                target = ref State;
            }
            else
            {
                known = reader.ValueTextEquals("taskId"u8);
            }

            reader.Read();
            if (!known || reader.TokenType is not (JsonTokenType.String or JsonTokenType.Number))
            {
                reader.Skip();
                return;
            }

            // A value too long to be one is no value; it is not kept.
            if (LenientJson.ReadText(ref reader) is { Length: > 0 and <= MaxLength } text)
            {
                target = text;
            }
        }
    }
}
