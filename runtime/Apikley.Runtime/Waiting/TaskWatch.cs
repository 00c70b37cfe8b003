namespace Apikley;

/// <summary>A task that is waited for, and its callers. Kept small: there may be very many.</summary>
internal sealed class TaskWatch(string taskId, TimeSpan began, TimeSpan acceptedAt) : IDue
{
    public string TaskId => taskId;

    /// <summary>When the wait began, on the scheduler's clock.</summary>
    public TimeSpan Began => began;

    /// <summary>When the task was accepted, or the wait began if that is not known: from here the grace of a new task counts.</summary>
    public TimeSpan AcceptedAt => acceptedAt;

    public List<Waiter> Waiters { get; } = new(1);

    public TimeSpan NextRead { get; set; }

    public int Place { get; set; }

    /// <summary>A read under way is not begun again, and nobody's task is not read.</summary>
    public bool IsWanted => !Reading && Waiters.Count > 0;

    public bool Reading { get; set; }

    /// <summary>A wake-up came while a read was under way that may have begun too early.</summary>
    public bool WokenWhileReading { get; set; }

    public int QuickReadsLeft { get; set; }

    public int Errors { get; set; }

    /// <summary>What the task was like when it was last read, without the record itself: that echoes the request, prompt and all.</summary>
    public GenerationStatus? LastStatus
    {
        get;
        set => field = value?.WithoutRecord();
    }
}
