namespace Apikley.Emulator;

/// <summary>
/// Every request that reached the emulator, in order; the last 100,000 are kept. Where the ledger counts what was accepted, this counts what was sent.
/// </summary>
public sealed class RequestLog
{
    private const int Kept = 100_000;

    private readonly Lock _gate = new();
    private readonly Queue<EmulatorRequest> _requests = [];

    /// <summary>A copy of the log.</summary>
    public IReadOnlyList<EmulatorRequest> All
    {
        get
        {
            lock (_gate)
                return [.. _requests];
        }
    }

    /// <summary>How many of the requests kept went to a path.</summary>
    /// <param name="path">The path, such as <c>/api/v1/jobs/createTask</c>.</param>
    public int Count(string path)
    {
        lock (_gate)
            return _requests.Count(request => request.Path == path);
    }

    internal void Add(EmulatorRequest request)
    {
        lock (_gate)
        {
            _requests.Enqueue(request);
            if (_requests.Count > Kept)
                _requests.Dequeue();
        }
    }
}
