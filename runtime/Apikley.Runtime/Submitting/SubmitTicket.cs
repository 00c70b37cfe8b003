namespace Apikley;

/// <summary>
/// One permission to send one create. It travels in <see cref="HttpRequestMessage.Options"/>, where clones of the message share it, and in
/// the body, which every send must read. It also remembers what happened on the wire, whatever the handlers above report.
/// </summary>
internal sealed class SubmitTicket : IDisposable
{
    public static readonly HttpRequestOptionsKey<SubmitTicket> OptionsKey = new("Apikley.SubmitTicket");

    private readonly object gate = new();
    private readonly CancellationTokenSource limit;
    private readonly TaskCompletionSource settled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TimeProvider time;
    private readonly bool guardInstalled;
    private Task<ApiAnswer>? wire;
    private bool delivered;
    private bool bodyTaken;
    private bool bodyBuffered;

    /// <param name="guardInstalled">Whether a <see cref="SubmitGuardHandler"/> is known to be innermost.</param>
    /// <param name="timeout">How long the send may take in all.</param>
    /// <param name="maxResponseBytes">The largest answer that is read.</param>
    /// <param name="time">The clock.</param>
    public SubmitTicket(bool guardInstalled, TimeSpan timeout, int maxResponseBytes, TimeProvider time)
    {
        this.guardInstalled = guardInstalled;
        this.time = time;
        MaxResponseBytes = maxResponseBytes;
        limit = new CancellationTokenSource(timeout, time);
    }

    public int MaxResponseBytes { get; }

    public TimeProvider Time => time;

    /// <summary>Cancelled when the time for the send is up.</summary>
    public CancellationToken Limit => limit.Token;

    /// <summary>The send on the wire, as the guard handler sees it; null when none has begun or there is no such handler.</summary>
    public Task<ApiAnswer>? Wire
    {
        get
        {
            lock (gate)
            {
                return wire;
            }
        }
    }

    /// <summary>
    /// Ends when the wire has decided: an answer came, or the send failed after the body had left. The handlers above may go on, but nothing
    /// they do can change it.
    /// </summary>
    public Task Settled => settled.Task;

    /// <summary>Whether the create may have left this machine. When not, it is certain that it was not accepted.</summary>
    public bool MayBeSent
    {
        get
        {
            lock (gate)
            {
                if (wire is { IsCompleted: true } && CertainlyUnsent(wire))
                {
                    return false;
                }

                // With a guard, a body that was only buffered above it has gone nowhere.
                return guardInstalled && bodyBuffered ? wire is not null : bodyTaken;
            }
        }
    }

    /// <summary>Stops handlers that still work on a create whose outcome is settled.</summary>
    public void StopHandlers() => limit.Cancel();

    /// <summary>The application cancelled: at once if nothing has left, else after a short time for the answer to arrive.</summary>
    public void GiveUp(TimeSpan grace)
    {
        if (MayBeSent)
        {
            limit.CancelAfter(grace);
        }
        else
        {
            limit.Cancel();
        }
    }

    /// <summary>
    /// The guard's rule. Begins the send when none has begun or the last one certainly did not leave; joins one that is under way, so that
    /// a handler's own time-out costs nothing; refuses when its outcome has been handed out already.
    /// </summary>
    /// <param name="send">Sends; its token is <see cref="Limit"/>, not the handler's.</param>
    /// <param name="cancellationToken">The handler's: stops this caller's waiting, not the send.</param>
    public async Task<ApiAnswer> SendOrJoinAsync(Func<Task<ApiAnswer>> send, CancellationToken cancellationToken)
    {
        Task<ApiAnswer> current;
        lock (gate)
        {
            if (wire is null || CertainlyUnsent(wire))
            {
                bodyTaken &= bodyBuffered;
                delivered = false;
                wire = send();
                _ = SettleAsync(wire);
            }
            else if (delivered)
            {
                throw new SecondSendRefusedException();
            }

            current = wire;
        }

        try
        {
            return await current.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            lock (gate)
            {
                delivered |= current.IsCompleted;
            }
        }
    }

    /// <summary>A send reads the body. The second one is refused; so is a buffering handler, behind which a second could not be noticed.</summary>
    /// <param name="target">Where the body goes.</param>
    public void TakeBody(Stream target)
    {
        // HttpContent's own buffer is a type nested in it; whoever fills it can send from it without asking again.
        var buffers = target.GetType().DeclaringType == typeof(HttpContent);
        lock (gate)
        {
            if (bodyTaken)
            {
                throw new SecondSendRefusedException();
            }

            if (buffers && !guardInstalled && wire is null)
            {
                throw new InvalidOperationException(
                    $"A handler buffers the body of a create before it is sent, so that a second send could not be noticed; it was not sent. Make a {nameof(SubmitGuardHandler)} the innermost handler of the HttpClient (services.AddApikley does) and set {nameof(ApikleyOptions)}.{nameof(ApikleyOptions.HttpClientIsGuarded)}, or let the handler copy the body with CopyToAsync.");
            }

            bodyTaken = true;
            bodyBuffered = buffers;
        }
    }

    /// <summary>Whether a finished send failed before anything left: no name, no connection, or the body was never asked for.</summary>
    public bool CertainlyUnsent(Task<ApiAnswer> send)
    {
        if (!send.IsFaulted && !send.IsCanceled)
        {
            return false;
        }

        lock (gate)
        {
            return !bodyTaken
                || send.Exception?.InnerException is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError };
        }
    }

    private async Task SettleAsync(Task<ApiAnswer> send)
    {
        await ((Task)send).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!CertainlyUnsent(send))
        {
            settled.TrySetResult();
        }
    }

    public void Dispose()
    {
        if (Wire is { IsCompleted: false } running)
        {
            // The send is left to end by its own time limit, which must stay alive as long.
            _ = running.ContinueWith(
                static (send, state) =>
                {
                    _ = send.Exception;
                    ((CancellationTokenSource)state!).Dispose();
                },
                limit,
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
            return;
        }

        limit.Dispose();
    }
}
