namespace Apikley;

/// <summary>One poll of a waiting task: what was read, or the error of this library's own that kept it from being read.</summary>
/// <param name="Read">What the read showed.</param>
/// <param name="Fatal">Why nothing was read: the client is being disposed, or a defect.</param>
internal readonly record struct TaskPoll(TaskRead Read, Exception? Fatal)
{
    /// <summary>Reads the task once. No exception: whatever went wrong is in the answer.</summary>
    /// <param name="reads">Reads tasks.</param>
    /// <param name="taskId">The task.</param>
    /// <param name="onFinal">Told of a final status before any caller is.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<TaskPoll> RunAsync(TaskReads reads, string taskId, Func<GenerationStatus, Task> onFinal, CancellationToken cancellationToken)
    {
        try
        {
            var read = await reads.ReadOnceAsync(taskId, cancellationToken).ConfigureAwait(false);
            if (read.Status is { State.IsFinal: true } final)
            {
                await onFinal(final).ConfigureAwait(false);
            }

            return new TaskPoll(read, null);
        }
        catch (Exception e)
        {
            return new TaskPoll(default, e);
        }
    }
}
