using Apikley.Generator.Reading.Shapes;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Readers;

/// <summary>Holds <c>info</c> and <c>tags</c>, which say little about the API and are often wrong, against their shapes.</summary>
internal static class InfoReader
{
    public static void Check(ObjectNode root, ReadingContext context)
    {
        if (root.Object("info") is not { } info)
        {
            return;
        }

        context.Check(info, OpenApiShapes.Info);
        if (info.Object("contact") is { } contact)
        {
            context.Check(contact, OpenApiShapes.Contact);
        }

        if (info.Object("license") is { } license)
        {
            context.Check(license, OpenApiShapes.License);
        }
    }

    public static List<OpenApi.OpenApiTag> Tags(ObjectNode root, ReadingContext context)
    {
        var read = new List<OpenApi.OpenApiTag>();
        foreach (var item in root.List("tags")?.Items ?? [])
        {
            if (item is not ObjectNode node)
            {
                ShapeCheck.ReportWrongType(item, "tags", "a list of objects", context.Diagnostics);
                continue;
            }

            context.Check(node, OpenApiShapes.Tag);
            if (node.Text("name") is { } name)
            {
                read.Add(new OpenApi.OpenApiTag(name, node.Text("description")));
            }
        }

        return read;
    }
}
