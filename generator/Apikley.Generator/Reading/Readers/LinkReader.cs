using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Shapes;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Readers;

/// <summary>Reads the links of a response: the operations that go on from what it holds.</summary>
internal static class LinkReader
{
    public static IReadOnlyList<OpenApiLink> ReadAll(ObjectNode response, JsonPointer pointer, ReadingContext context)
    {
        var read = new List<OpenApiLink>();
        foreach (var member in context.Map(response, "links", pointer, out var place).Entries())
        {
            if (context.Object(member.Value, place.Append(member.Name), member.Name, OpenApiShapes.Link, out _) is { } node)
            {
                read.Add(new OpenApiLink(
                    member.Name,
                    node.Text("operationId"),
                    node.Text("operationRef"),
                    node.Text("description"),
                    node.Object("parameters").Entries().Select(parameter => new KeyValuePair<string, string>(parameter.Name, Value(parameter.Value))).ToList(),
                    node["requestBody"] is { } body ? Value(body) : null));
            }
        }

        return read;
    }

    private static string Value(SourceNode node) => node is ScalarNode scalar ? scalar.Text : node.KindName;
}
