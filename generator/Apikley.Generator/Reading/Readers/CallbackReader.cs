using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Shapes;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Readers;

/// <summary>Reads what the server calls back with: for each callback, path items by runtime expression.</summary>
internal static class CallbackReader
{
    /// <summary>A callback's operation may have callbacks, and by reference even itself; nobody needs more than these.</summary>
    private const int MaximumDepth = 2;

    public static IReadOnlyList<KeyValuePair<string, OpenApiPathItem>> ReadAll(ObjectNode? callbacks, JsonPointer pointer, int depth, ReadingContext context)
    {
        if (callbacks is null || depth >= MaximumDepth)
        {
            return [];
        }

        var read = new List<KeyValuePair<string, OpenApiPathItem>>();
        var place = pointer.Append("callbacks");
        foreach (var member in callbacks.Entries())
        {
            if (context.Object(member.Value, place.Append(member.Name), member.Name, OpenApiShapes.Callback, out var found) is not { } node)
            {
                continue;
            }

            foreach (var expression in node.Entries())
            {
                if (PathItemReader.Read(expression.Name, expression, found.Append(expression.Name), depth + 1, context) is { } item)
                {
                    read.Add(new KeyValuePair<string, OpenApiPathItem>(member.Name, item));
                }
            }
        }

        return read;
    }
}
