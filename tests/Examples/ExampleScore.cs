namespace Apikley.Examples;

/// <summary>How many of a document's examples survive, and why the others do not.</summary>
/// <param name="Document">What the document is called in <c>known.tsv</c>.</param>
/// <param name="Missed">The examples that do not survive, with the reason as far as the document shows one.</param>
internal sealed record ExampleScore(string Document, int Count, IReadOnlyList<(DeclaredExample Example, string? Reason, string Difference)> Missed)
{
    public int Survived => Count - Missed.Count;

    public static async Task<ExampleScore> OfAsync(string name, string path)
    {
        var document = OpenApiJson.Load(path);
        var schemas = new SchemaCheck(document);
        var fixtures = Path.Combine(Path.GetDirectoryName(path)!, "fixtures3.json");
        var examples = (File.Exists(fixtures) ? StripeFixtures.Find(document, fixtures) : ExampleFinder.Find(document)).ToList();
        var client = EmittedClient.Compile(path);
        var missed = new List<(DeclaredExample, string?, string)>();
        using var replay = new Replay(schemas);
        foreach (var example in examples)
        {
            if (await replay.RunAsync(client, example) is { } difference)
            {
                missed.Add((example, schemas.Contradiction(example.Value, example.Schema) ?? Replay.NotAskedFor(client, example), difference));
            }
        }

        return new ExampleScore(name, examples.Count, missed);
    }
}
