using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Apikley.Corpus;

/// <summary>
/// Runs the generator again, as an IDE does. Nothing changed, or only C#: no stage may run. One schema edited: no file may be emitted again but those that name it.
/// </summary>
internal static class Caching
{
    /// <summary>
    /// With more files than this the compiler's steps are not tracked: it walks all files once for each output then (minutes for 2,872 files), which it does in tests only.
    /// What was emitted again is seen from the texts all the same.
    /// </summary>
    public const int MostTrackedFiles = 100;

    /// <returns>What is wrong; empty when all is cached that can be.</returns>
    public static List<string> Check(GeneratorDriver driver, CSharpCompilation compilation, CorpusDocument document)
    {
        var problems = new List<string>();
        var before = Files(driver);
        var same = driver.RunGenerators(compilation);
        problems.AddRange(Ran(same).Concat(Emitted(same, before)).Select(what => "the same input runs " + what));
        var tree = CSharpSyntaxTree.ParseText("class Typed { }", new CSharpParseOptions(LanguageVersion.CSharp13));
        var typed = driver.RunGenerators(compilation.AddSyntaxTrees(tree));
        problems.AddRange(Ran(typed).Concat(Emitted(typed, before)).Select(what => "a C# edit runs " + what));
        foreach (var edit in DescriptionEdit.Of(document))
        {
            var after = driver.ReplaceAdditionalText(edit.File, edit.Edited).RunGenerators(compilation);
            var emitted = Emitted(after, before).ToList();
            var files = Files(after);
            problems.AddRange(emitted.Where(file => !files[file].ToString().Contains(edit.TypeName, StringComparison.Ordinal)).Select(file => $"an edit of {edit.TypeName} emits {file} again"));
            if (emitted.Count == 0)
            {
                problems.Add($"an edit of {edit.TypeName} emits nothing");
            }
        }

        return problems;
    }

    private static IEnumerable<string> Ran(GeneratorDriver driver)
        => Steps(driver).Where(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)).Select(output => $"{output.Step} ({output.Reason})").Distinct();

    /// <summary>The outputs of our own steps; the compiler's have names of their own.</summary>
    private static IEnumerable<(string Step, IncrementalStepRunReason Reason)> Steps(GeneratorDriver driver)
        => driver.GetRunResult().Results.Single().TrackedSteps
            .Where(step => char.IsUpper(step.Key[0]) && !step.Key.Contains("Compilation", StringComparison.Ordinal))
            .SelectMany(step => step.Value.SelectMany(run => run.Outputs).Select(output => (step.Key, output.Reason)));

    /// <summary>The files that were given to the compiler anew: a text that is cached is the same object.</summary>
    private static IEnumerable<string> Emitted(GeneratorDriver driver, Dictionary<string, SourceText> before)
        => Files(driver).Where(file => !before.TryGetValue(file.Key, out var old) || old != file.Value).Select(file => file.Key);

    private static Dictionary<string, SourceText> Files(GeneratorDriver driver)
        => driver.GetRunResult().Results.Single().GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText);
}
