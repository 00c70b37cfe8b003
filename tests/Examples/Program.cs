using System.Globalization;
using System.Text.RegularExpressions;
using Apikley.Examples;

// Arguments: NAME=PATH of each document; --known FILE lists the examples that need not survive; --score FILE states how many must; --write rewrites the list.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var (knownFile, scoreFile) = (Option("--known")!, Option("--score"));
var scores = new List<ExampleScore>();
foreach (var document in args.Where(argument => argument.Contains('=', StringComparison.Ordinal)))
{
    var (name, path) = (document[..document.IndexOf('=', StringComparison.Ordinal)], document[(document.IndexOf('=', StringComparison.Ordinal) + 1)..]);
    scores.Add(await ExampleScore.OfAsync(name, path));
    Console.WriteLine($"{name}: {scores[^1].Survived}/{scores[^1].Count}");
}

var missed = scores.SelectMany(score => score.Missed.Select(miss => (Line: $"{score.Document}\t{miss.Example.Id}\t{miss.Reason}", miss.Reason, miss.Difference))).ToList();
if (args.Contains("--write"))
{
    var others = File.ReadAllLines(knownFile).Where(line => !IsLookedAt(line));
    File.WriteAllLines(knownFile, missed.Where(miss => miss.Reason is not null).Select(miss => miss.Line).Concat(others).Order(StringComparer.Ordinal));
}

foreach (var group in missed.GroupBy(miss => Regex.Replace(miss.Reason ?? "not explained by the document", "'[^']*'|#[^ ]*", "…")).OrderByDescending(group => group.Count()))
{
    Console.WriteLine($"{group.Count(),5}  {group.Key}");
}

var known = File.ReadAllLines(knownFile).Where(IsLookedAt).ToHashSet(StringComparer.Ordinal);
var failed = false;
foreach (var (line, reason, difference) in missed.Where(miss => miss.Reason is null || !known.Contains(miss.Line)))
{
    failed = true;
    Console.WriteLine($"FAIL {line.Replace("\t", ", ", StringComparison.Ordinal)}{(reason is null ? "" : " (not listed in known.tsv)")}: {difference}");
}

foreach (var stale in known.Except(missed.Select(miss => miss.Line), StringComparer.Ordinal))
{
    failed = true;
    Console.WriteLine($"FAIL known.tsv lists what survives, or fails for another reason: {stale}");
}

var (survived, count) = (scores.Sum(score => score.Survived), scores.Sum(score => score.Count));
if (scoreFile is not null && survived < Required(scoreFile))
{
    failed = true;
    Console.WriteLine($"FAIL {scoreFile} states {Required(scoreFile)}.");
}

Console.WriteLine($"examples: {survived}/{count}");
return failed ? 1 : 0;

// Stripe's document is not always at hand.
bool IsLookedAt(string line) => scores.Any(score => line.StartsWith(score.Document + "\t", StringComparison.Ordinal));

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var index && index + 1 < args.Length ? args[index + 1] : null;

static int Required(string readme)
{
    var match = Regex.Match(File.ReadAllText(readme), @"^examples: (\d+)/\d+", RegexOptions.Multiline);
    return match.Success
        ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
        : throw new InvalidOperationException($"{readme} states no score: a line with \"examples: N/M\".");
}
