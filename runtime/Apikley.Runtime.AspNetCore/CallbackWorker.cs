using Microsoft.Extensions.Logging;

namespace Apikley;

/// <summary>Deals with callbacks after they were answered: drops duplicates, confirms by reading the task, tells the application once.</summary>
internal sealed class CallbackWorker(ApikleyClient client, ApikleyCallbackOptions options, ILogger logger, CancellationToken stopping)
{
    private readonly CallbackMemory deliveries = new(options.RememberFor, options.MaxRemembered, options.TimeProvider);
    private readonly CallbackMemory completions = new(options.RememberFor, options.MaxRemembered, options.TimeProvider);
    private int inWork;

    /// <summary>How long a claim may hold up the answer, for which the service waits 15 seconds.</summary>
    private static readonly TimeSpan ClaimTime = TimeSpan.FromSeconds(10);

    /// <summary>Writes down, before the callback is answered, what would be lost with this process.</summary>
    /// <returns>False when it could not be: the service should deliver the callback again.</returns>
    public async Task<bool> TryClaimAsync(CallbackNotice notice)
    {
        using var limit = new CancellationTokenSource(ClaimTime, options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stopping);
        try
        {
            var claimed = await client.ClaimCallbackAsync(notice, either.Token).ConfigureAwait(false);
            if (!claimed)
            {
                CallbackLog.NotClaimed(logger, notice.TaskId, null);
            }

            return claimed;
        }
        catch (Exception e)
        {
            CallbackLog.NotClaimed(logger, notice.TaskId, e);
            return false;
        }
    }

    /// <summary>Begins to deal with a callback, or drops it as a duplicate.</summary>
    /// <returns>False when too many are in work.</returns>
    public bool TryBegin(CallbackNotice notice)
    {
        // Several callbacks for one task are normal for some APIs; the same one twice is not.
        var key = $"{notice.TaskId}\n{notice.CallbackType}\n{notice.State}";
        if (Interlocked.Increment(ref inWork) > options.MaxInWork)
        {
            Interlocked.Decrement(ref inWork);
            return false;
        }

        if (!deliveries.TryAdd(key))
        {
            Interlocked.Decrement(ref inWork);
            CallbackLog.Duplicate(logger, notice.TaskId);
            return true;
        }

        // Not awaited: the service has its answer before this is done.
        _ = Task.Run(() => WorkAsync(notice, key), CancellationToken.None);
        return true;
    }

    private async Task WorkAsync(CallbackNotice notice, string key)
    {
        try
        {
            if (await client.ConfirmCallbackAsync(notice, stopping).ConfigureAwait(false) is not { } status)
            {
                CallbackLog.Foreign(logger, notice.TaskId);
                return;
            }

            if (options.OnCompleted is null || !completions.TryAdd(status.TaskId))
            {
                return;
            }

            try
            {
                await options.OnCompleted(status, stopping).ConfigureAwait(false);
            }
            catch
            {
                completions.Forget(status.TaskId);
                throw;
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The task stays open in the ledger; the next start recovers it.
        }
        catch (Exception e)
        {
            deliveries.Forget(key);
            CallbackLog.Failed(logger, notice.TaskId, e);
        }
        finally
        {
            Interlocked.Decrement(ref inWork);
        }
    }
}
