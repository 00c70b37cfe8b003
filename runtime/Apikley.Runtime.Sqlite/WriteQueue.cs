using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Apikley;

/// <summary>
/// Everything that is done with the file, one thing after the other, on one connection. What waits together is done in one transaction, so
/// that a flush to the disk is paid once for all of it; nobody is answered before the flush.
/// </summary>
internal sealed class WriteQueue
{
    private const int MaxBatch = 256;

    private readonly Channel<Work> waiting = Channel.CreateUnbounded<Work>(new UnboundedChannelOptions { SingleReader = true });
    private readonly SqliteConnection connection;
    private readonly string path;
    private readonly Task worker;

    public WriteQueue(SqliteConnection connection, string path)
    {
        this.connection = connection;
        this.path = path;
        worker = Task.Run(RunAsync);
    }

    /// <summary>Does something with the file. Cancellation stops the waiting; what was asked for may be done all the same.</summary>
    /// <exception cref="IOException">The file could not be written; nothing of it was.</exception>
    /// <exception cref="ObjectDisposedException">The ledger is closed.</exception>
    public Task<T> RunAsync<T>(Func<SqliteConnection, T> action, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var work = new Work<T>(action);
        ObjectDisposedException.ThrowIf(!waiting.Writer.TryWrite(work), typeof(SqliteTaskLedger));
        return cancellationToken.CanBeCanceled ? work.Task.WaitAsync(cancellationToken) : work.Task;
    }

    public Task CloseAsync()
    {
        waiting.Writer.TryComplete();
        return worker;
    }

    private async Task RunAsync()
    {
        var batch = new List<Work>(MaxBatch);
        try
        {
            while (await waiting.Reader.WaitToReadAsync().ConfigureAwait(false))
            {
                while (batch.Count < MaxBatch && waiting.Reader.TryRead(out var work))
                {
                    batch.Add(work);
                }

                Do(batch);
                batch.Clear();
            }
        }
        finally
        {
            connection.Dispose();
        }
    }

    private void Do(List<Work> batch)
    {
        try
        {
            using (var transaction = connection.BeginTransaction(deferred: false))
            {
                foreach (var work in batch)
                {
                    work.Do(connection);
                }

                transaction.Commit();
            }
        }
        catch (Exception e)
        {
            // One error undoes all: that a write is on the disk may be said of none.
            var failure = new IOException(e is SqliteException error ? LedgerFile.Explain(path, error) : $"The ledger {path} could not be written: {e.Message}", e);
            batch.ForEach(work => work.Fail(failure));
            return;
        }

        batch.ForEach(static work => work.Succeed());
    }

    private abstract class Work
    {
        public abstract void Do(SqliteConnection connection);

        public abstract void Succeed();

        public abstract void Fail(Exception exception);
    }

    private sealed class Work<T>(Func<SqliteConnection, T> action) : Work
    {
        private readonly TaskCompletionSource<T> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T result = default!;
        private Exception? error;

        public Task<T> Task => completion.Task;

        public override void Do(SqliteConnection connection)
        {
            try
            {
                result = action(connection);
            }
            catch (Exception e) when (e is not SqliteException)
            {
                // A row that cannot be read is this caller's matter; the others' writes stand.
                error = new IOException($"An entry of the ledger cannot be read: {e.Message}", e);
            }
        }

        public override void Succeed()
        {
            if (error is null)
            {
                completion.SetResult(result);
            }
            else
            {
                completion.SetException(error);
            }
        }

        public override void Fail(Exception exception) => completion.SetException(exception);
    }
}
