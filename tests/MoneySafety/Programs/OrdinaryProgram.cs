using System.Threading.RateLimiting;

namespace MoneySafety.Programs;

/// <summary>
/// What a careful developer writes around an ordinary client: a durable queue of jobs, a limiter, the task id written down as soon as it is
/// known, a job that failed tried again. Nothing here is careless; it only cannot know that a create which failed was accepted.
/// </summary>
internal sealed class OrdinaryProgram(Load load, IOrdinaryClient client) : IProgram
{
    private readonly SemaphoreSlim creates = new(Load.Concurrency);
    private readonly SlidingWindowRateLimiter limiter = new(new SlidingWindowRateLimiterOptions
    {
        PermitLimit = load.CreatesPerSecond * 4 / 5,
        Window = TimeSpan.FromSeconds(1),
        SegmentsPerWindow = 10,
        QueueLimit = 100_000,
    });

    public async Task RunAsync()
    {
        using var created = new Notes(load.Folder, "created.tsv");
        using var done = new Notes(load.Folder, WorkCommand.Done);
        await Task.WhenAll(Enumerable.Range(1, load.Jobs).Where(job => done.Find(job) is null).Select(job => DoAsync(job, created, done)));
    }

    public void Dispose()
    {
        client.Dispose();
        limiter.Dispose();
        creates.Dispose();
    }

    private async Task DoAsync(int job, Notes created, Notes done)
    {
        var taskId = created.Find(job);
        while (taskId is null)
        {
            taskId = await TryCreateAsync(job);
            if (taskId is not null)
            {
                created.Add(job, taskId);
            }
        }

        while (await StateAsync(taskId) != "success")
        {
            await Task.Delay(1_000);
        }

        done.Add(job, taskId);
    }

    private async Task<string?> TryCreateAsync(int job)
    {
        await creates.WaitAsync();
        try
        {
            using var turn = await limiter.AcquireAsync();
            return await client.CreateAsync(Load.Prompt(job), new Uri(load.Service, "samples/photo.png"));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Back into the queue, as every job queue does it.
            await Task.Delay(500);
            return null;
        }
        finally
        {
            creates.Release();
        }
    }

    private async Task<string> StateAsync(string taskId)
    {
        try
        {
            return await client.StateAsync(taskId);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return "unknown";
        }
    }
}
