using System.Text.Json.Nodes;
using Apikley.Emulator.Lifecycle;

namespace Apikley.Emulator.Callbacks;

/// <summary>Writes a callback's body in one of the three shapes known.</summary>
internal static class CallbackBody
{
    public static async Task<JsonObject> OfAsync(EmulatedTask task, EmulatorState emulator)
    {
        var record = await TaskRecord.OfAsync(task, emulator.Clock.GetUtcNow(), emulator.Options.DoubleEncodedInput);
        var succeeded = record["state"]!.GetValue<string>() == TaskRecord.Name(TaskState.Success);
        var envelope = new JsonObject
        {
            ["code"] = succeeded ? 200 : 501,
            ["msg"] = succeeded ? "Playground task completed successfully." : "Playground task failed.",
        };
        switch (emulator.Options.Callbacks.Shape)
        {
            case CallbackShape.TaskCompleted:
                envelope["taskId"] = task.Id;
                envelope["data"] = Completed(record, succeeded);
                break;
            case CallbackShape.RecordWithCreditsConsumed:
                record["creditsConsumed"] = succeeded ? task.Cost : 0;
                envelope["data"] = record;
                break;
            default:
                // Callbacks of this shape give the cost time in seconds, where recordInfo gives milliseconds.
                record["costTime"] = (long)task.Timings.Total.TotalSeconds;
                record["consumeCredits"] = succeeded ? task.Cost : 0;
                record["remainedCredits"] = emulator.Account.Balance;
                if (!succeeded)
                    record["resultJson"] = null;

                envelope["data"] = record;
                break;
        }

        return envelope;
    }

    private static JsonObject Completed(JsonObject record, bool succeeded) => new()
    {
        ["task_id"] = record["taskId"]!.DeepClone(),
        ["callbackType"] = "task_completed",
        ["model"] = record["model"]!.DeepClone(),
        ["state"] = record["state"]!.DeepClone(),
        ["resultJson"] = succeeded ? record["resultJson"]!.DeepClone() : null,
        ["failCode"] = record["failCode"]!.DeepClone(),
        ["failMsg"] = record["failMsg"]!.DeepClone(),
    };
}
