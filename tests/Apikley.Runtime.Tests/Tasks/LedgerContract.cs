namespace Apikley.Tests.Tasks;

/// <summary>What every <see cref="ITaskLedger"/> must do, whatever it stores in.</summary>
public static class LedgerContract
{
    private static readonly DateTimeOffset Start = new(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero);

    public static async Task CheckAsync(ITaskLedger ledger)
    {
        var first = Entry("c1") with { IdempotencyKey = "k1", Note = "note ü \u2028 'quoted'" };
        Assert.True(await ledger.TryAddAsync(first, default));
        Assert.False(await ledger.TryAddAsync(first, default));
        Assert.False(await ledger.TryAddAsync(Entry("c2") with { IdempotencyKey = "k1" }, default));
        Assert.True(await ledger.TryAddAsync(Entry("c3", 3), default));
        Assert.True(await ledger.TryAddAsync(Entry("c4", 2), default));
        Assert.Equal(first, await ledger.FindAsync("c1", default));
        Assert.Equal(first, await ledger.FindByIdempotencyKeyAsync("k1", default));
        Assert.Null(await ledger.FindAsync("c2", default));
        Assert.Null(await ledger.FindByIdempotencyKeyAsync("K1", default));
        Assert.Null(await ledger.FindByTaskIdAsync("t1", default));

        var submitted = first with { State = LedgerState.Submitted, TaskId = "t1", Attempts = 1, Note = null, UpdatedAt = Start.AddSeconds(9), Version = 1 };
        Assert.True(await ledger.TryUpdateAsync(submitted, default));
        Assert.False(await ledger.TryUpdateAsync(submitted, default));
        Assert.False(await ledger.TryUpdateAsync(submitted with { Version = 3 }, default));
        Assert.False(await ledger.TryUpdateAsync(Entry("none") with { Version = 1 }, default));
        Assert.Equal(submitted, await ledger.FindByTaskIdAsync("t1", default));
        Assert.Equal(["c1", "c4", "c3"], (await ledger.ReadOpenAsync(default).ToListAsync()).Select(entry => entry.CorrelationId));

        Assert.True(await ledger.TryUpdateAsync(submitted with { State = LedgerState.Succeeded, Version = 2 }, default));
        Assert.Equal(["c4", "c3"], (await ledger.ReadOpenAsync(default).ToListAsync()).Select(entry => entry.CorrelationId));
        Assert.Equal(0, await ledger.PruneAsync(Start.AddSeconds(9), default));
        Assert.Equal(1, await ledger.PruneAsync(Start.AddSeconds(10), default));
        Assert.Null(await ledger.FindAsync("c1", default));
        Assert.Null(await ledger.FindByTaskIdAsync("t1", default));
        Assert.True(await ledger.TryAddAsync(first, default));

        // Of many that change the same version at the same moment, one wins.
        var racing = await ledger.FindAsync("c3", default);
        var won = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(async () =>
            await ledger.TryUpdateAsync(racing! with { State = LedgerState.Submitting, Attempts = i, Version = 1 }, default))));
        Assert.Single(won, true);
        var added = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(async () =>
            await ledger.TryAddAsync(Entry("race" + i) with { IdempotencyKey = "one" }, default))));
        Assert.Single(added, true);
    }

    public static async Task KeepsOnlyTheNewestFinishedAsync(ITaskLedger ledger, int keep)
    {
        for (var i = 0; i < 10; i++)
        {
            Assert.True(await ledger.TryAddAsync(Entry("c" + i) with { IdempotencyKey = "k" + i }, default));
            Assert.True(await ledger.TryUpdateAsync(Entry("c" + i) with { IdempotencyKey = "k" + i, State = i == 0 ? LedgerState.Ambiguous : LedgerState.Rejected, Version = 1 }, default));
        }

        Assert.NotNull(await ledger.FindAsync("c0", default));
        Assert.Null(await ledger.FindAsync("c" + (9 - keep), default));
        Assert.Null(await ledger.FindByIdempotencyKeyAsync("k" + (9 - keep), default));
        Assert.NotNull(await ledger.FindAsync("c" + (10 - keep), default));
    }

    private static LedgerEntry Entry(string id, int seconds = 0) => new()
    {
        CorrelationId = id,
        Model = "google/nano-banana-edit",
        State = LedgerState.Planned,
        CreatedAt = Start.AddSeconds(seconds),
        UpdatedAt = Start.AddSeconds(seconds),
    };
}
