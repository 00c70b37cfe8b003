using System.Globalization;
using Apikley.Benchmarks.Calls;
using Apikley.Benchmarks.Serialisation;

namespace Apikley.Benchmarks.Measuring;

/// <summary>
/// <c>ratios</c>: the decisive pairs, ours divided by the other, the geometric mean over the documents or calls of a pair. One line each, <c>name value</c>,
/// on the standard output; what they are made of goes to the standard error.
/// </summary>
internal static class RatiosCommand
{
    private const int Rounds = 101;

    public static async Task<int> RunAsync()
    {
        SerialisationCheck.Run();
        await CallCheck.RunAsync().ConfigureAwait(false);
        Serialisation("write", @case => @case.Write.ToDictionary(pair => pair.Key, pair => (Action)(() => pair.Value())));
        Serialisation("read", @case => @case.Read.ToDictionary(pair => pair.Key, pair => (Action)(() => pair.Value())));
        Calls();
        return 0;
    }

    private static void Serialisation(string name, Func<SerialisationCase, Dictionary<Contender, Action>> actions)
    {
        var measured = new List<Interleaved>();
        foreach (var @case in SerialisationCase.All)
        {
            var of = actions(@case);
            var result = Interleaved.Measure(Rounds, of[Contender.Ours], of[Contender.Stj], of[Contender.Floor]);
            measured.Add(result);
            Detail($"{name} {@case.Name}", result, "ours", "stj", "floor");
        }

        Print($"{name}.vs.stj", measured.Select(result => result.TimeRatio(0, 1)));
        Print($"{name}.vs.floor", measured.Select(result => result.TimeRatio(0, 2)));
    }

    private static void Calls()
    {
        var measured = new List<Interleaved>();
        foreach (var @case in CallCase.All)
        {
            var result = Interleaved.Measure(Rounds, Of(Caller.Ours), Of(Caller.NSwag), Of(Caller.Refit), Of(Caller.Kiota), Of(Caller.Floor));
            measured.Add(result);
            Detail($"call {@case.Name}", result, "ours", "nswag", "refit", "kiota", "floor");

            Action Of(Caller caller) => () => @case.Call[caller]().GetAwaiter().GetResult();
        }

        Print("call.vs.kiota.time", measured.Select(result => result.TimeRatio(0, 3)));
        Print("call.vs.kiota.bytes", measured.Select(result => result.Bytes(0) / result.Bytes(3)));
        Print("call.vs.nswag.time", measured.Select(result => result.TimeRatio(0, 1)));
        Print("call.vs.refit.time", measured.Select(result => result.TimeRatio(0, 2)));
        Print("call.vs.floor.time", measured.Select(result => result.TimeRatio(0, 4)));
        Print("call.vs.floor.bytes", measured.Select(result => result.Bytes(0) / result.Bytes(4)));
    }

    private static void Print(string name, IEnumerable<double> ratios)
        => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {Math.Exp(ratios.Average(Math.Log)):F3}"));

    private static void Detail(string name, Interleaved result, params string[] contenders)
        => Console.Error.WriteLine($"# {name}: " + string.Join(", ", contenders.Select((contender, index)
            => string.Create(CultureInfo.InvariantCulture, $"{contender} {result.Nanoseconds(index):F0} ns {result.Bytes(index):F0} B"))));
}
