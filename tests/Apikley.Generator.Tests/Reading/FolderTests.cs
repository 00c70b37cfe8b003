using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Apikley.Generator.Tests.Reading;

/// <summary>
/// Reads every document of a folder: the repository's own <c>specs</c>, or what <c>APIKLEY_DOCUMENTS</c> names
/// (<c>APIKLEY_DOCUMENTS=/path dotnet test --filter FolderTests</c>; then findings are allowed, exceptions are not).
/// </summary>
public sealed class FolderTests
{
    [Fact]
    public void Every_document_is_read()
    {
        var chosen = Environment.GetEnvironmentVariable("APIKLEY_DOCUMENTS");
        var folder = chosen ?? Path.Combine(Repository.Root, "specs");
        var documents = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".yaml" or ".yml" or ".json")
            .Select(path => SourceDocument.Parse(path.Replace('\\', '/'), SourceText.From(File.ReadAllText(path)), CancellationToken.None))
            .ToDictionary(document => document.Path);

        var operations = 0;
        foreach (var document in documents.Values.Where(document => document.IsOpenApi))
        {
            var bag = new DiagnosticBag();
            var api = OpenApiReader.Read(document, Reachable(document, documents), bag, CancellationToken.None);
            operations += api?.Paths.Sum(item => item.Operations.Count) ?? 0;
            if (chosen is null)
            {
                Assert.Empty(document.Diagnostics.Concat(bag.Items).Where(finding => finding.Descriptor.DefaultSeverity > DiagnosticSeverity.Info).Select(Documents.Line));
            }
        }

        Assert.True(operations > 0, $"No operation was found under {folder}.");
    }

    private static List<SourceDocument> Reachable(SourceDocument document, Dictionary<string, SourceDocument> all)
    {
        var found = new HashSet<SourceDocument>();
        var queue = new Queue<string>(document.ExternalFiles);
        while (queue.Count > 0)
        {
            if (all.TryGetValue(queue.Dequeue(), out var other) && other != document && found.Add(other))
            {
                foreach (var file in other.ExternalFiles)
                {
                    queue.Enqueue(file);
                }
            }
        }

        return [.. found];
    }
}
