using System.Globalization;
using System.Text.Json;

namespace Apikley.Specs;

/// <summary>The words of the documents: <c>wording.jsonc</c>, and what follows from the facts.</summary>
internal sealed class Wording
{
    private readonly JsonElement root;

    private Wording(JsonElement root) => this.root = root;

    public static Wording Load(string specsDirectory)
    {
        string text = File.ReadAllText(Path.Combine(specsDirectory, "tools", "wording.jsonc"));
        using JsonDocument document = JsonDocument.Parse(text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        return new Wording(document.RootElement.Clone());
    }

    public string Title(string model) => Model(model).GetProperty("title").GetString()!;

    public string Summary(string model) => Model(model).GetProperty("summary").GetString()!;

    /// <summary>What the page says of the account's limits, or null.</summary>
    public string? Limits(string model) => Model(model).TryGetProperty("limits", out JsonElement limits) ? limits.GetString() : null;

    /// <summary>The properties of the model's example where the usual ones would not do, or null.</summary>
    public IReadOnlyList<string>? ExampleProperties(string model) =>
        Model(model).TryGetProperty("example", out JsonElement names) ? [.. names.EnumerateArray().Select(name => name.GetString()!)] : null;

    /// <summary>What the property does, then what its file must be, its step, and its unwritten rule.</summary>
    public string Description(string model, MarketFacts facts, PropertyFacts property, string path)
    {
        List<string> sentences = [Lookup("properties", model, facts, path)!.Value.GetString()!];
        if (property.Files is { } files)
            sentences.Add($"Accepts {Join(files.Types)}, at most {files.MaxMegabytes.ToString(CultureInfo.InvariantCulture)} MB{(property.Type == "array" && property.MaxItems != 1 ? " each" : "")}.");
        if (property.Step is { } step)
            sentences.Add($"In steps of {step.GetRawText()}.");
        if (property.Rule is { } rule)
            sentences.Add(rule);
        return string.Join(' ', sentences);
    }

    /// <summary>A value for the model's example request, or null when there is none.</summary>
    public JsonElement? Example(string model, MarketFacts facts, string path) => Lookup("examples", model, facts, path);

    private JsonElement Model(string model) =>
        root.GetProperty("models").TryGetProperty(model, out JsonElement words)
            ? words
            : throw new InvalidDataException($"wording.jsonc has nothing for the model '{model}'. Add it under \"models\".");

    private JsonElement? Lookup(string section, string model, MarketFacts facts, string path)
    {
        if (root.GetProperty(section).TryGetProperty(path, out JsonElement words))
        {
            if (words.ValueKind != JsonValueKind.Object)
                return words;

            foreach (string key in Keys(model, facts))
            {
                if (words.TryGetProperty(key, out JsonElement found))
                    return found;
            }
        }

        return section == "examples"
            ? null
            : throw new InvalidDataException($"wording.jsonc does not describe '{path}' for the model '{model}'. Add it under \"{section}\".");
    }

    private static IEnumerable<string> Keys(string model, MarketFacts facts)
    {
        IReadOnlyList<string> media = InputMedia.Of(facts.Properties.Select(property => property.Name));
        yield return model;
        foreach (string medium in media.Where(medium => medium is "image" or "video"))
            yield return $"{facts.Output} from {medium}";
        yield return facts.Output;
        yield return "*";
    }

    private static string Join(IReadOnlyList<string> names) =>
        names.Count == 1 ? names[0] : string.Join(", ", names.Take(names.Count - 1)) + " or " + names[^1];
}
