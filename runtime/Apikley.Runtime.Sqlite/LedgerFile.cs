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

    /// <exception cref="IOException">The file cannot be opened or made, is in use by another process, or is not a ledger.</exception>
    public static SqliteConnection Open(string path, TimeSpan lockTimeout)
    {
        // The driver itself tries again while the file is locked, for this many seconds; zero would be for ever.
        var seconds = (int)Math.Clamp(Math.Ceiling(lockTimeout.TotalSeconds), 1, 3_600);
        var builder = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false, DefaultTimeout = seconds };
        var connection = new SqliteConnection(builder.ConnectionString);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
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
            throw new IOException(e.SqliteErrorCode switch
            {
                Busy or Locked => $"The ledger {path} is in use by another process. Two processes that share a ledger would take each other's creates for lost ones; give each its own file.",
                NotADatabase => $"The file {path} is not an SQLite database; it is left as it is.",
                _ => $"The ledger {path} cannot be opened: {e.Message}",
            }, e);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
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
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
