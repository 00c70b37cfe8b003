using Apikley.Tests.Tasks;

namespace Apikley.Tests.Waiting;

/// <summary>What a wait costs in memory: everything that beginning it allocates, outgrown queues of the scheduler with it.</summary>
public sealed class WaitCostTests
{
    [Fact]
    public void A_wait_allocates_less_than_one_and_a_half_kilobytes()
    {
        const int Count = 20_000;
        var server = new ScriptedServer();
        using var client = server.Client(o => o.Polling.FirstRead = TimeSpan.FromSeconds(2));
        var tasks = Enumerable.Range(0, Count).Select(i => new GenerationTask(client, "t" + i, "m/x", null, server.Time.GetUtcNow())).ToArray();
        var waits = new Task[Count];
        Wait(0, 100);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Wait(100, Count);

        var each = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)(Count - 100);
        Assert.InRange(each, 1, 1536);

        void Wait(int from, int to)
        {
            for (var i = from; i < to; i++)
            {
                waits[i] = tasks[i].WaitForCompletionAsync();
            }
        }
    }
}
