using Apikley.Emulator.Files;
using Apikley.Emulator.Lifecycle;

namespace Apikley.Emulator.Callbacks;

/// <summary>Waits for each task's end and decides what becomes of its callback: sent, late, twice, after the next one, or never.</summary>
internal sealed class CallbackDispatcher : IDisposable
{
    private static readonly TimeSpan LongestHold = TimeSpan.FromSeconds(5);

    private readonly EmulatorState _emulator;
    private readonly CallbackSender _sender;
    private readonly Lock _gate = new();
    private long _watched;
    private long _newestSent;
    private TaskCompletionSource _nextSent = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public CallbackDispatcher(EmulatorState emulator)
    {
        _emulator = emulator;
        _sender = new CallbackSender(emulator);
    }

    public CallbackLog Log { get; } = new();

    /// <summary>Follows a task to its end, without being waited for.</summary>
    public void Watch(EmulatedTask task) => _ = WatchAsync(task, Interlocked.Increment(ref _watched), _emulator.Stopping);

    public void Dispose() => _sender.Dispose();

    private async Task WatchAsync(EmulatedTask task, long number, CancellationToken stopping)
    {
        try
        {
            if (task.Has(FaultKind.Stuck))
                return;

            var untilEnd = task.EndsAt - _emulator.Clock.GetUtcNow();
            if (untilEnd > TimeSpan.Zero)
                await Task.Delay(untilEnd, _emulator.Clock, stopping);

            var outcome = await task.Outcome;
            _emulator.Tell(
                outcome.IsSuccess ? EmulatorEventKind.Succeeded : EmulatorEventKind.Failed,
                outcome.IsSuccess ? $"{task.Id} {task.Model.Name}" : $"{task.Id} {task.Model.Name}: {outcome.FailCode} {outcome.FailMessage}");
            await CallBackAsync(task, number, stopping);
        }
        catch (OperationCanceledException)
        {
            // The emulator stops.
        }
        catch (ObjectDisposedException) when (stopping.IsCancellationRequested)
        {
            // So it does.
        }
    }

    private async Task CallBackAsync(EmulatedTask task, long number, CancellationToken stopping)
    {
        if (task.CallBackUrl is not { } url)
            return;

        if (!Uri.TryCreate(url, UriKind.Absolute, out var target) || target.Scheme is not ("http" or "https") ||
            (!_emulator.Options.Callbacks.AllowRemoteTargets && !MediaFetcher.IsLoopback(target)))
        {
            NotSent(task, url, CallbackDelivery.NotLoopback);
            return;
        }

        if (task.Has(FaultKind.CallbackLost))
        {
            NotSent(task, url, CallbackDelivery.Lost);
            return;
        }

        var late = task.Faults.FirstOrDefault(static fault => fault.Kind == FaultKind.CallbackLate)?.Duration ?? TimeSpan.Zero;
        if (_emulator.Options.Callbacks.Delay + late is var delay && delay > TimeSpan.Zero)
            await Task.Delay(delay, _emulator.Clock, stopping);

        if (task.Has(FaultKind.CallbackReordered))
            await HoldAsync(number, stopping);

        await _sender.SendAsync(task, target, stopping);
        if (task.Has(FaultKind.CallbackDoubled))
            await _sender.SendAsync(task, target, stopping);

        Sent(number);
    }

    /// <summary>Waits until another task's callback has been sent, five seconds at most. That of a newer task may have been sent already, when this one was long in the making.</summary>
    private async Task HoldAsync(long number, CancellationToken stopping)
    {
        Task next;
        lock (_gate)
        {
            if (_newestSent > number)
                return;

            next = _nextSent.Task;
        }

        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        await Task.WhenAny(next, Task.Delay(LongestHold, _emulator.Clock, enough.Token));
        await enough.CancelAsync();
        stopping.ThrowIfCancellationRequested();
    }

    private void Sent(long number)
    {
        TaskCompletionSource sent;
        lock (_gate)
        {
            _newestSent = Math.Max(_newestSent, number);
            sent = _nextSent;
            _nextSent = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        sent.SetResult();
    }

    private void NotSent(EmulatedTask task, string url, string outcome)
    {
        Log.Add(new CallbackDelivery(task.Id, url, _emulator.Clock.GetUtcNow(), 0, outcome));
        _emulator.Tell(EmulatorEventKind.Callback, $"{task.Id}: not sent ({outcome})");
    }
}
