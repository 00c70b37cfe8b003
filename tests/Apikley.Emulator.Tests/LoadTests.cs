namespace Apikley.Emulator.Tests;

public class LoadTests
{
    [Fact]
    public async Task Under_load_and_faults_every_create_is_in_the_ledger_once_and_every_task_ends()
    {
        await using var receiver = await CallbackReceiver.StartAsync();
        await using var emulator = await ApikleyEmulator.StartAsync(static options =>
        {
            options.Timings = TaskTimings.Instant;
            options.RateLimit = null;
            options.Seed = 3;
            options.Faults = "reset-after-accept=5%,reset-before-read=5%,callback-lost=5%,callback-doubled=5%";
        });
        using var client = new EmulatorClient(emulator);
        var refused = 0;

        await Parallel.ForAsync(0, 300, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (index, _) =>
        {
            try
            {
                await client.AcceptedAsync(client.NanoBanana(callBackUrl: $"{receiver.Url}&n={index}"));
            }
            catch (HttpRequestException)
            {
                Interlocked.Increment(ref refused);
            }
        });

        Assert.Equal(300, emulator.Requests.Count("/api/v1/jobs/createTask"));
        Assert.Equal(0, emulator.Charges.Duplicates);
        Assert.InRange(refused, 5, 80);
        var before = emulator.Requests.All.Count(static request => request.Faults.Contains(FaultKind.ResetBeforeRead));
        Assert.Equal(300 - before, emulator.Charges.Count);

        await Eventually.TrueAsync(() => emulator.Callbacks.All.Select(static delivery => delivery.TaskId).Distinct().Count() == emulator.Charges.Count);
        foreach (var charge in emulator.Charges.All)
            Assert.Equal("success", (await client.EndedAsync(charge.TaskId))["state"]!.GetValue<string>());
    }
}
