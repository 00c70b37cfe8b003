using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Readers;

/// <summary>Reads what tools write beside <c>enum</c> to name and to explain its values. A list that does not match the values one to one says nothing.</summary>
internal static class EnumNamesReader
{
    /// <summary><c>x-ms-enum.name</c>: what the enum is called, wherever it is written.</summary>
    public static string? TypeName(ObjectNode node) => node.Object("x-ms-enum")?.Text("name");

    /// <summary><c>x-ms-enum.modelAsString</c>: AutoRest sends such values without a check.</summary>
    public static bool IsOpen(ObjectNode node) => node.Object("x-ms-enum")?.Flag("modelAsString") ?? false;

    public static IReadOnlyList<string>? Names(ObjectNode node, IReadOnlyList<SourceNode> values)
        => Matching(node.Strings("x-enum-varnames"), values)
            ?? Matching(node.Strings("x-enumNames"), values)
            ?? Matching(node.Strings("x-enum-names"), values)
            ?? FromMicrosoft(node, values, "name");

    public static IReadOnlyList<string>? Descriptions(ObjectNode node, IReadOnlyList<SourceNode> values)
        => Matching(node.Strings("x-enum-descriptions"), values)
            ?? Matching(node.Strings("x-enumDescriptions"), values)
            ?? ByValue(node.Object("x-enumDescriptions") ?? node.Object("x-enum-descriptions"), values)
            ?? FromMicrosoft(node, values, "description");

    private static IReadOnlyList<string>? Matching(IReadOnlyList<string>? names, IReadOnlyList<SourceNode> values)
        => names is not null && names.Count == values.Count ? names : null;

    private static List<string>? ByValue(ObjectNode? descriptions, IReadOnlyList<SourceNode> values)
        => descriptions is null ? null : values.Select(value => value is ScalarNode scalar ? descriptions.Text(scalar.Text) ?? "" : "").ToList();

    /// <summary><c>x-ms-enum.values</c>, which may be in another order than <c>enum</c>.</summary>
    private static List<string>? FromMicrosoft(ObjectNode node, IReadOnlyList<SourceNode> values, string member)
    {
        if (node.Object("x-ms-enum")?.List("values") is not { } list)
        {
            return null;
        }

        var texts = new List<string>(values.Count);
        foreach (var value in values)
        {
            var entry = list.Items.OfType<ObjectNode>().FirstOrDefault(candidate => candidate.Text("value") == value.Text());
            if (entry?.Text(member) is not { } text)
            {
                return null;
            }

            texts.Add(text);
        }

        return texts;
    }
}
