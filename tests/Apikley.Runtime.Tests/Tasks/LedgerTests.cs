using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Apikley.Tests.Tasks;

/// <summary>What is written down, when, and what a restart makes of it.</summary>
public sealed class LedgerTests
{
    private static readonly JsonElement Input = JsonDocument.Parse("{}").RootElement;

    [Fact]
    public async Task The_intent_is_written_before_the_send_and_the_task_after_it()
    {
        var ledger = new InMemoryTaskLedger();
        LedgerEntry? during = null;
        var server = new ScriptedServer();
        server.OnCreate(async (request, token) =>
        {
            during = Assert.Single(await ledger.ReadOpenAsync(token).ToListAsync(token));
            await server.AcceptAsync(request);
            return ScriptedServer.Json(ScriptedServer.Created());
        }).OnReadState("success");
        using var client = server.Client(o => o.Ledger = ledger);

        var task = await client.CreateTaskAsync("m/x", Input, new CreateTaskOptions { IdempotencyKey = "order 7" });

        Assert.Equal((LedgerState.Submitting, 1, "m/x", "order 7", null), (during!.State, during.Attempts, during.Model, during.IdempotencyKey, during.TaskId));
        var after = await ledger.FindByTaskIdAsync("t1", default);
        Assert.Equal((LedgerState.Submitted, task.CorrelationId), (after!.State, after.CorrelationId));

        await server.RunAsync(client, task.WaitForCompletionAsync());
        Assert.Equal(LedgerState.Succeeded, (await ledger.FindByTaskIdAsync("t1", default))!.State);
        Assert.Empty(await ledger.ReadOpenAsync(default).ToListAsync());
    }

    [Fact]
    public async Task A_failed_task_is_written_down_as_failed()
    {
        var server = new ScriptedServer().OnReadState("fail", "\"failMsg\":\"policy\"");
        using var client = server.Client();
        var task = await client.CreateTaskAsync("m/x", Input);

        Assert.Equal(GenerationState.Fail, (await task.GetStatusAsync()).State);

        var entry = await client.Ledger.FindByTaskIdAsync("t1", default);
        Assert.Equal((LedgerState.Failed, "policy"), (entry!.State, entry.Note));
    }

    [Fact]
    public async Task After_a_restart_open_tasks_go_on_and_ambiguous_ones_are_reported_not_sent()
    {
        var ledger = new InMemoryTaskLedger();
        var old = new ScriptedServer();
        var killed = new TaskCompletionSource<HttpResponseMessage>();
        var begun = new TaskCompletionSource();
        old.OnCreate(ScriptedServer.Created("t1"))
            .OnCreateThrow(new HttpRequestException(HttpRequestError.ResponseEnded))
            .OnCreate(async (request, _) =>
            {
                await old.AcceptAsync(request);
                begun.SetResult();
                return await killed.Task;
            });
        using var dead = old.Client(o =>
        {
            o.Ledger = ledger;
            o.RateLimit.Creates = 3;
        });
        await dead.CreateTaskAsync("m/1", Input);
        var lost = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => dead.CreateTaskAsync("m/2", Input));
        _ = dead.CreateTaskAsync("m/3", Input);
        await begun.Task;
        _ = dead.CreateTaskAsync("m/4", Input);

        var server = new ScriptedServer().OnReadState("success");
        using var client = server.Client(o => o.Ledger = ledger);
        var report = await client.RecoverAsync();

        var resumed = Assert.Single(report.Resumed);
        Assert.Equal(("t1", "m/1"), (resumed.TaskId, resumed.Model));
        Assert.Equal(["m/2", "m/3"], report.Ambiguous.Select(entry => entry.Model).Order());
        Assert.All(report.Ambiguous, entry => Assert.Equal(LedgerState.Ambiguous, entry.State));
        Assert.Contains(report.Ambiguous, entry => entry.CorrelationId == lost.CorrelationId);
        Assert.Equal("m/4", Assert.Single(report.Unsent).Model);
        Assert.Empty(server.Creates);
        Assert.Equal(GenerationState.Success, (await server.RunAsync(client, resumed.WaitForCompletionAsync())).Status.State);
    }

    [Fact]
    public async Task A_create_that_is_under_way_is_not_taken_for_a_lost_one()
    {
        var server = new ScriptedServer();
        var begun = new TaskCompletionSource();
        var go = new TaskCompletionSource();
        server.OnCreate(async (request, _) =>
        {
            await server.AcceptAsync(request);
            begun.SetResult();
            await go.Task;
            return ScriptedServer.Json(ScriptedServer.Created());
        });
        using var client = server.Client();
        var create = client.CreateTaskAsync("m/x", Input);
        await begun.Task;

        var report = await client.RecoverAsync();
        go.SetResult();

        Assert.Empty(report.Ambiguous);
        Assert.Equal("t1", (await create).TaskId);
    }

    [Fact]
    public async Task The_same_idempotency_key_gives_the_same_task()
    {
        var server = new ScriptedServer();
        using var client = server.Client();
        var options = new CreateTaskOptions { IdempotencyKey = "k" };

        var tasks = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.CreateTaskAsync("m/x", Input, options)));
        var later = await client.CreateTaskAsync("m/x", Input, options);

        Assert.Single(server.Creates);
        Assert.All([.. tasks, later], task => Assert.Equal("t1", task.TaskId));
        Assert.Single(tasks.Append(later).Select(task => task.CorrelationId).Distinct());
    }

    [Fact]
    public async Task A_key_that_named_another_models_task_is_not_taken_for_this_one()
    {
        var server = new ScriptedServer();
        using var client = server.Client();
        var options = new CreateTaskOptions { IdempotencyKey = "order 7" };
        _ = await client.CreateTaskAsync("m/x", Input, options);

        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => client.CreateTaskAsync("m/y", Input, options));

        Assert.Contains("'order 7' was used for a task of m/x", e.Message, StringComparison.Ordinal);
        Assert.Single(server.Creates);
    }

    [Fact]
    public async Task An_open_outcome_blocks_its_key_until_it_is_settled()
    {
        var server = new ScriptedServer().OnCreateThrow(new HttpRequestException(HttpRequestError.ResponseEnded));
        using var client = server.Client();
        var options = new CreateTaskOptions { IdempotencyKey = "k" };
        var lost = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => client.CreateTaskAsync("m/x", Input, options));

        var again = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => client.CreateTaskAsync("m/x", Input, options));
        Assert.Equal(lost.CorrelationId, again.CorrelationId);
        Assert.Null(await client.FindTaskAsync(lost.CorrelationId));
        Assert.Single(server.Creates);

        Assert.Null(await client.SettleAsync(lost.CorrelationId, null));
        Assert.Equal("t1", (await client.CreateTaskAsync("m/x", Input, options)).TaskId);
        Assert.Equal(2, server.Creates.Count);
        await Assert.ThrowsAsync<InvalidOperationException>(() => client.SettleAsync(lost.CorrelationId, "t2"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => client.SettleAsync("no such", null));
    }

    [Fact]
    public async Task An_open_outcome_is_settled_with_the_task_that_was_found()
    {
        var server = new ScriptedServer().OnCreateThrow(new HttpRequestException(HttpRequestError.ResponseEnded)).OnReadState("success");
        using var client = server.Client();
        var options = new CreateTaskOptions { IdempotencyKey = "k" };
        var lost = await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => client.CreateTaskAsync("m/x", Input, options));

        await client.SettleAsync(lost.CorrelationId, "found");

        Assert.Equal("found", (await client.FindTaskAsync(lost.CorrelationId))!.TaskId);
        Assert.Equal("found", (await client.CreateTaskAsync("m/x", Input, options)).TaskId);
        Assert.Single(server.Creates);
    }

    [Fact]
    public async Task A_refused_create_frees_its_key()
    {
        var server = new ScriptedServer().OnCreate("{\"code\":402,\"msg\":\"no credits\"}");
        using var client = server.Client();
        var options = new CreateTaskOptions { IdempotencyKey = "k" };

        await Assert.ThrowsAsync<InsufficientCreditsException>(() => client.CreateTaskAsync("m/x", Input, options));
        Assert.Equal("t1", (await client.CreateTaskAsync("m/x", Input, options)).TaskId);
    }

    [Fact]
    public async Task A_ledger_that_cannot_write_the_intent_stops_the_create()
    {
        var server = new ScriptedServer();
        using var client = server.Client(o => o.Ledger = new FailingLedger(failAt: LedgerState.Submitting));

        await Assert.ThrowsAsync<IOException>(() => client.CreateTaskAsync("m/x", Input));
        Assert.Empty(server.Creates);
    }

    [Fact]
    public async Task A_ledger_that_cannot_write_the_task_does_not_lose_it()
    {
        var server = new ScriptedServer();
        using var client = server.Client(o => o.Ledger = new FailingLedger(failAt: LedgerState.Submitted));

        var e = await Assert.ThrowsAsync<TaskLedgerException>(() => client.CreateTaskAsync("m/x", Input));

        Assert.Equal("t1", e.Task.TaskId);
        Assert.Contains("t1", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ledger_that_cannot_write_the_end_does_not_lose_the_result()
    {
        var server = new ScriptedServer().OnReadState("success");
        using var client = server.Client(o => o.Ledger = new FailingLedger(failAt: LedgerState.Succeeded));
        var task = await client.CreateTaskAsync("m/x", Input);

        Assert.Equal(GenerationState.Success, (await server.RunAsync(client, task.WaitForCompletionAsync())).Status.State);
    }

    [Fact]
    public async Task The_memory_ledger_keeps_what_is_open_and_the_newest_of_the_rest()
    {
        await LedgerContract.KeepsOnlyTheNewestFinishedAsync(new InMemoryTaskLedger(keepFinished: 3), 3);
    }

    [Fact]
    public Task The_memory_ledger_keeps_the_contract() => LedgerContract.CheckAsync(new InMemoryTaskLedger());

    private sealed class FailingLedger(LedgerState failAt) : ITaskLedger
    {
        private readonly InMemoryTaskLedger inner = new();

        public ValueTask<bool> TryAddAsync(LedgerEntry entry, CancellationToken cancellationToken) => inner.TryAddAsync(entry, cancellationToken);

        public ValueTask<bool> TryUpdateAsync(LedgerEntry entry, CancellationToken cancellationToken) =>
            entry.State == failAt ? throw new IOException("disk full") : inner.TryUpdateAsync(entry, cancellationToken);

        public ValueTask<LedgerEntry?> FindAsync(string correlationId, CancellationToken cancellationToken) => inner.FindAsync(correlationId, cancellationToken);

        public ValueTask<LedgerEntry?> FindByIdempotencyKeyAsync(string idempotencyKey, CancellationToken cancellationToken) => inner.FindByIdempotencyKeyAsync(idempotencyKey, cancellationToken);

        public ValueTask<LedgerEntry?> FindByTaskIdAsync(string taskId, CancellationToken cancellationToken) => inner.FindByTaskIdAsync(taskId, cancellationToken);

        public IAsyncEnumerable<LedgerEntry> ReadOpenAsync(CancellationToken cancellationToken) => inner.ReadOpenAsync(cancellationToken);

        public ValueTask<int> PruneAsync(DateTimeOffset changedBefore, CancellationToken cancellationToken) => inner.PruneAsync(changedBefore, cancellationToken);
    }
}
