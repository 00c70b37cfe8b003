using System.Text.Json;
using System.Text.Json.Serialization;

namespace Apikley.Specs;

/// <summary>What is known of one model, as <c>market-models.jsonc</c> has it; the comment there says what each field means.</summary>
internal sealed record MarketFacts(
    string Document,
    string Output,
    string Page,
    string ApikleyFile,
    string OperationId,
    SourceFacts Source,
    IReadOnlyList<string> Required,
    IReadOnlyList<PropertyFacts> Properties,
    string? Callback = null)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>All models by id, in the order of the file.</summary>
    public static IReadOnlyDictionary<string, MarketFacts> Load(string specsDirectory)
    {
        string text = File.ReadAllText(Path.Combine(specsDirectory, "tools", "market-models.jsonc"));
        return JsonSerializer.Deserialize<OrderedDictionary<string, MarketFacts>>(text, Options)!;
    }
}

/// <param name="Input"><c>apikley</c> or <c>twin</c>.</param>
/// <param name="Date">Of the twin's page.</param>
internal sealed record SourceFacts(
    string Input,
    string? Date = null,
    IReadOnlyDictionary<string, string>? Seen = null,
    IReadOnlyList<string>? LeftOut = null,
    string? Note = null);

/// <summary>One property of an input. Numbers stay <see cref="JsonElement"/>, so that they are written as they were read.</summary>
internal sealed record PropertyFacts(
    string Name,
    string Type,
    bool Required = false,
    int? MinLength = null,
    int? MaxLength = null,
    JsonElement? Minimum = null,
    JsonElement? Maximum = null,
    int? MinItems = null,
    int? MaxItems = null,
    ItemFacts? Items = null,
    IReadOnlyList<JsonElement>? Enum = null,
    JsonElement? Default = null,
    JsonElement? Example = null,
    JsonElement? Step = null,
    FileFacts? Files = null,
    string? Rule = null);

/// <summary>What an array holds.</summary>
internal sealed record ItemFacts(string Type, string? Format = null, IReadOnlyList<PropertyFacts>? Properties = null);

/// <summary>What file a URL may point to.</summary>
internal sealed record FileFacts(IReadOnlyList<string> Types, int MaxMegabytes);
