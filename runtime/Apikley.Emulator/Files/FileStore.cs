using System.Collections.Concurrent;

namespace Apikley.Emulator.Files;

/// <summary>The files of an emulator: samples, uploads and results. What was drawn stays in memory up to a budget, oldest out first.</summary>
internal sealed class FileStore(TimeProvider clock)
{
    private const long DrawnBudget = 128 * 1024 * 1024;
    private const long UploadBudget = 1024L * 1024 * 1024;

    private readonly ConcurrentDictionary<string, StoredFile> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<byte[]>> _drawn = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(string Path, int Length)> _order = new();
    private long _drawnBytes;
    private long _uploadedBytes;

    public void Add(StoredFile file) => _files[file.Path] = file;

    /// <summary>Keeps an upload. False when the uploads' budget is used up.</summary>
    public bool TryAddUpload(string path, string contentType, byte[] bytes, DateTimeOffset expiresAt)
    {
        if (Interlocked.Add(ref _uploadedBytes, bytes.Length) > UploadBudget)
        {
            Interlocked.Add(ref _uploadedBytes, -bytes.Length);
            return false;
        }

        if (_files.TryGetValue(path, out var replaced))
            Interlocked.Add(ref _uploadedBytes, -replaced.Make().Length);

        Add(new StoredFile(path, contentType, expiresAt, () => bytes) { IsConstant = true });
        return true;
    }

    /// <summary>The file at a path, or null when there is none or its time is over.</summary>
    public StoredFile? Find(string path) =>
        _files.TryGetValue(path, out var file) && clock.GetUtcNow() < file.ExpiresAt ? file : null;

    /// <summary>The bytes of a file.</summary>
    public byte[] Read(StoredFile file)
    {
        if (file.IsConstant)
            return file.Make();

        var made = _drawn.GetOrAdd(file.Path, _ => new Lazy<byte[]>(() => MakeAndCount(file)));
        return made.Value;
    }

    private byte[] MakeAndCount(StoredFile file)
    {
        var bytes = file.Make();
        _order.Enqueue((file.Path, bytes.Length));
        Interlocked.Add(ref _drawnBytes, bytes.Length);
        while (Interlocked.Read(ref _drawnBytes) > DrawnBudget && _order.TryDequeue(out var oldest))
        {
            _drawn.TryRemove(oldest.Path, out _);
            Interlocked.Add(ref _drawnBytes, -oldest.Length);
        }

        return bytes;
    }
}
