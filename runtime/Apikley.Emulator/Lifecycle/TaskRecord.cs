using System.Text.Json.Nodes;

namespace Apikley.Emulator.Lifecycle;

/// <summary>Writes a task as <c>recordInfo</c> answers it: times in Unix milliseconds, <c>param</c> and <c>resultJson</c> as JSON text.</summary>
internal static class TaskRecord
{
    public static async Task<JsonObject> OfAsync(EmulatedTask task, DateTimeOffset now, bool doubleEncodedInput)
    {
        var (state, outcome) = await task.AtAsync(now);
        var ended = outcome is not null;
        var record = new JsonObject
        {
            ["taskId"] = task.Id,
            ["model"] = task.Model.Name,
            ["state"] = outcome is null && task.Faults.FirstOrDefault(static fault => fault.Kind == FaultKind.OddState) is { } odd ? odd.Message : Name(state),
            ["param"] = Param(task, doubleEncodedInput),
            ["resultJson"] = ResultText(task, outcome),
            ["failCode"] = outcome?.FailCode ?? "",
            ["failMsg"] = outcome?.FailMessage ?? "",
            ["costTime"] = ended ? (long)(task.EndsAt - task.CreatedAt).TotalMilliseconds : null,
            ["completeTime"] = ended ? task.EndsAt.ToUnixTimeMilliseconds() : null,
            ["createTime"] = task.CreatedAt.ToUnixTimeMilliseconds(),
            ["updateTime"] = UpdatedAt(task, state, now).ToUnixTimeMilliseconds(),
        };
        if (!ended && task.Model.Name.StartsWith("sora", StringComparison.Ordinal))
            record["progress"] = Progress(task, now);

        return record;
    }

    /// <summary>The result as JSON text, the empty text while there is none.</summary>
    private static string ResultText(EmulatedTask task, TaskOutcome? outcome)
    {
        var text = outcome?.Result is { } result ? PlainJson.Text(result) : "";
        return task.Has(FaultKind.BadResult) ? text[..(text.Length / 2)] : text;
    }

    public static string Name(TaskState state) => state switch
    {
        TaskState.Waiting => "waiting",
        TaskState.Queuing => "queuing",
        TaskState.Generating => "generating",
        TaskState.Success => "success",
        _ => "fail",
    };

    private static string Param(EmulatedTask task, bool doubleEncodedInput)
    {
        if (!doubleEncodedInput)
            return task.BodyText;

        var body = JsonNode.Parse(task.BodyText)!.AsObject();
        body["input"] = PlainJson.Text(task.Input);
        return PlainJson.Text(body);
    }

    private static DateTimeOffset UpdatedAt(EmulatedTask task, TaskState state, DateTimeOffset now) => state switch
    {
        TaskState.Waiting => task.CreatedAt,
        TaskState.Queuing => task.CreatedAt + task.Timings.Waiting,
        TaskState.Generating => task.CreatedAt + task.Timings.Waiting + task.Timings.Queuing,
        _ => task.EndsAt > now ? now : task.EndsAt,
    };

    /// <summary>Per cent, which only Sora's records carry.</summary>
    private static int Progress(EmulatedTask task, DateTimeOffset now)
    {
        var total = task.Timings.Total;
        var share = total <= TimeSpan.Zero ? 1 : (now - task.CreatedAt) / total;
        return (int)Math.Clamp(share * 100, 0, 99);
    }
}
