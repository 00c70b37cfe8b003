using System.Text.Json.Nodes;
using Apikley.Emulator.Lifecycle;
using Microsoft.AspNetCore.Http;

namespace Apikley.Emulator.Endpoints;

/// <summary><c>GET /api/v1/jobs/recordInfo?taskId=…</c>: the state of a task and, at its end, its result.</summary>
internal sealed class RecordInfoEndpoint(EmulatorState emulator)
{
    public async Task<Answer> RunAsync(HttpContext context)
    {
        var status = emulator.Options.RefusalStatus;
        if (ApiKeys.Accepted(context.Request, emulator.Keys) is null)
            return Answer.Refusal(401, CodeText.Of(401), status);

        var id = context.Request.Query["taskId"].ToString();
        if (id.Length == 0)
            return Answer.Refusal(400, "taskId parameter is required", status);

        var now = emulator.Clock.GetUtcNow();
        if (emulator.Tasks.Find(id) is not { } task || now < task.VisibleAt)
            return Answer.Refusal(422, "recordInfo is null", status);

        var record = await TaskRecord.OfAsync(task, now, emulator.Options.DoubleEncodedInput);
        return Answer.Ok(record, emulator.Options.RecordInfoMessage == MessageName.Msg ? "msg" : "message");
    }
}
