namespace Apikley;

/// <summary>There is no API key.</summary>
/// <param name="account">The account, when it has a name.</param>
public sealed class MissingApiKeyException(string? account = null)
    : InvalidOperationException(account is null
        ? $"No Apikley API key: set {nameof(ApikleyOptions)}.{nameof(ApikleyOptions.ApiKey)}, or the environment variable {ApikleyOptions.ApiKeyVariable}. Keys are made at https://app.apikley.ru/keys."
        : $"No Apikley API key for the account '{account}': set its {nameof(ApikleyOptions)}.{nameof(ApikleyOptions.ApiKey)}. The variable {ApikleyOptions.ApiKeyVariable} is not taken for an account with a name. Keys are made at https://app.apikley.ru/keys.");

/// <summary>
/// The task was created, but the ledger could not write that down. Keep <see cref="Task"/>: it is the only trace of what was paid for.
/// </summary>
/// <param name="task">The task.</param>
/// <param name="innerException">The ledger's error.</param>
public sealed class TaskLedgerException(GenerationTask task, Exception innerException)
    : Exception($"Task {task?.TaskId} was created, but the ledger could not be written: {innerException?.Message} Keep the task id; do not create the task again.", innerException)
{
    /// <summary>The task that was created.</summary>
    public GenerationTask Task { get; } = task!;
}
