using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Apikley.Corpus;
using Apikley.Corpus.Oracle;

// Generates and compiles every document under a folder with the product's own generator:
//   dotnet run -c Release --project tests/Corpus -- DIR [--only TEXT] [--twice] [--analyze] [--parallel N] [--show HINT] [--oracle]
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args.Length == 0 || !Directory.Exists(args[0]))
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project tests/Corpus -- DIR [--only TEXT] [--twice] [--analyze] [--parallel N] [--show HINT] [--oracle]");
    return 2;
}

var only = Option("--only");
var found = CorpusDocument.Find(args[0]).Where(document => only is null || document.Name.Contains(only, StringComparison.OrdinalIgnoreCase));
if (Option("--show") is { } show)
{
    foreach (var (hintName, text) in found.SelectMany(Consumer.Emit).Where(file => file.HintName.Contains(show, StringComparison.OrdinalIgnoreCase)))
    {
        Console.WriteLine($"// ===== {hintName}\n{text}");
    }

    return 0;
}

if (args.Contains("--oracle"))
{
    return await OracleRun.RunAsync(found, Path.Combine(Here(), "oracle.tsv"), only is null).ConfigureAwait(false);
}

var known = KnownTroubles.Load(Path.Combine(Here(), "known.tsv"));
var (twice, analyze) = (args.Contains("--twice"), args.Contains("--analyze"));

// One at a time, unless asked otherwise: the milliseconds are worth something then.
var examinations = Partitioner.Create(found, EnumerablePartitionerOptions.NoBuffering)
    .AsParallel().AsOrdered()
    .WithDegreeOfParallelism(int.Parse(Option("--parallel") ?? "1", CultureInfo.InvariantCulture))
    .WithMergeOptions(ParallelMergeOptions.NotBuffered)
    .Select(document => Examination.Of(document, known, twice, analyze));

int documents = 0, compiled = 0, broken = 0, operations = 0, emitted = 0;
var failures = new List<string>();
Console.WriteLine("document\toperations\temitted\tdropped\tlines\tgenerate ms\tcompile ms\twarnings and errors");
foreach (var examination in examinations)
{
    foreach (var row in examination.Rows)
    {
        Console.WriteLine(row);
    }

    failures.AddRange(examination.Failures);
    operations += examination.Operations;
    emitted += examination.Emitted;
    broken += examination.IsBroken ? 1 : 0;
    documents += examination.IsBroken ? 0 : 1;
    compiled += !examination.IsBroken && examination.IsClean ? 1 : 0;
}

if (only is null)
{
    failures.AddRange(known.Stale.Select(name => $"{name}: is in known.tsv, but there is no such document"));
}

foreach (var failure in failures)
{
    Console.WriteLine($"FAIL {failure}");
}

Console.WriteLine($"{broken} documents that break OpenAPI end in located diagnostics");
Console.WriteLine($"{compiled} of {documents} documents compile, {emitted} of {operations} operations emitted");
return failures.Count == 0 ? 0 : 1;

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var index && index + 1 < args.Length ? args[index + 1] : null;

static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
