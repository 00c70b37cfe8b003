using Apikley.Generator.Reading.References;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Readers;

/// <summary>
/// The name that a document gives a schema: its key under <c>components.schemas</c> or <c>definitions</c>. A file that is no OpenAPI document and is referred to
/// names its schemas by their keys, and a schema that is a whole file bears the file's name.
/// </summary>
internal static class ComponentNames
{
    public static string? Of(DocumentSet documents, SourceNode node, JsonPointer pointer)
    {
        switch (pointer.Depth)
        {
            case 3 when pointer.Parent is { Token: "schemas", Parent.Token: "components" }:
            case 2 when pointer.Parent is { Token: "definitions" or "$defs" }:
                return pointer.Token;
            case 2 when pointer.Parent is { Token: "schemas" } && !documents.Of(node).IsOpenApi:
            case 1 when !documents.Of(node).IsOpenApi:
                return pointer.Token;
            case 0:
                return FileName(node.File.Path);
            default:
                return null;
        }
    }

    private static string FileName(string path)
    {
        var name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        var dot = name.IndexOf('.', 1);
        return dot < 0 ? name : name.Substring(0, dot);
    }
}
