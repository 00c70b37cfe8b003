using System.Collections.Concurrent;
using System.Text.Json;
using Apikley.Emulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Apikley.Tests.Callbacks;

/// <summary>Creates whose answers are lost, and callbacks that come twice: every task that was paid for is found again, and none is paid for twice.</summary>
public sealed class EmulatorCallbackTests
{
    private const int Tasks = 20;

    [Fact]
    public async Task Lost_answers_are_made_good_by_the_emulators_callbacks()
    {
        await using var emulator = await ApikleyEmulator.StartAsync(options =>
        {
            options.Seed = 7;
            options.SpecsFolder = Path.Combine(AppContext.BaseDirectory, "specs");
            options.Timings = TaskTimings.Instant;
            options.Faults = "reset-after-accept=30%,callback-doubled=30%";
            options.RateLimit = null;
        });
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        var completed = new ConcurrentBag<string>();
        using var apikley = new ApikleyClient(new ApikleyOptions { ApiKey = emulator.Key, BaseAddress = emulator.Address, RateLimit = { Creates = 0 } });
        app.MapApikleyCallbacks("/apikley", options =>
        {
            options.Client = apikley;
            options.OnCompleted = (status, _) =>
            {
                completed.Add(status.TaskId);
                return Task.CompletedTask;
            };
        });

        await app.StartAsync();
        var callBackAddress = new Uri(new Uri(app.Urls.First()), "/apikley");

        var input = JsonSerializer.SerializeToElement(new { prompt = "a figure", image_urls = new[] { emulator.Sample() } });
        var lost = new List<string>();
        for (var i = 0; i < Tasks; i++)
        {
            try
            {
                await apikley.CreateTaskAsync("google/nano-banana-edit", input, new CreateTaskOptions { IdempotencyKey = "job " + i, CallBackAddress = callBackAddress });
            }
            catch (SubmitOutcomeUnknownException e)
            {
                lost.Add(e.CorrelationId);
            }
        }

        await CallbackApp.UntilAsync(() => completed.Count == Tasks);

        Assert.Equal(Tasks, emulator.Charges.Count);
        Assert.Equal(0, emulator.Charges.Duplicates);
        Assert.Equal(emulator.Charges.All.Select(charge => charge.TaskId).Order(), completed.Order());
        Assert.Empty(await apikley.Ledger.ReadOpenAsync(default).ToListAsync());
        foreach (var correlationId in lost)
        {
            Assert.NotNull(await apikley.FindTaskAsync(correlationId));
        }

        // The same work asked for again is the same tasks.
        for (var i = 0; i < Tasks; i++)
        {
            await apikley.CreateTaskAsync("google/nano-banana-edit", input, new CreateTaskOptions { IdempotencyKey = "job " + i, CallBackAddress = callBackAddress });
        }

        Assert.Equal(Tasks, emulator.Charges.Count);
    }
}
