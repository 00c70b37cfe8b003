namespace Apikley;

/// <summary>What is remembered of tasks between reads, so that a change is noticed and reported once. Bounded: the oldest are forgotten.</summary>
internal sealed class TaskTracks(int most)
{
    private readonly object gate = new();
    private readonly Dictionary<string, Track> tracks = new(StringComparer.Ordinal);
    private readonly Queue<string> order = new();

    /// <summary>A task was accepted.</summary>
    /// <returns>Whether that is new.</returns>
    public bool Begin(string taskId, DateTimeOffset now)
    {
        lock (gate)
        {
            var track = Find(taskId);
            var first = track.AcceptedAt is null;
            track.AcceptedAt ??= now;
            return first;
        }
    }

    /// <summary>A read has shown a state.</summary>
    /// <returns>What is known of the task now; null when this state was known already, or the task is over.</returns>
    public Seen? Observe(string taskId, GenerationState state, DateTimeOffset now)
    {
        lock (gate)
        {
            var track = Find(taskId);
            if (track.State == state || track.State.IsFinal)
            {
                return null;
            }

            track.State = state;
            var startedNow = state == GenerationState.Generating && track.GeneratingSince is null;
            if (startedNow)
            {
                track.GeneratingSince = now;
            }

            return new Seen(track.AcceptedAt, track.GeneratingSince, startedNow);
        }
    }

    private Track Find(string taskId)
    {
        if (tracks.TryGetValue(taskId, out var track))
        {
            return track;
        }

        while (tracks.Count >= most && order.TryDequeue(out var oldest))
        {
            tracks.Remove(oldest);
        }

        order.Enqueue(taskId);
        return tracks[taskId] = new Track();
    }

    /// <param name="AcceptedAt">When this client was told that the task is accepted; null when another one created it.</param>
    /// <param name="GeneratingSince">When a read first showed it generating; null when none has.</param>
    /// <param name="StartedNow">Whether that was this read.</param>
    internal readonly record struct Seen(DateTimeOffset? AcceptedAt, DateTimeOffset? GeneratingSince, bool StartedNow);

    private sealed class Track
    {
        public GenerationState State { get; set; }

        public DateTimeOffset? AcceptedAt { get; set; }

        public DateTimeOffset? GeneratingSince { get; set; }
    }
}
