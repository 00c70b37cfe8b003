using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.References;

/// <summary>
/// Finds the schema that a reference stands in. In JSON Schema <c>#/properties/a</c> begins at the schema's own resource, in OpenAPI at the document.
/// Tools that paste schemas into a document leave such references as they were; ASP.NET Core 9 does, for a type that occurs twice in another.
/// </summary>
internal static class EnclosingSchemas
{
    /// <summary>
    /// The nearest schema around <paramref name="offset"/> that has an <c>$id</c>, else the outermost schema there; null when there is none.
    /// </summary>
    public static IndexedSchema? Find(SourceNode root, int offset)
    {
        IndexedSchema? outermost = null;
        IndexedSchema? identified = null;
        var (current, pointer) = (root, JsonPointer.Root);
        string? above = null;
        while (Child(current, offset) is { } child)
        {
            var isSchema = child.Name is "schema" or "itemSchema" || above is "schemas" or "definitions";
            (current, pointer, above) = (child.Value, child.Name is null ? pointer.Append(child.Index) : pointer.Append(child.Name), child.Name);
            if (isSchema || outermost is not null)
            {
                outermost ??= new IndexedSchema(current, pointer);
                if ((current as ObjectNode)?["$id"] is ScalarNode)
                {
                    identified = new IndexedSchema(current, pointer);
                }
            }
        }

        return identified ?? outermost;
    }

    /// <summary>The last value that begins before the offset: what stands there stands in it.</summary>
    public static (string? Name, int Index, SourceNode Value)? Child(SourceNode node, int offset)
    {
        (string? Name, int Index, SourceNode Value)? found = null;
        if (node is ObjectNode { Members: var members })
        {
            foreach (var member in members)
            {
                if (member.NameStart <= offset)
                {
                    found = (member.Name, 0, member.Value);
                }
            }
        }
        else if (node is ArrayNode { Items: var items })
        {
            for (var index = 0; index < items.Count && items[index].Start <= offset; index++)
            {
                found = (null, index, items[index]);
            }
        }

        return found;
    }
}
