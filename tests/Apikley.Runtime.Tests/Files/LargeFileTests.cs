using System.Diagnostics;
using System.Security.Cryptography;

namespace Apikley.Tests.Files;

/// <summary>Large files pass through a client without being held. The emulator runs in a process of its own, and no other test beside this: all memory counted is the client's.</summary>
[Collection("Alone")]
public sealed class LargeFileTests : IDisposable
{
    private const int Length = 50 * 1024 * 1024;
    private const long MostAllocated = 5 * 1024 * 1024;
    private readonly string folder = Directory.CreateTempSubdirectory("apikley-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task An_upload_of_50_MB_and_its_download_stream_with_flat_memory()
    {
        var source = Path.Combine(folder, "clip.mp4");
        var hash = Write(source);
        using var emulator = Start("--port", "0", "--quiet", "--key", "mine");
        try
        {
            var address = new Uri((await emulator.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)))!);
            using var client = new ApikleyClient(new ApikleyOptions { ApiKey = "mine", BaseAddress = address });
            await client.GetCreditsAsync();

            var progress = new Last<UploadProgress>();
            var before = GC.GetTotalAllocatedBytes(precise: true);
            UploadedFile stored = await client.UploadAsync(source, progress: progress);
            var uploading = GC.GetTotalAllocatedBytes(precise: true) - before;

            Assert.Equal(new UploadProgress(source, Length, Length), progress.Value);
            Assert.Equal((Length, "video/mp4"), (stored.Size, stored.MediaType));
            Assert.True(uploading < MostAllocated, $"the upload allocated {uploading} bytes");

            before = GC.GetTotalAllocatedBytes(precise: true);
            var path = await client.DownloadAsync(stored, folder, "back");
            var downloading = GC.GetTotalAllocatedBytes(precise: true) - before;

            Assert.True(downloading < MostAllocated, $"the download allocated {downloading} bytes");
            using var back = File.OpenRead(path);
            Assert.Equal(hash, await SHA256.HashDataAsync(back));
        }
        finally
        {
            emulator.Kill(entireProcessTree: true);
        }
    }

    private static byte[] Write(string path)
    {
        var random = new Random(1);
        var piece = new byte[1024 * 1024];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var file = File.Create(path);
        for (var i = 0; i < Length / piece.Length; i++)
        {
            random.NextBytes(piece);
            hash.AppendData(piece);
            file.Write(piece);
        }

        return hash.GetHashAndReset();
    }

    private static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "apikley-emulator.dll"), .. arguments]) { RedirectStandardOutput = true };
        return Process.Start(start)!;
    }

    private sealed class Last<T> : IProgress<T>
    {
        public T? Value { get; private set; }

        public void Report(T value) => Value = value;
    }
}

/// <summary>Tests that count what the whole process does.</summary>
[CollectionDefinition("Alone", DisableParallelization = true)]
public sealed class AloneCollection;
