using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Shapes;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Readers;

/// <summary>Reads <c>discriminator</c>; in Swagger 2.0 it is the property's name alone.</summary>
internal static class DiscriminatorReader
{
    public static OpenApiDiscriminator? Read(ObjectNode schema, ReadingContext context)
    {
        switch (schema["discriminator"])
        {
            case ScalarNode { Type: ScalarType.String } name:
                return new OpenApiDiscriminator(name.Location, name.Text, []);
            case ObjectNode node:
                context.Check(node, OpenApiShapes.Discriminator);
                if (node.Text("propertyName") is { } propertyName)
                {
                    return new OpenApiDiscriminator(node.Location, propertyName, ReadMapping(node, context));
                }

                context.Report(Descriptors.MissingMember, node, "propertyName", OpenApiShapes.Discriminator.Name, "it is ignored");
                return null;
            default:
                return null;
        }
    }

    /// <summary>What a mapping's value names: a schema by its name, when there is one, or else by reference.</summary>
    public static OpenApiSchema? ResolveTarget(ScalarNode target, ReadingContext context)
    {
        var document = context.Documents.Of(target);
        var root = (document.IsOpenApi ? document.Root : context.Root) as ObjectNode;
        var named = root.Section("components", "schemas") ?? root?.Object("definitions");
        if (named?.Member(target.Text) is { } member)
        {
            var pointer = root!.Member("components") is null ? JsonPointer.Root.Append("definitions") : JsonPointer.Root.Append("components").Append("schemas");
            return context.Schemas.Read(member.Value, pointer.Append(member.Name), member.Name);
        }

        if (IsName(target.Text))
        {
            var nearest = Spelling.Nearest(target.Text, named?.Members.Select(candidate => candidate.Name) ?? []);
            context.Report(Descriptors.DanglingReference, target, target.Text, "no schema has this name" + (nearest is null ? "" : $"; did you mean '{nearest}'?"));
            return null;
        }

        return context.Schemas.Resolve(target);
    }

    private static List<OpenApiDiscriminatorMapping> ReadMapping(ObjectNode discriminator, ReadingContext context)
    {
        var mapping = new List<OpenApiDiscriminatorMapping>();
        foreach (var member in discriminator.Object("mapping")?.Members ?? [])
        {
            if (member.Value is not ScalarNode { Type: ScalarType.String } target)
            {
                ShapeCheck.ReportWrongType(member.Value, member.Name, "a schema's name or a reference", context.Diagnostics);
                continue;
            }

            var entry = new OpenApiDiscriminatorMapping(member.Name, member.NameLocation, null);
            context.Schemas.ResolveLater(entry, target);
            mapping.Add(entry);
        }

        return mapping;
    }

    private static bool IsName(string text) => text.IndexOfAny(['/', '#']) < 0 && !text.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
        && !text.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) && !text.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
}
