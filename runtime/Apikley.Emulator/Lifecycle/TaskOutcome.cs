using System.Text.Json.Nodes;

namespace Apikley.Emulator.Lifecycle;

/// <summary>How a task ends: with a result, or with a code and a message.</summary>
internal sealed record TaskOutcome
{
    /// <summary>What goes into <c>resultJson</c>; null when the task failed.</summary>
    public JsonObject? Result { get; private init; }

    public string FailCode { get; private init; } = "";

    public string FailMessage { get; private init; } = "";

    public bool IsSuccess => Result is not null;

    public static TaskOutcome Success(JsonObject result) => new() { Result = result };

    public static TaskOutcome Failure(string code, string message) => new() { FailCode = code, FailMessage = message };
}
