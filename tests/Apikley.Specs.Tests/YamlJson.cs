using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Apikley.Specs.Tests;

/// <summary>YAML as JSON, by the YAML 1.2 core schema: what is quoted is a string, and so is <c>no</c>.</summary>
internal static class YamlJson
{
    public static JsonObject Parse(string text)
    {
        YamlStream stream = [];
        stream.Load(new StringReader(text));
        return (JsonObject)Convert(Assert.Single(stream.Documents).RootNode)!;
    }

    private static JsonNode? Convert(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(child => KeyValuePair.Create(((YamlScalarNode)child.Key).Value!, Convert(child.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Convert)]),
        YamlScalarNode { Style: ScalarStyle.Plain } scalar => Plain(scalar.Value!),
        _ => JsonValue.Create(((YamlScalarNode)node).Value!),
    };

    private static JsonValue? Plain(string value)
    {
        if (value is "" or "~" or "null")
            return null;
        if (value is "true" or "false")
            return JsonValue.Create(value == "true");
        if (long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer))
            return JsonValue.Create(integer);
        return decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            ? JsonValue.Create(number)
            : JsonValue.Create(value);
    }
}
