namespace Apikley.Corpus.Oracle;

/// <summary>
/// Holds the generator's reader against NSwag.Core, which shares no code with it, on every document: operations, parameters, properties, required names and enum values.
/// Where they differ stands in <c>oracle.tsv</c> with the reason; a difference that is not listed fails, and so does a listed one that is no more.
/// </summary>
internal static class OracleRun
{
    private const int ShownDifferences = 5;

    public static async Task<int> RunAsync(IEnumerable<CorpusDocument> documents, string listPath, bool isWhole)
    {
        var listed = File.ReadLines(listPath).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).ToDictionary(cells => cells[0], cells => cells[1]);
        var met = new HashSet<string>();
        var failures = new List<string>();
        int compared = 0, agreeing = 0, facts = 0;
        Console.WriteLine("document\tfacts agreed\tonly one\treason");
        foreach (var document in documents)
        {
            var comparison = await Comparison.OfAsync(document).ConfigureAwait(false);
            var expected = listed.GetValueOrDefault(document.Name);
            compared++;
            agreeing += comparison.Reason is null ? 1 : 0;
            facts += comparison.Agreed;
            Console.WriteLine($"{document.Name}\t{comparison.Agreed}\t{comparison.OnlyOne.Count}\t{comparison.Reason}");
            foreach (var difference in comparison.OnlyOne.Take(ShownDifferences))
            {
                Console.WriteLine("    " + difference);
            }

            if (expected is not null)
            {
                met.Add(document.Name);
            }

            if (comparison.Reason != expected || comparison.Reason?.Contains("other", StringComparison.Ordinal) == true)
            {
                failures.Add($"{document.Name}: {(comparison.Reason is null ? "both readers agree" : "the readers differ by " + comparison.Reason)}, oracle.tsv says {expected ?? "nothing"}");
            }
        }

        if (isWhole && met.Count > 0)
        {
            failures.AddRange(listed.Keys.Except(met).Select(name => $"{name}: is in oracle.tsv, but there is no such document"));
        }

        foreach (var failure in failures)
        {
            Console.WriteLine("FAIL " + failure);
        }

        Console.WriteLine($"{facts} facts agree; {agreeing} of {compared} documents are read alike, {compared - agreeing - failures.Count} differ for a listed reason");
        return failures.Count == 0 ? 0 : 1;
    }
}
