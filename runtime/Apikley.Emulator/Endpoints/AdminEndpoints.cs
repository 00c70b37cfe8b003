using System.Text.Json;
using System.Text.Json.Nodes;
using Apikley.Emulator.Lifecycle;
using Microsoft.AspNetCore.Http;

namespace Apikley.Emulator.Endpoints;

/// <summary>What the emulator tells about itself and how it is steered, below <c>/_emulator</c>. Needs no key: it is for tests on this machine.</summary>
internal sealed class AdminEndpoints(EmulatorState emulator)
{
    private const int MaxBody = 64 * 1024;

    public Task<Answer> OverviewAsync(HttpContext context) => Task.FromResult(Answer.OfJson(new JsonObject
    {
        ["address"] = emulator.Address.AbsoluteUri,
        ["seed"] = emulator.Seed,
        ["models"] = new JsonArray([.. emulator.Catalog.Names.Order(StringComparer.Ordinal).Select(static name => (JsonNode)name)]),
        ["tasks"] = emulator.Tasks.All.Count(),
        ["charges"] = emulator.Charges.Count,
        ["duplicates"] = emulator.Charges.Duplicates,
        ["credits"] = emulator.Account.Balance,
        ["faults"] = emulator.Faults.Profile,
        ["now"] = emulator.Clock.GetUtcNow().ToUnixTimeMilliseconds(),
    }));

    public Task<Answer> ChargesAsync(HttpContext context) => Task.FromResult(Answer.OfJson(new JsonObject
    {
        ["accepted"] = emulator.Charges.Count,
        ["duplicates"] = emulator.Charges.Duplicates,
        ["charges"] = new JsonArray([.. emulator.Charges.All.Select(static charge => new JsonObject
        {
            ["taskId"] = charge.TaskId,
            ["model"] = charge.Model,
            ["callBackUrl"] = charge.CallBackUrl,
            ["bodyHash"] = charge.BodyHash,
            ["identity"] = charge.Identity,
            ["credits"] = charge.Credits,
            ["refunded"] = charge.Refunded,
            ["acceptedAt"] = charge.AcceptedAt.ToUnixTimeMilliseconds(),
        })]),
    }));

    public async Task<Answer> TasksAsync(HttpContext context)
    {
        var now = emulator.Clock.GetUtcNow();
        var tasks = new JsonArray();
        foreach (var task in emulator.Tasks.All)
        {
            var (state, _) = await task.AtAsync(now);
            tasks.Add(new JsonObject { ["taskId"] = task.Id, ["model"] = task.Model.Name, ["state"] = TaskRecord.Name(state), ["callBackUrl"] = task.CallBackUrl });
        }

        return Answer.OfJson(new JsonObject { ["tasks"] = tasks });
    }

    public Task<Answer> RequestsAsync(HttpContext context) => Task.FromResult(Answer.OfJson(new JsonObject
    {
        ["requests"] = new JsonArray([.. emulator.Requests.All.Select(static request => new JsonObject
        {
            ["at"] = request.At.ToUnixTimeMilliseconds(),
            ["method"] = request.Method,
            ["path"] = request.Path,
            ["hasKey"] = request.HasKey,
            ["faults"] = new JsonArray([.. request.Faults.Select(static fault => (JsonNode)fault.ToString())]),
        })]),
    }));

    public Task<Answer> CallbacksAsync(HttpContext context) => Task.FromResult(Answer.OfJson(new JsonObject
    {
        ["callbacks"] = new JsonArray([.. emulator.Callbacks.Log.All.Select(static delivery => new JsonObject
        {
            ["taskId"] = delivery.TaskId,
            ["url"] = delivery.Url,
            ["at"] = delivery.At.ToUnixTimeMilliseconds(),
            ["attempt"] = delivery.Attempt,
            ["outcome"] = delivery.Outcome,
        })]),
    }));

    /// <summary><c>{"advance": "90s"}</c> steps the clock, <c>{"speed": 60}</c> sets its speed; either, both or none. Answers the time reached.</summary>
    public Task<Answer> ClockAsync(HttpContext context) => WithBodyAsync(context, body =>
    {
        if (body["speed"] is { } speed)
            emulator.Clock.Speed = speed.GetValue<double>();

        if (body["advance"] is { } advance)
            emulator.Clock.Advance(advance.GetValueKind() == JsonValueKind.Number ? TimeSpan.FromSeconds(advance.GetValue<double>()) : Durations.Parse(advance.GetValue<string>()));

        return Answer.OfJson(new JsonObject { ["now"] = emulator.Clock.GetUtcNow().ToUnixTimeMilliseconds(), ["speed"] = emulator.Clock.Speed });
    });

    /// <summary><c>{"next": "reset-after-accept", "count": 1, "target": "create"}</c> queues faults, <c>{"profile": "…"}</c> sets the profile, <c>{"clear": true}</c> drops both.</summary>
    public Task<Answer> FaultsAsync(HttpContext context) => WithBodyAsync(context, body =>
    {
        if (body["clear"]?.GetValue<bool>() == true)
            emulator.Faults.Clear();

        if (body.TryGetPropertyValue("profile", out var profile))
            emulator.Faults.Profile = profile?.GetValue<string>();

        if (body["next"] is { } next)
        {
            var target = body["target"]?.GetValue<string>() is { } name ? Enum.Parse<FaultTarget>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true) : FaultTarget.Create;
            emulator.Faults.Next(next.GetValue<string>(), body["count"]?.GetValue<int>() ?? 1, target);
        }

        return Answer.OfJson(new JsonObject { ["profile"] = emulator.Faults.Profile });
    });

    /// <summary><c>{"credits": 3}</c> sets the account's credits.</summary>
    public Task<Answer> CreditsAsync(HttpContext context) => WithBodyAsync(context, body =>
    {
        if (body["credits"] is { } credits)
            emulator.Account.Balance = credits.GetValue<decimal>();

        return Answer.OfJson(new JsonObject { ["credits"] = emulator.Account.Balance });
    });

    private static async Task<Answer> WithBodyAsync(HttpContext context, Func<JsonObject, Answer> apply)
    {
        var (text, problem) = await BodyText.ReadAsync(context.Request, MaxBody);
        try
        {
            return text is not null && JsonNode.Parse(text) is JsonObject body ? apply(body) : Bad(problem.Length > 0 ? problem : "The body must be a JSON object.");
        }
        catch (Exception exception) when (exception is JsonException or FormatException or ArgumentException or InvalidOperationException)
        {
            return Bad(exception.Message);
        }
    }

    private static Answer Bad(string message) => Answer.OfJson(new JsonObject { ["code"] = 400, ["msg"] = message }, 400);
}
