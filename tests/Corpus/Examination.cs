using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Apikley.Corpus;

/// <summary>What the run says of one document: its rows, what it counts for, and what is not as expected.</summary>
internal sealed record Examination(bool IsBroken, bool IsClean, int Operations, int Emitted, IReadOnlyList<string> Rows, IReadOnlyList<string> Failures)
{
    public static Examination Of(CorpusDocument document, KnownTroubles known, bool runTwice, bool analyze)
    {
        var outcome = Consumer.Build(document, runTwice, analyze);
        var wanted = document.CountOperations();
        var made = Modelled.CountOperations(Modelled.Model(document));
        var troubles = outcome.Generator.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToArray();
        var dropped = outcome.Generator.Where(diagnostic => diagnostic.Id == "APK2001").ToArray();
        var isClean = outcome.Compiler.Count == 0 && troubles.Length == 0;
        var isBroken = known.IsBroken(document.Name);

        List<string> rows =
        [
            string.Create(CultureInfo.InvariantCulture, $"{document.Name}\t{wanted}\t{made}\t{dropped.Length}\t{outcome.Lines}\t{outcome.Generation.TotalMilliseconds:F0}\t{outcome.Compilation.TotalMilliseconds:F0}\t{troubles.Length + outcome.Compiler.Count}"),
            .. troubles.Take(isBroken ? 1 : 5).Concat(dropped).Distinct().Concat(outcome.Compiler.Take(5)).Select(problem => "    " + problem),
        ];

        var failures = new List<string>();
        Check(outcome.Compiler.Count == 0, "the emitted code does not compile clean");
        Check(troubles.All(diagnostic => diagnostic.Id != "APK2999"), "the generator fails");
        Check(troubles.All(diagnostic => diagnostic.Location.GetLineSpan().Path.Length > 0), "a diagnostic has no place");
        Check(isClean || isBroken, "has warnings and is not known to be broken");
        Check(!(isClean && isBroken), "is listed as broken but is not: remove it from known.tsv");
        Check(isBroken || dropped.Length == known.Drops(document.Name), $"drops {dropped.Length} operations, known.tsv says {known.Drops(document.Name)}");
        Check(isBroken || made + dropped.Length == wanted, $"of {wanted} operations {made} are emitted and {dropped.Length} reported as dropped");
        Check(outcome.LongestFile <= 10_000, $"one emitted file has {outcome.LongestFile} lines");
        foreach (var problem in outcome.RanAgain.Concat(outcome.Analysis))
        {
            Check(false, problem);
        }

        return new Examination(isBroken, isClean, wanted, made, rows, failures);

        void Check(bool holds, string otherwise)
        {
            if (!holds)
            {
                failures.Add($"{document.Name}: {otherwise}");
            }
        }
    }
}
