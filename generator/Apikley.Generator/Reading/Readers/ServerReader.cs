using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Shapes;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Readers;

/// <summary>Reads <c>servers</c> of a document, a path item or an operation.</summary>
internal static class ServerReader
{
    /// <summary>Null when the object states none, so that an outer one's hold. Swagger 2.0 has none below the document.</summary>
    public static IReadOnlyList<OpenApiServer>? OfOperation(ObjectNode node, ReadingContext context)
        => !context.IsSwagger && ReadAll(node, context) is { Count: > 0 } servers ? servers : null;

    public static IReadOnlyList<OpenApiServer> ReadAll(ObjectNode owner, ReadingContext context)
    {
        var read = new List<OpenApiServer>();
        foreach (var item in owner.List("servers")?.Items ?? [])
        {
            if (item is not ObjectNode node)
            {
                ShapeCheck.ReportWrongType(item, "servers", "a list of objects", context.Diagnostics);
                continue;
            }

            context.Check(node, OpenApiShapes.Server);
            if (node.Text("url") is not { } url)
            {
                context.Report(Descriptors.MissingMember, node, "url", OpenApiShapes.Server.Name, "the server is ignored");
                continue;
            }

            read.Add(new OpenApiServer { Location = node.Location, Url = url, Description = node.Text("description"), Variables = ReadVariables(node, context) });
        }

        return read;
    }

    private static List<OpenApiServerVariable> ReadVariables(ObjectNode server, ReadingContext context)
    {
        var read = new List<OpenApiServerVariable>();
        foreach (var member in server.Object("variables").Entries())
        {
            if (member.Value is not ObjectNode node)
            {
                ShapeCheck.ReportWrongType(member.Value, member.Name, Expected.Object.Describe(), context.Diagnostics);
                continue;
            }

            context.Check(node, OpenApiShapes.ServerVariable);
            var values = node.Strings("enum") ?? [];
            read.Add(new OpenApiServerVariable(member.Name, node.Text("default") ?? (values.Count > 0 ? values[0] : ""), values, node.Text("description")));
        }

        return read;
    }
}
