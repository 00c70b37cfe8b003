using System.Globalization;
using MoneySafety.Programs;

namespace MoneySafety.Proof;

/// <summary>What run.sh was asked for.</summary>
internal sealed record ProofOptions
{
    private const string Usage = """
        usage: run.sh [--jobs 600] [--kills 4] [--seeds 1,2,3] [--programs apikley,apikley-resilience,httpclient,refit] [--faults PROFILE] [--keep FOLDER]
        """;

    public int Jobs { get; private init; } = 600;

    public int Kills { get; private init; } = 4;

    public IReadOnlyList<int> Seeds { get; private init; } = [1, 2, 3];

    public IReadOnlyList<string> Programs { get; private init; } = [.. WorkCommand.Kinds.Keys];

    /// <summary>The faults, and a network on which half of the answers take 100 ms, so that creates are under way when the program is killed.</summary>
    public string Faults { get; private init; } = "reset-after-accept=5%,callback-lost=5%,callback-doubled=5%,slow=100ms@50%";

    /// <summary>The emulator's apikley-emulator.dll.</summary>
    public string Emulator { get; private init; } = "";

    public string Specs { get; private init; } = "";

    /// <summary>Where the notes, ledgers and logs of the trials are left; null for a folder that is deleted.</summary>
    public string? Keep { get; private init; }

    /// <summary>The service's limit. Above what a real account has, to be done sooner.</summary>
    public int CreatesPerSecond { get; private init; } = 100;

    public static ProofOptions Parse(string[] args)
    {
        var options = new ProofOptions();
        if (args.Length % 2 != 0)
        {
            throw new FormatException(Usage);
        }

        foreach (var pair in args.Chunk(2))
        {
            options = pair switch
            {
                ["--jobs", var text] => options with { Jobs = Number(text, 10, 100_000) },
                ["--kills", var text] => options with { Kills = Number(text, 0, 100) },
                ["--seeds", var text] => options with { Seeds = [.. text.Split(',').Select(static seed => Number(seed, 0, int.MaxValue))] },
                ["--programs", var text] => options with { Programs = [.. text.Split(',').Select(Program)] },
                ["--faults", var text] => options with { Faults = text },
                ["--emulator", var text] => options with { Emulator = text },
                ["--specs", var text] => options with { Specs = text },
                ["--keep", var text] => options with { Keep = text },
                _ => throw new FormatException($"{pair[0]} is no option.\n{Usage}"),
            };
        }

        return options.Emulator.Length > 0 && options.Specs.Length > 0 ? options : throw new FormatException(Usage);
    }

    private static string Program(string name) => WorkCommand.Kinds.ContainsKey(name) ? name : throw new FormatException($"There is no program '{name}'.\n{Usage}");

    private static int Number(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new FormatException($"'{text}' is not a whole number from {least} to {most}.\n{Usage}");
}
