using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Apikley.Emulator.Documents;
using Apikley.Emulator.Faults;
using Apikley.Emulator.Lifecycle;
using Apikley.Emulator.Results;
using Apikley.Emulator.Validation;
using Microsoft.AspNetCore.Http;

namespace Apikley.Emulator.Endpoints;

/// <summary><c>POST /api/v1/jobs/createTask</c>: key, limit, model, document, credits, in this order; then the task is charged and started.</summary>
internal sealed class CreateTaskEndpoint(EmulatorState emulator)
{
    private const int MaxBody = 4 * 1024 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 128 };

    private readonly ResultMaker _results = new(emulator);

    public async Task<Answer> RunAsync(HttpContext context, IReadOnlyList<EmulatorFault> faults)
    {
        if (ApiKeys.Accepted(context.Request, emulator.Keys) is not { } key)
            return Refuse(401, CodeText.Of(401));

        var (text, problem) = await BodyText.ReadAsync(context.Request, MaxBody);
        if (text is null)
            return Refuse(422, problem);

        if (!emulator.Limiter.TryEnter(key))
            return Refuse(429, CodeText.Of(429), RefusalStatus.SameAsCode);

        JsonNode? body;
        try
        {
            body = JsonNode.Parse(text, documentOptions: Strict);
        }
        catch (JsonException exception)
        {
            return Refuse(422, $"The body is not JSON: {exception.Message}");
        }

        if (body?.GetValueKind() != JsonValueKind.Object || body["model"] is not JsonValue named || !named.TryGetValue(out string? modelName))
            return Refuse(422, "/model: 'model' is required and must be a string");

        if (emulator.Catalog.Find(modelName) is not { } model)
            return Refuse(422, UnknownModel(modelName));

        return await JudgeAsync(model, text, body.AsObject(), faults);
    }

    private async Task<Answer> JudgeAsync(MarketModel model, string text, JsonObject body, IReadOnlyList<EmulatorFault> faults)
    {
        IReadOnlyList<RuleViolation> violations;
        try
        {
            violations = await RequestValidator.ValidateAsync(model, text);
        }
        catch (EmulatorDocumentException exception)
        {
            emulator.Tell(EmulatorEventKind.Notice, exception.Message);
            return Refuse(500, exception.Message);
        }

        if (violations.Count > 0)
            return Refuse(422, string.Join("; ", violations));

        var cost = emulator.PriceOf(model.Name);
        if (!emulator.Account.TryTake(cost))
            return Refuse(402, $"{CodeText.Of(402)}: {model.Name} costs {cost.ToString(CultureInfo.InvariantCulture)}, the account has {emulator.Account.Balance.ToString(CultureInfo.InvariantCulture)}");

        var task = Accept(model, text, body, cost, faults);
        return Answer.Ok(new JsonObject { ["taskId"] = task.Id });
    }

    private EmulatedTask Accept(MarketModel model, string text, JsonObject body, decimal cost, IReadOnlyList<EmulatorFault> faults)
    {
        var ordinal = emulator.NextOrdinal();
        var now = emulator.Clock.GetUtcNow();
        var invisible = faults.FirstOrDefault(static fault => fault.Kind == FaultKind.Invisible)?.Duration ?? emulator.Options.InvisibleFor;
        var task = new EmulatedTask
        {
            Id = $"{SeededChance.Bits(emulator.Seed, "task", ordinal):x16}{SeededChance.Bits(emulator.Seed, "id", ordinal):x16}",
            Ordinal = ordinal,
            Model = model,
            BodyText = text,
            Input = body["input"] as JsonObject ?? [],
            CallBackUrl = body["callBackUrl"]?.ToString() is { Length: > 0 } url ? url : null,
            Cost = cost,
            CreatedAt = now,
            VisibleAt = now + invisible,
            Timings = emulator.Options.Timings,
            Faults = faults,
        };
        emulator.Charges.Add(new Charge(task.Id, model.Name, task.CallBackUrl, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), cost, now));
        task.Outcome = Task.Run(() => PrepareAsync(task));
        emulator.Tasks.Add(task);
        emulator.Tell(EmulatorEventKind.Accepted, $"{task.Id} {model.Name}, {cost.ToString(CultureInfo.InvariantCulture)} credits");
        emulator.Callbacks.Watch(task);
        return task;
    }

    /// <summary>A result that cannot be made is a failed task, never a failed emulator.</summary>
    private async Task<TaskOutcome> PrepareAsync(EmulatedTask task)
    {
        TaskOutcome outcome;
        try
        {
            outcome = await _results.PrepareAsync(task, emulator.Stopping);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            outcome = TaskOutcome.Failure("500", $"The emulator could not make the result: {exception.Message}");
        }

        if (!outcome.IsSuccess)
        {
            emulator.Account.GiveBack(task.Cost);
            emulator.Charges.MarkRefunded(task.Id);
        }

        return outcome;
    }

    private string UnknownModel(string name) => emulator.Catalog.Nearest(name) is { } nearest
        ? $"/model: there is no model '{name}'; did you mean '{nearest}'?"
        : $"/model: there is no model '{name}' in the documents the emulator was started with ({emulator.Catalog.Names.Count} models)";

    private Answer Refuse(int code, string message, RefusalStatus? status = null)
    {
        emulator.Tell(EmulatorEventKind.Refused, $"create: {code} {message}");
        return Answer.Refusal(code, message, status ?? emulator.Options.RefusalStatus);
    }
}
