using System.Diagnostics;
using System.Globalization;

namespace Apikley.Benchmarks.Downloads;

/// <summary><c>download</c>: a file of 100 MB over a loopback connection, saved to the temporary folder: by the client, and by a bare CopyToAsync.</summary>
internal static class DownloadCommand
{
    private const int Rounds = 7;

    public static async Task<int> RunAsync()
    {
        using var server = new FileServer(100_000_000);
        var folder = Directory.CreateTempSubdirectory("apikley-download-");
        using var apikley = new ApikleyClient(new ApikleyOptions { ApiKey = "key", BaseAddress = server.Address });
        using var http = new HttpClient();
        try
        {
            List<Measured> ours = [], bare = [];
            for (var round = 0; round <= Rounds; round++)
            {
                var client = await MeasureAsync(() => apikley.DownloadAsync(server.File, folder.FullName, $"client-{round}")).ConfigureAwait(false);
                var copy = await MeasureAsync(() => CopyAsync(http, server.File, Path.Combine(folder.FullName, $"copy-{round}"))).ConfigureAwait(false);
                foreach (var file in folder.GetFiles())
                {
                    file.Delete();
                }

                // The first round is the JIT's.
                if (round > 0)
                {
                    ours.Add(client);
                    bare.Add(copy);
                }
            }

            Print("client", ours);
            Print("CopyToAsync", bare);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task CopyAsync(HttpClient http, Uri address, string path)
    {
        using var response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        await using var file = File.Create(path);
        await (await response.Content.ReadAsStreamAsync().ConfigureAwait(false)).CopyToAsync(file).ConfigureAwait(false);
    }

    private static async Task<Measured> MeasureAsync(Func<Task> download)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var peak = 0L;
        using var sampler = new Timer(_ => peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false) - before), null, 0, 2);
        var clock = Stopwatch.StartNew();
        await download().ConfigureAwait(false);
        return new Measured(100 / clock.Elapsed.TotalSeconds, GC.GetTotalAllocatedBytes(precise: true) - allocated, peak);
    }

    private static void Print(string name, List<Measured> rounds)
        => Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {rounds.Select(round => round.MegabytesPerSecond).Order().ElementAt(Rounds / 2):F0} MB/s, {rounds.Average(round => round.Allocated) / 1000:F0} KB allocated, heap at most {rounds.Max(round => round.Peak) / 1000:F0} KB larger"));

    private sealed record Measured(double MegabytesPerSecond, long Allocated, long Peak);
}
