using Microsoft.Extensions.Logging;

namespace Apikley;

/// <summary>What is logged of callbacks. Never an address, a body or a signature.</summary>
internal static partial class CallbackLog
{
    [LoggerMessage(1, LogLevel.Warning, "A callback was refused: {Refusal}.")]
    public static partial void Refused(ILogger logger, CallbackRefusal refusal);

    [LoggerMessage(2, LogLevel.Warning, "A callback was put off: too many are in work.")]
    public static partial void TooMany(ILogger logger);

    [LoggerMessage(3, LogLevel.Debug, "A callback for task {TaskId} was a duplicate.")]
    public static partial void Duplicate(ILogger logger, string taskId);

    [LoggerMessage(4, LogLevel.Warning, "A callback for task {TaskId} does not belong to the create whose ticket it carries; it was dropped.")]
    public static partial void Foreign(ILogger logger, string taskId);

    [LoggerMessage(5, LogLevel.Error, "A callback for task {TaskId} could not be dealt with.")]
    public static partial void Failed(ILogger logger, string taskId, Exception exception);

    [LoggerMessage(6, LogLevel.Warning, "A callback names task {TaskId} for a create without an answer, and the task could not be read; the callback should come again.")]
    public static partial void NotClaimed(ILogger logger, string taskId, Exception? exception);
}
