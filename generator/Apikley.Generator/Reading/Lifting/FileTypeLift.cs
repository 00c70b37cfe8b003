using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Readers;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Lifting;

/// <summary>
/// Swagger 2.0's <c>type: file</c> is a string of bytes from 3.0 on: <c>type: string, format: binary</c>. A body has no <c>type: file</c>;
/// AutoRest's documents write <c>type: object, format: file</c> there.
/// </summary>
internal static class FileTypeLift
{
    public static SchemaTypes Apply(SchemaTypes types, ObjectNode node, out string? format)
    {
        format = node.Text("format");
        var isFile = types == SchemaTypes.None ? node.Text("type") == "file" : types == SchemaTypes.Object && format == "file" && node.Object("properties") is null;
        if (!isFile)
        {
            return types;
        }

        format = "binary";
        return SchemaTypes.String;
    }
}
