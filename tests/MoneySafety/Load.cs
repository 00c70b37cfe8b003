using System.Text.Json;

namespace MoneySafety;

/// <summary>What a program under judgement is told: the work, where the service is, and where it may keep notes.</summary>
/// <param name="Service">The emulator.</param>
/// <param name="Key">Its key.</param>
/// <param name="Jobs">How many pieces of work there are, named 1 to this number.</param>
/// <param name="Folder">Where notes survive the process.</param>
/// <param name="CallbackPort">The port on loopback where callbacks are taken.</param>
/// <param name="CreatesPerSecond">The service's limit, known to every program.</param>
/// <param name="ParkAfter">How long the fate of a create may stay open at the end before a person is told.</param>
internal sealed record Load(Uri Service, string Key, int Jobs, string Folder, int CallbackPort, int CreatesPerSecond, TimeSpan ParkAfter)
{
    /// <summary>How many creates a program has under way at a time.</summary>
    public const int Concurrency = 24;

    /// <summary>The prompt of a job: the service's records echo it, which shows what each charge was for whatever the program believes.</summary>
    public static string Prompt(int job) => $"job {job}";

    public static Load Parse(string json) => JsonSerializer.Deserialize<Load>(json)!;

    public string ToJson() => JsonSerializer.Serialize(this);
}
