using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Apikley.Benchmarks.Startup;

/// <summary><c>startup PROGRAM…</c>: from the start of a published program to the first byte of its first request, the median of 21 starts each.</summary>
internal static class StartupCommand
{
    private const int Starts = 21;

    public static int Run(IReadOnlyList<string> programs)
    {
        var times = programs.Select(_ => new List<double>()).ToArray();
        for (var start = 0; start < Starts; start++)
        {
            for (var index = 0; index < programs.Count; index++)
            {
                times[index].Add(Measure(programs[index]));
            }
        }

        for (var index = 0; index < programs.Count; index++)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{programs[index]}: {times[index].Order().ElementAt(Starts / 2):F1} ms to the first byte"));
        }

        return 0;
    }

    private static double Measure(string program)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(program)
        {
            ArgumentList = { $"http://{listener.LocalEndpoint}/", "key", Path.GetTempPath() },
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        using var connection = listener.AcceptSocket();
        connection.Receive(new byte[1]);
        var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        process.Kill();
        process.WaitForExit();
        return elapsed;
    }
}
