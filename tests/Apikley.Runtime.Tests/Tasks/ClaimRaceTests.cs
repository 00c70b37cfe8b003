namespace Apikley.Tests.Tasks;

/// <summary>A callback and the end of the send it belongs to may write at the same moment.</summary>
public sealed class ClaimRaceTests
{
    [Fact]
    public async Task A_callback_names_the_task_of_a_create_whose_send_gave_up_meanwhile()
    {
        var entries = new InMemoryTaskLedger();
        var seenByTheCallback = new LedgerEntry
        {
            CorrelationId = "c1",
            Model = "m/x",
            State = LedgerState.Submitting,
            CreatedAt = DateTimeOffset.UnixEpoch,
            UpdatedAt = DateTimeOffset.UnixEpoch,
        };
        Assert.True(await entries.TryAddAsync(seenByTheCallback, default));
        Assert.True(await entries.TryUpdateAsync(seenByTheCallback with { State = LedgerState.Ambiguous, Version = 1 }, default));

        var told = new List<LedgerEntry>();
        var ledger = new SubmitLedger(entries, TimeProvider.System, told.Add);

        await ledger.ClaimAsync(seenByTheCallback, "t1", default);
        await ledger.ClaimAsync(seenByTheCallback, "t1", default);

        var entry = await entries.FindAsync("c1", default);
        Assert.Equal("t1", Assert.Single(told).TaskId);
        Assert.Equal((LedgerState.Submitted, "t1"), (entry!.State, entry.TaskId));
    }
}
