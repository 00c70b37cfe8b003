using Microsoft.Data.Sqlite;

namespace Apikley;

/// <summary>The statements of the ledger, and how an entry is a row.</summary>
internal static class LedgerRows
{
    public const int PageSize = 500;
    private const string Columns = "correlation_id, idempotency_key, model, state, task_id, attempts, note, created_ticks, updated_ticks, version";

    public static bool Insert(SqliteConnection connection, LedgerEntry entry)
    {
        using var command = Command(connection, $"INSERT INTO creates ({Columns}) VALUES ($id, $key, $model, $state, $task, $attempts, $note, $created, $updated, $version) ON CONFLICT DO NOTHING");
        Bind(command, entry);
        return command.ExecuteNonQuery() == 1;
    }

    public static bool Update(SqliteConnection connection, LedgerEntry entry)
    {
        using var command = Command(connection, """
            UPDATE creates SET idempotency_key = $key, model = $model, state = $state, task_id = $task, attempts = $attempts, note = $note,
              created_ticks = $created, updated_ticks = $updated, version = $version
            WHERE correlation_id = $id AND version = $version - 1
            """);
        Bind(command, entry);
        return command.ExecuteNonQuery() == 1;
    }

    /// <param name="connection">The file.</param>
    /// <param name="column">One of our own column names, never text from outside.</param>
    /// <param name="value">The value sought.</param>
    public static LedgerEntry? Find(SqliteConnection connection, string column, string value)
    {
        using var command = Command(connection, $"SELECT {Columns} FROM creates WHERE {column} = $value ORDER BY created_ticks DESC LIMIT 1");
        command.Parameters.AddWithValue("$value", value);
        using var reader = command.ExecuteReader();
        return reader.Read() ? Read(reader) : null;
    }

    public static IReadOnlyList<LedgerEntry> OpenAfter(SqliteConnection connection, LedgerEntry? last)
    {
        using var command = Command(connection, $"""
            SELECT {Columns} FROM creates
            WHERE state IN ('Planned', 'Submitting', 'Submitted', 'Ambiguous') AND (created_ticks, correlation_id) > ($created, $id)
            ORDER BY created_ticks, correlation_id LIMIT {PageSize}
            """);
        command.Parameters.AddWithValue("$created", last?.CreatedAt.UtcTicks ?? -1);
        command.Parameters.AddWithValue("$id", last?.CorrelationId ?? "");
        using var reader = command.ExecuteReader();
        var entries = new List<LedgerEntry>();
        while (reader.Read())
        {
            entries.Add(Read(reader));
        }

        return entries;
    }

    public static int Prune(SqliteConnection connection, DateTimeOffset changedBefore)
    {
        using var command = Command(connection, "DELETE FROM creates WHERE state IN ('Succeeded', 'Failed', 'Rejected') AND updated_ticks < $before");
        command.Parameters.AddWithValue("$before", changedBefore.UtcTicks);
        return command.ExecuteNonQuery();
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    private static void Bind(SqliteCommand command, LedgerEntry entry)
    {
        command.Parameters.AddWithValue("$id", entry.CorrelationId);
        command.Parameters.AddWithValue("$key", (object?)entry.IdempotencyKey ?? DBNull.Value);
        command.Parameters.AddWithValue("$model", entry.Model);
        command.Parameters.AddWithValue("$state", entry.State.ToString());
        command.Parameters.AddWithValue("$task", (object?)entry.TaskId ?? DBNull.Value);
        command.Parameters.AddWithValue("$attempts", entry.Attempts);
        command.Parameters.AddWithValue("$note", (object?)entry.Note ?? DBNull.Value);
        command.Parameters.AddWithValue("$created", entry.CreatedAt.UtcTicks);
        command.Parameters.AddWithValue("$updated", entry.UpdatedAt.UtcTicks);
        command.Parameters.AddWithValue("$version", entry.Version);
    }

    private static LedgerEntry Read(SqliteDataReader reader) => new()
    {
        CorrelationId = reader.GetString(0),
        IdempotencyKey = reader.IsDBNull(1) ? null : reader.GetString(1),
        Model = reader.GetString(2),
        State = Enum.Parse<LedgerState>(reader.GetString(3)),
        TaskId = reader.IsDBNull(4) ? null : reader.GetString(4),
        Attempts = reader.GetInt32(5),
        Note = reader.IsDBNull(6) ? null : reader.GetString(6),
        CreatedAt = new DateTimeOffset(reader.GetInt64(7), TimeSpan.Zero),
        UpdatedAt = new DateTimeOffset(reader.GetInt64(8), TimeSpan.Zero),
        Version = reader.GetInt32(9),
    };
}
