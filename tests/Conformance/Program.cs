using System.Globalization;
using System.Text.RegularExpressions;
using Conformance;
using Conformance.Calls;
using Conformance.Report;

// Arguments: the server's address, and the file that states the score to hold.
using var server = new Server(new Uri(args[0]));
var report = new ReportClient(httpClient: server.Http);

// The scenarios are those the server names before the first call: some calls add counters of their own.
var scenarios = (await report.GetReportAsync()).Keys.Order(StringComparer.Ordinal).ToArray();
var outcome = await AllCalls.In(server).RunAsync();
var counts = await report.GetReportAsync();

var misses = scenarios
    .Select(scenario => (Scenario: scenario, Reason: Reason(scenario)))
    .Where(miss => miss.Reason is not null)
    .ToArray();
foreach (var group in misses.GroupBy(miss => outcome.Groups.GetValueOrDefault(miss.Scenario, "no call")).OrderBy(group => group.Key, StringComparer.Ordinal))
{
    Console.WriteLine($"missed in {group.Key}:");
    foreach (var (scenario, reason) in group)
    {
        Console.WriteLine($"  {scenario}: {reason}");
    }
}

foreach (var unknown in outcome.Groups.Keys.Except(scenarios, StringComparer.Ordinal))
{
    Console.WriteLine($"The server knows no scenario {unknown}.");
}

var score = scenarios.Length - misses.Length;
var required = RequiredScore(args[1]);
if (score < required)
{
    Console.WriteLine($"{args[1]} states {required}.");
}

Console.WriteLine($"conformance: {score}/{scenarios.Length}");
return score < required ? 1 : 0;

// Both must hold: the server has counted the request, and no call for the scenario failed on its answer.
string? Reason(string scenario)
    => outcome.Without.GetValueOrDefault(scenario)
        ?? (!outcome.Groups.ContainsKey(scenario) ? "There is no call for it."
            : outcome.Failures.GetValueOrDefault(scenario)
            ?? (counts.GetValueOrDefault(scenario) > 0 ? null : "The server did not count the request."));

static int RequiredScore(string readme)
{
    var match = Regex.Match(File.ReadAllText(readme), @"conformance: (\d+)/\d+");
    return match.Success
        ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
        : throw new InvalidOperationException($"{readme} states no score: a line with \"conformance: N/M\".");
}
