using Apikley.Tests.Tasks;

namespace Apikley.Tests.Waiting;

/// <summary>What a wait costs in memory. Runs while no other test does: the heap is counted for the whole process.</summary>
[Collection(nameof(WaitCostTests))]
[CollectionDefinition(nameof(WaitCostTests), DisableParallelization = true)]
public sealed class WaitCostTests
{
    [Fact]
    public async Task A_wait_costs_less_than_a_kilobyte_and_no_thread()
    {
        const int Count = 20_000;
        var server = new ScriptedServer();
        using var client = server.Client(o => o.Polling.FirstRead = TimeSpan.FromSeconds(2));
        var tasks = Enumerable.Range(0, Count).Select(i => new GenerationTask(client, "t" + i, "m/x", null, server.Time.GetUtcNow())).ToArray();
        var waits = new Task[Count];
        await Wait(0, 100);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await Wait(100, Count);

        var each = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)(Count - 100);
        GC.KeepAlive(tasks);
        Assert.InRange(each, 1, 1024);

        Task Wait(int from, int to)
        {
            for (var i = from; i < to; i++)
            {
                waits[i] = tasks[i].WaitForCompletionAsync();
            }

            return Task.CompletedTask;
        }
    }
}
