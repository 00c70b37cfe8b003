using System.Text.Json;
using Apikley.Tests.Tasks;
using Microsoft.Data.Sqlite;

namespace Apikley.Tests.Sqlite;

/// <summary>The ledger in a file: the contract, what survives, and files that are not ledgers.</summary>
public sealed class SqliteLedgerTests : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "apikley-ledger-" + Guid.NewGuid().ToString("N"));

    private string LedgerPath => Path.Combine(folder, "sub folder", "tasks.db");

    public void Dispose()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task It_keeps_the_contract()
    {
        await using var ledger = new SqliteTaskLedger(LedgerPath);
        await LedgerContract.CheckAsync(ledger);
    }

    [Fact]
    public async Task Everything_is_there_when_it_is_opened_again()
    {
        var entry = Entry("c1") with { IdempotencyKey = "k", TaskId = "t", State = LedgerState.Submitted, Attempts = 3, Note = "ü\0\n", Version = 7 };
        await using (var ledger = new SqliteTaskLedger(LedgerPath))
        {
            Assert.True(await ledger.TryAddAsync(entry, default));
        }

        await using var again = new SqliteTaskLedger(LedgerPath);
        Assert.Equal(entry, await again.FindByTaskIdAsync("t", default));
    }

    [Fact]
    public async Task What_was_written_survives_a_process_that_never_closes_the_file()
    {
        await using var ledger = new SqliteTaskLedger(LedgerPath);
        for (var i = 0; i < 50; i++)
        {
            Assert.True(await ledger.TryAddAsync(Entry("c" + i), default));
        }

        // The files as a killed process leaves them.
        var copy = Path.Combine(folder, "copy");
        Directory.CreateDirectory(copy);
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(LedgerPath)!))
        {
            await using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            await using var target = File.Create(Path.Combine(copy, Path.GetFileName(file)));
            await source.CopyToAsync(target);
        }

        await using var after = new SqliteTaskLedger(Path.Combine(copy, "tasks.db"));
        Assert.Equal(50, (await after.ReadOpenAsync(default).ToListAsync()).Count);
    }

    [Fact]
    public async Task A_restart_goes_on_with_what_the_file_holds()
    {
        var old = new ScriptedServer().OnCreate(ScriptedServer.Created("t1")).OnCreateThrow(new HttpRequestException(HttpRequestError.ResponseEnded));
        await using (var ledger = new SqliteTaskLedger(LedgerPath))
        using (var first = old.Client(o => o.Ledger = ledger))
        {
            await first.CreateTaskAsync("m/1", Input, new CreateTaskOptions { IdempotencyKey = "k1" });
            await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => first.CreateTaskAsync("m/2", Input, new CreateTaskOptions { IdempotencyKey = "k2" }));
        }

        await using var reopened = new SqliteTaskLedger(LedgerPath);
        var server = new ScriptedServer().OnReadState("success");
        using var client = server.Client(o => o.Ledger = reopened);

        var report = await client.RecoverAsync();
        Assert.Equal("t1", Assert.Single(report.Resumed).TaskId);
        Assert.Equal("m/2", Assert.Single(report.Ambiguous).Model);
        Assert.Equal("t1", (await client.CreateTaskAsync("m/1", Input, new CreateTaskOptions { IdempotencyKey = "k1" })).TaskId);
        await Assert.ThrowsAsync<SubmitOutcomeUnknownException>(() => client.CreateTaskAsync("m/2", Input, new CreateTaskOptions { IdempotencyKey = "k2" }));
        await server.RunAsync(client, report.Resumed[0].WaitForCompletionAsync());

        Assert.Empty(server.Creates);
        Assert.Equal(LedgerState.Succeeded, (await reopened.FindByTaskIdAsync("t1", default))!.State);
    }

    [Fact]
    public async Task Open_entries_are_read_beyond_one_page_in_order()
    {
        await using var ledger = new SqliteTaskLedger(LedgerPath);
        await Task.WhenAll(Enumerable.Range(0, 1_203).Select(i => ledger.TryAddAsync(Entry($"c{i:0000}", i / 7), default).AsTask()));

        var read = await ledger.ReadOpenAsync(default).ToListAsync();

        Assert.Equal(Enumerable.Range(0, 1_203).Select(i => $"c{i:0000}"), read.Select(entry => entry.CorrelationId));
    }

    [Fact]
    public async Task A_second_process_is_told_that_the_file_is_in_use()
    {
        await using var ledger = new SqliteTaskLedger(LedgerPath);

        var e = Assert.Throws<IOException>(() => new SqliteTaskLedger(LedgerPath, TimeSpan.Zero));

        Assert.Contains("in use by another process", e.Message, StringComparison.Ordinal);
        Assert.True(await ledger.TryAddAsync(Entry("c1"), default));
    }

    [Fact]
    public void A_file_that_is_no_database_is_left_as_it_is()
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "notes.txt");
        File.WriteAllText(path, new string('x', 5_000));

        var e = Assert.Throws<IOException>(() => new SqliteTaskLedger(path));

        Assert.Contains("is not an SQLite database", e.Message, StringComparison.Ordinal);
        Assert.Equal(new string('x', 5_000), File.ReadAllText(path));
    }

    [Theory]
    [InlineData("CREATE TABLE mine (a)", "not a ledger")]
    [InlineData("PRAGMA application_id = 1634757484; PRAGMA user_version = 2", "version 2")]
    public void A_database_of_another_kind_is_refused(string sql, string message)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "other.db");
        using (var connection = new SqliteConnection($"Data Source={path};Pooling=false"))
        {
            connection.Open();
            LedgerFile.Execute(connection, sql);
        }

        Assert.Contains(message, Assert.Throws<IOException>(() => new SqliteTaskLedger(path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.6)]
    [InlineData(0.95)]
    public async Task A_damaged_file_is_said_to_be_damaged_before_anything_is_sent(double place)
    {
        await using (var ledger = new SqliteTaskLedger(LedgerPath))
        {
            await Task.WhenAll(Enumerable.Range(0, 500).Select(i => ledger.TryAddAsync(Entry("c" + i) with { Note = new string('n', 300) }, default).AsTask()));
        }

        await using (var file = new FileStream(LedgerPath, FileMode.Open))
        {
            file.Position = (long)(file.Length * place) / 4096 * 4096;
            await file.WriteAsync(Enumerable.Repeat((byte)0xA5, 4096).ToArray());
        }

        var e = Assert.Throws<IOException>(() => new SqliteTaskLedger(LedgerPath));

        Assert.Contains(LedgerPath, e.Message, StringComparison.Ordinal);
        Assert.Contains("is damaged", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_stops_a_create_before_it_is_sent_and_no_later_one()
    {
        await using var ledger = new SqliteTaskLedger(LedgerPath);
        var server = new ScriptedServer();
        using var client = server.Client(o =>
        {
            o.Ledger = ledger;
            o.RateLimit.Creates = 0;
        });
        await SetAsync("PRAGMA max_page_count = 20");

        var accepted = 0;
        IOException? full = null;
        while (full is null)
        {
            try
            {
                _ = await client.CreateTaskAsync("m/" + new string('x', 500), Input);
                Assert.InRange(++accepted, 1, 1_000);
            }
            catch (IOException e)
            {
                full = e;
            }
        }

        Assert.Contains("the disk is full", full.Message, StringComparison.Ordinal);
        Assert.Equal(accepted, server.Creates.Count);
        await SetAsync("PRAGMA max_page_count = 100000");
        _ = await client.CreateTaskAsync("m/x", Input);
        Assert.Equal(accepted + 1, server.Creates.Count);

        Task SetAsync(string sql) => ledger.Queue.RunAsync(
            connection =>
            {
                LedgerFile.Execute(connection, sql);
                return 0;
            },
            default);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_an_io_error_that_names_the_ledger()
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "file"), "");

        var e = Assert.Throws<IOException>(() => new SqliteTaskLedger(Path.Combine(folder, "file", "sub", "tasks.db")));

        Assert.Contains("tasks.db cannot be made", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_that_cannot_be_is_an_io_error()
    {
        Directory.CreateDirectory(folder);
        Assert.Throws<IOException>(() => new SqliteTaskLedger(folder));
    }

    [Fact]
    public async Task After_closing_it_is_closed()
    {
        var ledger = new SqliteTaskLedger(LedgerPath);
        var pending = Enumerable.Range(0, 40).Select(i => ledger.TryAddAsync(Entry("c" + i), default).AsTask()).ToArray();

        ledger.Dispose();
        await ledger.DisposeAsync();

        Assert.All(await Task.WhenAll(pending), Assert.True);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => ledger.FindAsync("c1", default).AsTask());
    }

    [Fact]
    public async Task Text_from_outside_is_text()
    {
        await using var ledger = new SqliteTaskLedger(LedgerPath);
        var entry = Entry("c1") with { IdempotencyKey = "'); DROP TABLE creates; --", Model = "m\"'`;" };

        Assert.True(await ledger.TryAddAsync(entry, default));

        Assert.Equal(entry, await ledger.FindByIdempotencyKeyAsync(entry.IdempotencyKey!, default));
    }

    private static JsonElement Input { get; } = JsonDocument.Parse("{}").RootElement;

    private static LedgerEntry Entry(string id, int seconds = 0) => new()
    {
        CorrelationId = id,
        Model = "m/x",
        State = LedgerState.Planned,
        CreatedAt = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero).AddSeconds(seconds).AddTicks(1),
        UpdatedAt = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero).AddSeconds(seconds).AddTicks(3),
    };
}
