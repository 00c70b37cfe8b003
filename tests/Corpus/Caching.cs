using Apikley.Generator.Model;
using Apikley.Generator.Reading.Tree;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Apikley.Corpus;

/// <summary>
/// Runs the generator again, as an IDE does. Nothing changed, or only C#: no stage may run. One schema edited: no file may be emitted again but those that name it.
/// </summary>
internal static class Caching
{
    private const string Mark = "Edited ";

    /// <returns>What is wrong; empty when all is cached that can be.</returns>
    public static List<string> Check(GeneratorDriver driver, CSharpCompilation compilation, CorpusDocument document)
    {
        var problems = new List<string>();
        problems.AddRange(Ran(driver.RunGenerators(compilation)).Select(step => "the same input runs " + step));
        var tree = CSharpSyntaxTree.ParseText("class Typed { }", new CSharpParseOptions(LanguageVersion.CSharp13));
        problems.AddRange(Ran(driver.RunGenerators(compilation.AddSyntaxTrees(tree))).Select(step => "a C# edit runs " + step));
        if (Edit(document) is { } edit)
        {
            var before = Files(driver);
            var after = driver.ReplaceAdditionalText(document.Root, edit.Text).RunGenerators(compilation);
            var changed = Files(after).Where(file => !before.TryGetValue(file.Key, out var old) || old != file.Value).ToList();
            problems.AddRange(changed.Where(file => !file.Value.Contains(edit.TypeName, StringComparison.Ordinal)).Select(file => $"an edit of {edit.TypeName} emits {file.Key} again"));
            if (changed.Count == 0)
            {
                problems.Add($"an edit of {edit.TypeName} emits nothing");
            }

            var emitted = Steps(after).Count(output => output.Value is not null && output.Step.StartsWith("Emit", StringComparison.Ordinal) && IsNew(output.Reason));
            if (emitted != changed.Count)
            {
                problems.Add($"an edit of {edit.TypeName} changes {changed.Count} files, but {emitted} are emitted again");
            }
        }

        return problems;
    }

    private static IEnumerable<string> Ran(GeneratorDriver driver)
        => Steps(driver).Where(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)).Select(output => $"{output.Step} ({output.Reason})").Distinct();

    /// <summary>The outputs of our own steps; the compiler's have names of their own.</summary>
    private static IEnumerable<(string Step, object Value, IncrementalStepRunReason Reason)> Steps(GeneratorDriver driver)
        => driver.GetRunResult().Results.Single().TrackedSteps
            .Where(step => char.IsUpper(step.Key[0]) && !step.Key.Contains("Compilation", StringComparison.Ordinal))
            .SelectMany(step => step.Value.SelectMany(run => run.Outputs).Select(output => (step.Key, output.Value, output.Reason)));

    private static bool IsNew(IncrementalStepRunReason reason) => reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified;

    private static Dictionary<string, string> Files(GeneratorDriver driver)
        => driver.GetRunResult().Results.Single().GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>The document with another description of the first named schema that has one in one line and is emitted as a type.</summary>
    private static (SpecText Text, string TypeName)? Edit(CorpusDocument document)
    {
        if (document.Parsed.Root is not ObjectNode root || Modelled.Model(document) is not { } model)
        {
            return null;
        }

        var (schemas, pointer) = root["definitions"] is ObjectNode definitions ? (definitions, "#/definitions/") : ((root["components"] as ObjectNode)?["schemas"] as ObjectNode, "#/components/schemas/");
        var types = model.Types.OfType<ObjectTypeModel>().ToDictionary(type => type.Pointer, type => type.Name);
        var text = document.Root.GetText().ToString();
        foreach (var schema in schemas?.Members ?? [])
        {
            if (types.TryGetValue(pointer + schema.Name, out var name) && (schema.Value as ObjectNode)?["description"] is ScalarNode { Type: ScalarType.String, Text.Length: > 0 } description)
            {
                var start = description.Start + (text[description.Start] is '"' or '\'' ? 1 : 0);
                if (text.AsSpan(start).StartsWith(description.Text.AsSpan(0, 1), StringComparison.Ordinal))
                {
                    return (new SpecText(document.Root.Path, text.Insert(start, Mark), isContent: true), name);
                }
            }
        }

        return null;
    }
}
