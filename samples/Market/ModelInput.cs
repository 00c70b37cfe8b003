using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.RepresentationModel;

namespace Market;

/// <summary>One input of a model, as its document has it.</summary>
/// <param name="Name">On the wire.</param>
/// <param name="Type">Of the value, or of the items of a list: <c>string</c>, <c>integer</c>, <c>number</c>, <c>boolean</c> or <c>object</c>.</param>
/// <param name="Values">What it can be; empty when it can be anything of its type.</param>
/// <param name="IsAddress">Whether it is the address of a file.</param>
internal sealed record ModelInput(string Name, string Type, bool IsList, bool Required, IReadOnlyList<string> Values, string? Default, string Description, string Limits, bool IsAddress)
{
    private static readonly string[] s_limits = ["minLength", "maxLength", "minimum", "maximum", "minItems", "maxItems"];

    /// <summary>On the command line.</summary>
    public string Option => "--" + Name.Trim().Replace('_', '-').ToLowerInvariant();

    /// <summary>What stands for the value in help: <c>&lt;number&gt;</c>.</summary>
    public string Placeholder => IsAddress ? "url|file|sample" : Type switch { "string" => "text", "object" => "json", var other => other };

    public static ModelInput Read(string name, YamlMappingNode schema, HashSet<string> required)
    {
        var isList = ModelDocument.Text(schema, "type") == "array";
        var value = isList ? ModelDocument.Map(schema, "items") : schema;
        var type = ModelDocument.Text(value, "type") ?? "string";
        var words = name.Trim().Split('_');
        return new ModelInput(
            name,
            type,
            isList,
            required.Contains(name),
            [.. ModelDocument.Texts(value, "enum")],
            ModelDocument.Text(schema, "default"),
            ModelDocument.Text(schema, "description")?.Trim() ?? "",
            string.Join(", ", s_limits.Select(limit => (limit, ModelDocument.Text(schema, limit))).Where(pair => pair.Item2 is not null).Select(pair => $"{pair.limit} {pair.Item2}")),
            type == "string" && (ModelDocument.Text(value, "format") == "uri" || words[^1] is "url" or "urls" || name == "image"));
    }

    /// <summary>The value in JSON.</summary>
    /// <exception cref="FormatException">The text is not of the input's type; the message says what is expected.</exception>
    public JsonNode ToJson(string text)
    {
        if (Values.Count > 0 && !Values.Contains(text, StringComparer.Ordinal))
        {
            throw new FormatException(Values.Count <= 20 ? $"'{text}' is none of: {string.Join(", ", Values)}." : $"'{text}' is none of its {Values.Count} values; 'show' lists them.");
        }

        return Type switch
        {
            "integer" => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? JsonValue.Create(whole) : throw new FormatException($"'{text}' is no whole number."),
            "number" => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : throw new FormatException($"'{text}' is no number."),
            "boolean" => bool.TryParse(text, out var flag) ? JsonValue.Create(flag) : throw new FormatException($"'{text}' is neither true nor false."),
            "object" => Object(text),
            _ => JsonValue.Create(text),
        };
    }

    private static JsonNode Object(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject ?? throw new FormatException($"'{text}' is no JSON object.");
        }
        catch (JsonException exception)
        {
            throw new FormatException($"'{text}' is no JSON: {exception.Message}", exception);
        }
    }
}
