using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Apikley;

/// <summary>
/// The place aside where a file grows until it is whole. When its server said how to recognise the file again, that is kept beside it, and a
/// later download, in another process too, goes on from there.
/// </summary>
internal sealed class PartFile : IAsyncDisposable
{
    private const int MaxValidator = 1024;

    /// <summary>The places in use in this process. Others are kept out by the file's own lock, except while Windows renames it.</summary>
    private static readonly ConcurrentDictionary<string, byte> InUse = new(StringComparer.Ordinal);

    private readonly string notePath;
    private bool done;

    private PartFile(string path, FileStream stream, string? validator)
    {
        Path = path;
        notePath = path + ".tag";
        Stream = stream;
        Validator = validator;
    }

    public string Path { get; }

    public FileStream Stream { get; }

    /// <summary>What tells whether the server's file is still the one that was begun; null when nothing does.</summary>
    public string? Validator { get; private set; }

    /// <summary>Opens the place of a file, with what an earlier download left there.</summary>
    /// <param name="stem">The file's path without its extension.</param>
    /// <param name="url">Where it comes from; its query may be another one each time.</param>
    public static PartFile Open(string stem, Uri url)
    {
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(url.GetLeftPart(UriPartial.Path))).AsSpan(0, 6));
        var path = $"{stem}.{hash}.part";
        if (InUse.TryAdd(path, 0))
        {
            try
            {
                var stream = Open(path, FileMode.OpenOrCreate);
                var note = new FileInfo(path + ".tag");
                var validator = note is { Exists: true, Length: > 0 and <= MaxValidator } && stream.Length > 0 ? File.ReadAllText(note.FullName) : null;
                return new PartFile(path, stream, validator);
            }
            catch (IOException)
            {
                // Another process holds it; or the disk fails, which the other place will say as well.
                InUse.TryRemove(path, out _);
            }
        }

        // Another download of the same file is under way: this one has a place of its own.
        path = $"{stem}.{Guid.NewGuid():N}.part";
        return new PartFile(path, Open(path, FileMode.CreateNew), null);
    }

    /// <summary>Throws away what is there.</summary>
    /// <param name="validator">How the file that now begins can be recognised.</param>
    public void Restart(string? validator)
    {
        Stream.SetLength(0);
        Validator = validator is { Length: > MaxValidator } ? null : validator;
        if (Validator is null)
        {
            File.Delete(notePath);
        }
        else
        {
            File.WriteAllText(notePath, Validator);
        }
    }

    /// <summary>The first bytes, which tell the file's type.</summary>
    public async Task<byte[]> ReadHeadAsync(int length, CancellationToken cancellationToken)
    {
        var head = new byte[Math.Min(length, Stream.Length)];
        Stream.Position = 0;
        await Stream.ReadExactlyAsync(head, cancellationToken).ConfigureAwait(false);
        return head;
    }

    /// <summary>Gives the file its name.</summary>
    public async Task MoveAsync(string path)
    {
        File.Delete(notePath);
        if (OperatingSystem.IsWindows())
        {
            await Stream.DisposeAsync().ConfigureAwait(false);
        }

        // Elsewhere still locked: nobody can begin to write into the finished file.
        File.Move(Path, path, overwrite: true);
        done = true;
    }

    /// <summary>The file will not be had: nothing is kept.</summary>
    public void Discard() => Validator = null;

    public async ValueTask DisposeAsync()
    {
        await Stream.DisposeAsync().ConfigureAwait(false);
        if (!done && (Validator is null || new FileInfo(Path) is not { Exists: true, Length: > 0 }))
        {
            File.Delete(Path);
            File.Delete(notePath);
        }

        InUse.TryRemove(Path, out _);
    }

    private static FileStream Open(string path, FileMode mode) => new(path, mode, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.Asynchronous);
}
