using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Apikley;

namespace MoneySafety.Proof;

/// <summary>One program against one emulator: started, killed again and again while creates are under way, let run to its end, and judged.</summary>
internal static class Trial
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    public static async Task<Tally> RunAsync(string kind, int seed, ProofOptions options)
    {
        var folder = options.Keep is { } keep
            ? Directory.CreateDirectory(Path.Combine(keep, string.Create(CultureInfo.InvariantCulture, $"{kind}-{seed}"))).FullName
            : Directory.CreateTempSubdirectory("money-safety-").FullName;
        try
        {
            await using var emulator = await EmulatorProcess.StartAsync(options, seed, folder);
            var load = new Load(emulator.Address, EmulatorProcess.Key, options.Jobs, folder, FreePort(seed), options.CreatesPerSecond, TimeSpan.FromSeconds(10));
            var random = new Random(seed);
            for (var kill = 1; kill <= options.Kills; kill++)
            {
                // Spread over the run, each at a moment that the seed chooses.
                var share = (kill - 0.5 + ((random.NextDouble() - 0.5) * 0.6)) / (options.Kills + 0.5);
                await using var program = Start(kind, load);
                await ReachAsync(emulator, program, (int)(options.Jobs * share));
                await Task.Delay(random.Next(40));
                if (kill == 1)
                {
                    RequireLocked(Path.Combine(folder, "ledger.db"));
                }

                await program.KillAsync();
            }

            await using (var last = Start(kind, load))
            {
                var exit = await last.ExitAsync(Limit);
                if (exit != 0)
                {
                    throw new InvalidOperationException($"The program {kind} ended with {exit}; see {folder}/program.log:\n{await File.ReadAllTextAsync(Path.Combine(folder, "program.log"))}");
                }
            }

            return await Tally.TakeAsync(kind, seed, options.Jobs, options.Kills, folder, emulator);
        }
        finally
        {
            if (options.Keep is null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static ChildProcess Start(string kind, Load load) =>
        ChildProcess.Start(Path.Combine(load.Folder, "program.log"), typeof(Trial).Assembly.Location, "work", kind, load.ToJson());

    /// <summary>Waits until so many creates were accepted.</summary>
    private static async Task ReachAsync(EmulatorProcess emulator, ChildProcess program, int accepted)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (await emulator.AcceptedAsync() < accepted)
        {
            if (program.HasExited)
            {
                throw new InvalidOperationException($"The program ended before {accepted} creates were accepted.");
            }

            await Task.Delay(10, limit.Token);
        }
    }

    /// <summary>While the program runs, no other process can open its ledger; as soon as it is dead, the next one can.</summary>
    private static void RequireLocked(string ledger)
    {
        if (!File.Exists(ledger))
        {
            return;
        }

        try
        {
            using var second = new SqliteTaskLedger(ledger, TimeSpan.FromSeconds(1));
        }
        catch (IOException e) when (e.Message.Contains("in use by another process", StringComparison.Ordinal))
        {
            return;
        }

        throw new InvalidOperationException("Two processes have opened one ledger.");
    }

    /// <summary>
    /// A port for callbacks that stays the same over all restarts. Below the range that the system takes for outgoing connections: one of
    /// those could otherwise get it while the program is dead.
    /// </summary>
    private static int FreePort(int seed)
    {
        var random = new Random(HashCode.Combine(seed, Environment.ProcessId));
        while (true)
        {
            var port = random.Next(20_000, 30_000);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken; another one.
            }
        }
    }
}
