using Microsoft.Extensions.Logging;

namespace Apikley;

/// <summary>What a client logs: changes of state, never a request. No key, no input, no address, no text of the service's own.</summary>
internal static partial class ClientLog
{
    [LoggerMessage(1, LogLevel.Information, "Task {TaskId} of {Model} was accepted.")]
    public static partial void Accepted(ILogger logger, string taskId, string model);

    [LoggerMessage(2, LogLevel.Warning, "A create of {Model} was refused: {Category}, code {Code}.")]
    public static partial void Refused(ILogger logger, string model, ErrorCategory category, int? code);

    [LoggerMessage(3, LogLevel.Warning, "A create of {Model} was not sent: {Category}.")]
    public static partial void Unsent(ILogger logger, string model, ErrorCategory category);

    [LoggerMessage(4, LogLevel.Error, "What became of a create of {Model} is not known; it may be charged and is not sent again. Correlation id {CorrelationId}.")]
    public static partial void Unknown(ILogger logger, string model, string correlationId);

    [LoggerMessage(8, LogLevel.Information, "Task {TaskId} of {Model} was accepted: a callback names it for the create with correlation id {CorrelationId}.")]
    public static partial void Claimed(ILogger logger, string taskId, string model, string correlationId);

    [LoggerMessage(5, LogLevel.Debug, "Task {TaskId}: {State}.")]
    public static partial void Changed(ILogger logger, string taskId, string state);

    [LoggerMessage(6, LogLevel.Information, "Task {TaskId} of {Model} succeeded after {Seconds} s.")]
    public static partial void Succeeded(ILogger logger, string taskId, string? model, double? seconds);

    [LoggerMessage(7, LogLevel.Warning, "Task {TaskId} of {Model} failed with code {FailCode} after {Seconds} s.")]
    public static partial void Failed(ILogger logger, string taskId, string? model, string failCode, double? seconds);
}
