namespace MoneySafety.Programs;

/// <summary>Runs one of the programs to its end. Each does all jobs that its notes do not show as done, as it would after any restart.</summary>
internal static class WorkCommand
{
    public const string Done = "done.tsv";
    public const string Parked = "parked.tsv";

    /// <summary>The programs, and how the table names them.</summary>
    public static readonly IReadOnlyDictionary<string, string> Kinds = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["apikley"] = "generated client, SQLite ledger",
        ["apikley-resilience"] = "the same under AddStandardResilienceHandler",
        ["httpclient"] = "HttpClient, AddStandardResilienceHandler",
        ["refit"] = "Refit",
    };

    public static async Task RunAsync(string kind, Load load)
    {
        // A judge that dies must not leave its programs behind: their standard input ends with it.
        _ = Task.Run(() =>
        {
            while (Console.In.Read() >= 0)
            {
            }

            Environment.Exit(3);
        });
        using IProgram program = kind switch
        {
            "apikley" => new ApikleyProgram(load, resilience: false),
            "apikley-resilience" => new ApikleyProgram(load, resilience: true),
            "httpclient" => new OrdinaryProgram(load, new ResilientHttpClient(load)),
            "refit" => new OrdinaryProgram(load, new RefitClient(load)),
            _ => throw new ArgumentException($"There is no program '{kind}'. There are: {string.Join(", ", Kinds.Keys)}."),
        };
        await program.RunAsync();
    }
}
