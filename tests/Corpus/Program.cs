using System.Globalization;
using System.Runtime.CompilerServices;
using Apikley.Corpus;
using Microsoft.CodeAnalysis;

// Generates and compiles every document under a folder with the product's own generator:
//   dotnet run -c Release --project tests/Corpus -- DIR [--only TEXT] [--twice] [--show HINT]
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args.Length == 0 || !Directory.Exists(args[0]))
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project tests/Corpus -- DIR [--only TEXT] [--twice] [--show HINT]");
    return 2;
}

var only = Option("--only");
var show = Option("--show");
var twice = args.Contains("--twice");
var known = KnownTroubles.Load(Path.Combine(Here(), "known.tsv"));

int documents = 0, compiled = 0, broken = 0, operations = 0, emitted = 0;
var failures = new List<string>();
Console.WriteLine("document\toperations\temitted\tdropped\tlines\tgenerate ms\tcompile ms\twarnings and errors");
foreach (var document in CorpusDocument.Find(args[0]).Where(document => only is null || document.Name.Contains(only, StringComparison.OrdinalIgnoreCase)))
{
    if (show is not null)
    {
        foreach (var (hintName, text) in Consumer.Emit(document).Where(file => file.HintName.Contains(show, StringComparison.OrdinalIgnoreCase)))
        {
            Console.WriteLine($"// ===== {hintName}\n{text}");
        }

        continue;
    }

    var outcome = Consumer.Build(document, twice);
    var wanted = document.CountOperations();
    var made = Modelled.CountOperations(Modelled.Model(document));
    var troubles = outcome.Generator.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToArray();
    var dropped = outcome.Generator.Where(diagnostic => diagnostic.Id == "APK2001").Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)).ToArray();
    var clean = outcome.Compiler.Count == 0 && troubles.Length == 0;
    var isBroken = known.IsBroken(document.Name);
    Console.WriteLine($"{document.Name}\t{wanted}\t{made}\t{dropped.Length}\t{outcome.Lines}\t{outcome.Generation.TotalMilliseconds:F0}\t{outcome.Compilation.TotalMilliseconds:F0}\t{troubles.Length + outcome.Compiler.Count}");
    foreach (var problem in troubles.Take(isBroken ? 1 : 5).Concat(outcome.Compiler.Take(5)))
    {
        Console.WriteLine($"    {problem}");
    }

    Check(outcome.Compiler.Count == 0, "the emitted code does not compile clean");
    Check(troubles.All(diagnostic => diagnostic.Id != "APK2999"), "the generator fails");
    Check(troubles.All(diagnostic => diagnostic.Location.GetLineSpan().Path.Length > 0), "a diagnostic has no place");
    Check(clean || isBroken, "has warnings and is not known to be broken");
    Check(!(clean && isBroken), "is listed as broken but is not: remove it from known.tsv");
    Check(isBroken || dropped.Length == known.Drops(document.Name), $"drops {dropped.Length} operations, known.tsv says {known.Drops(document.Name)}");
    Check(isBroken || made + dropped.Length == wanted, $"of {wanted} operations {made} are emitted and {dropped.Length} reported as dropped");
    Check(outcome.LongestFile <= 10_000, $"one emitted file has {outcome.LongestFile} lines");
    foreach (var problem in outcome.RanAgain)
    {
        Check(false, problem);
    }

    operations += wanted;
    emitted += made;
    if (isBroken)
    {
        broken++;
        continue;
    }

    documents++;
    compiled += clean ? 1 : 0;

    void Check(bool holds, string otherwise)
    {
        if (!holds)
        {
            failures.Add($"{document.Name}: {otherwise}");
        }
    }
}

if (only is null && show is null)
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
