using System.Globalization;
using MoneySafety.Fuzz;

namespace MoneySafety;

/// <summary>Feeds rubbish to the answer parser and to the callbacks endpoint, and says what came of it.</summary>
internal static class FuzzCommand
{
    public static async Task<int> RunAsync(string[] args)
    {
        if (args.Length > 2
            || !int.TryParse(args.ElementAtOrDefault(0) ?? "100000", NumberStyles.None, CultureInfo.InvariantCulture, out var inputs)
            || !ulong.TryParse(args.ElementAtOrDefault(1) ?? "1", NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
        {
            await Console.Error.WriteLineAsync("usage: fuzz.sh [inputs of each kind, 100000] [seed, 1]");
            return 2;
        }

        try
        {
            Console.WriteLine(await AnswerFuzz.RunAsync(inputs, seed));
            Console.WriteLine(await CallbackFuzz.RunAsync(inputs, seed));
            return 0;
        }
        catch (InvalidOperationException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }
}
