using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Apikley;

/// <summary>Opens the file of a ledger: locks it, checks that it is one, and makes its table.</summary>
internal static class LedgerFile
{
    /// <summary>Marks the file as ours: "apkl".</summary>
    private const int ApplicationId = 0x61706B6C;
    private const int SchemaVersion = 1;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    private const string Schema = """
        CREATE TABLE creates (
          correlation_id  TEXT    NOT NULL PRIMARY KEY,
          idempotency_key TEXT    UNIQUE,
          model           TEXT    NOT NULL,
          state           TEXT    NOT NULL,
          task_id         TEXT,
          attempts        INTEGER NOT NULL,
          note            TEXT,
          created_ticks   INTEGER NOT NULL, -- UTC, units of 100 ns since 0001-01-01
          updated_ticks   INTEGER NOT NULL,
          version         INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX creates_task ON creates (task_id) WHERE task_id IS NOT NULL;
        CREATE INDEX creates_open ON creates (created_ticks, correlation_id) WHERE state IN ('Planned', 'Submitting', 'Submitted', 'Ambiguous');
        CREATE INDEX creates_finished ON creates (updated_ticks) WHERE state IN ('Succeeded', 'Failed', 'Rejected');
        """;

    /// <exception cref="IOException">The file cannot be opened or made, is in use by another process, is damaged, or is not a ledger.</exception>
    public static SqliteConnection Open(string path, TimeSpan lockTimeout)
    {
        MakeFolder(path);

        // The driver itself tries again while the file is locked, for this many seconds; zero would be for ever.
        var seconds = (int)Math.Clamp(Math.Ceiling(lockTimeout.TotalSeconds), 1, 3_600);
        var builder = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false, DefaultTimeout = seconds };
        var connection = new SqliteConnection(builder.ConnectionString);
        try
        {
            connection.Open();
            Execute(connection, "PRAGMA locking_mode = EXCLUSIVE");
            Execute(connection, "PRAGMA journal_mode = WAL");
            Execute(connection, "PRAGMA synchronous = FULL");
            Prepare(connection, path);
            return connection;
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw new IOException(Explain(path, e), e);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>What a person can do about an error of the database.</summary>
    public static string Explain(string path, SqliteException e) => e.SqliteErrorCode switch
    {
        Busy or Locked => $"The ledger {path} is in use by another process. Two processes that share a ledger would take each other's creates for lost ones; give each its own file.",
        NotADatabase => $"The file {path} is not an SQLite database; it is left as it is.",
        Corrupt => Damaged(path, e.Message),
        Full => $"The ledger {path} cannot grow: the disk is full. Make room; until then no create is sent.",
        ReadOnly => $"The ledger {path} cannot be written: the file, its folder or its disk is read-only for this user.",
        CannotOpen => $"The ledger {path} cannot be opened or made: it is a folder, or this user may not write there.",
        _ => $"The ledger {path} failed: {e.Message}",
    };

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string Damaged(string path, string finding) =>
        $"The ledger {path} is damaged ({finding}). Restore a copy of it, or move it away and look the open creates up in the account's task log; do not create them again before.";

    private static void MakeFolder(string path)
    {
        var folder = Path.GetDirectoryName(path) ?? throw new IOException($"The ledger {path} cannot be made: this is the name of a disk.");
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"The ledger {path} cannot be made: its folder does not exist and cannot be made. {e.Message}", e);
        }
    }

    private static void Prepare(SqliteConnection connection, string path)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var (application, version, tables) = (Number(connection, "PRAGMA application_id"), Number(connection, "PRAGMA user_version"), Number(connection, "SELECT count(*) FROM sqlite_schema"));
        if (application == 0 && version == 0 && tables == 0)
        {
            Execute(connection, Schema);
            Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}"));
            Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {SchemaVersion}"));
        }
        else if (application != ApplicationId)
        {
            throw new IOException($"The file {path} is a database, but not a ledger; it is left as it is.");
        }
        else if (version != SchemaVersion)
        {
            throw new IOException($"The ledger {path} has version {version}, this package knows version {SchemaVersion}; use the package that made it, or a newer one.");
        }

        transaction.Commit();

        // A ledger that forgets an entry pays twice: better not to start.
        using var check = connection.CreateCommand();
        check.CommandText = "PRAGMA quick_check(1)";
        if (check.ExecuteScalar() is string finding and not "ok")
        {
            throw new IOException(Damaged(path, finding));
        }
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
