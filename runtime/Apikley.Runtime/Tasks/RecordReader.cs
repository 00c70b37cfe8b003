using System.Text;
using System.Text.Json;

namespace Apikley;

/// <summary>Reads the record of a task (<c>data</c> of <c>recordInfo</c> and of a callback) as leniently as the service writes it.</summary>
internal static class RecordReader
{
    /// <summary>Reads a record.</summary>
    /// <param name="data">The JSON of <c>data</c>.</param>
    /// <param name="taskId">The task that was asked for.</param>
    /// <returns>The status, or null when this is no record: not an object, or without a state.</returns>
    public static GenerationStatus? Read(ReadOnlyMemory<byte> data, string taskId)
    {
        try
        {
            return Read(data.Span, taskId);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static GenerationStatus? Read(ReadOnlySpan<byte> data, string taskId)
    {
        var reader = new Utf8JsonReader(data);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        string? state = null, model = null, failCode = null, failMessage = null, result = null, param = null;
        DateTimeOffset? created = null, updated = null, completed = null;
        int? progress = null;
        decimal? credits = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            // The name first, then the value: a reader cannot go back.
            var name = reader.HasValueSequence ? "" : reader.GetString();
            reader.Read();
            switch (name)
            {
                case "state": state = LenientJson.ReadText(ref reader); break;
                case "model": model = LenientJson.ReadText(ref reader); break;
                case "failCode": failCode = LenientJson.ReadText(ref reader); break;
                case "failMsg": failMessage = LenientJson.ReadText(ref reader); break;
                case "resultJson": result = LenientJson.ReadText(ref reader); break;
                case "param": param = LenientJson.ReadText(ref reader); break;
                case "createTime": created = LenientJson.ReadTime(ref reader); break;
                case "updateTime": updated = LenientJson.ReadTime(ref reader); break;
                case "completeTime": completed = LenientJson.ReadTime(ref reader); break;
                case "progress": progress = Percent(LenientJson.ReadDecimal(ref reader)); break;
                case "creditsConsumed" or "consumeCredits": credits = LenientJson.ReadDecimal(ref reader) ?? credits; break;
                default: reader.Skip(); break;
            }
        }

        return string.IsNullOrEmpty(state)
            ? null
            : new GenerationStatus(taskId, new GenerationState(state))
            {
                Model = NullIfEmpty(model),
                FailCode = NullIfEmpty(failCode),
                FailMessage = NullIfEmpty(failMessage),
                ResultJson = NullIfEmpty(result),
                Param = NullIfEmpty(param),
                CreatedAt = created,
                UpdatedAt = updated,
                CompletedAt = completed,
                Progress = progress,
                CreditsConsumed = credits,
                RawJson = Encoding.UTF8.GetString(data),
            };
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static int? Percent(decimal? value) => value is >= 0 and <= 100 and { } percent ? (int)percent : null;
}
