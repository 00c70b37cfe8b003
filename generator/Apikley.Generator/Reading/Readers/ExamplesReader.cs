using Apikley.Generator.Reading.Shapes;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Readers;

/// <summary>Reads <c>examples</c>: a map from name to an example object, whose value is what counts.</summary>
internal static class ExamplesReader
{
    public static IReadOnlyList<KeyValuePair<string, SourceNode>> ReadAll(ObjectNode owner, JsonPointer pointer, ReadingContext context)
    {
        if (context.Map(owner, "examples", pointer, out var place) is not { } examples)
        {
            return [];
        }

        var read = new List<KeyValuePair<string, SourceNode>>();
        foreach (var member in examples.Entries())
        {
            // An example that is written where its object should stand is common, and says nothing wrong about the API.
            if (member.Value is not ObjectNode || context.Object(member.Value, place.Append(member.Name), member.Name, OpenApiShapes.Example, out _) is not { } node)
            {
                continue;
            }

            if ((node["value"] ?? node["dataValue"]) is { } value)
            {
                read.Add(new KeyValuePair<string, SourceNode>(member.Name, value));
            }
        }

        return read;
    }
}
