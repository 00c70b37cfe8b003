using System.Text.Json.Nodes;

namespace Apikley.Specs.Tests;

/// <summary>The files under <c>specs/</c>, and the ways into them that several tests take.</summary>
internal static class Specs
{
    public const string FirstDocument = "google/nano-banana-edit.yaml";

    public static string Root { get; } = SpecsDirectory.Find(AppContext.BaseDirectory)
        ?? throw new InvalidOperationException($"'{SpecsDirectory.FactsPath}' lies in no directory above '{AppContext.BaseDirectory}'.");

    public static IReadOnlyDictionary<string, MarketFacts> Facts { get; } = MarketFacts.Load(Root);

    /// <summary>Every document, relative to <c>specs</c>.</summary>
    public static IReadOnlyList<string> Documents { get; } =
    [
        .. new[] { "*.yaml", "*.yml", "*.json" }
            .SelectMany(pattern => Directory.EnumerateFiles(Root, pattern, SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public static IEnumerable<string> MarketDocuments => Documents.Where(path => !path.StartsWith("common/", StringComparison.Ordinal));

    public static TheoryData<string> AllDocuments => [.. Documents];

    public static TheoryData<string> Models => [.. Facts.Keys];

    public static JsonObject Read(string path) => YamlJson.Parse(File.ReadAllText(Path.Combine(Root, path)));

    public static JsonObject ReadModel(string model) => Read(Facts[model].Document + ".yaml");

    public static JsonObject Operation(JsonObject document) => At(document, "paths", "/api/v1/jobs/createTask", "post");

    public static JsonObject Content(JsonObject document) => At(Operation(document), "requestBody", "content", "application/json");

    public static JsonObject At(JsonObject node, params IEnumerable<string> keys) =>
        keys.Aggregate(node, (current, key) => Assert.IsType<JsonObject>(current[key]));
}
