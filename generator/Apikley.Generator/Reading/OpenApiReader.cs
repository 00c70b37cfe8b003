using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading.Lifting;
using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Readers;
using Apikley.Generator.Reading.References;
using Apikley.Generator.Reading.Shapes;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading;

/// <summary>
/// Turns a parsed document into OpenAPI objects in the form of 3.1. It is lenient: what is wrong is reported at its place and costs only itself.
/// </summary>
internal static class OpenApiReader
{
    /// <param name="document">The document.</param>
    /// <param name="others">The project's documents that this one refers to, directly or through others.</param>
    /// <param name="diagnostics">Takes what is found wrong.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Null when the root is not an OpenAPI document.</returns>
    public static OpenApiDocument? Read(SourceDocument document, IReadOnlyList<SourceDocument> others, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        if (!document.IsOpenApi || document.Root is not ObjectNode root || VersionReader.Read(root, diagnostics, out var version) is not { } family)
        {
            return null;
        }

        var context = new ReadingContext(root, version, family, new DocumentSet(document, others), diagnostics, cancellationToken);
        context.Check(root, context.Shapes.Document);
        InfoReader.Check(root, context);
        if (root.Object("components") is { } components)
        {
            context.Check(components, context.Shapes.Components);
        }

        var read = new OpenApiDocument
        {
            Node = root,
            Location = root.Location,
            Version = version,
            Title = root.Object("info")?.Text("title"),
            Description = root.Object("info")?.Text("description"),
            Servers = context.IsSwagger ? SwaggerServersLift.Apply(root) : ServerReader.ReadAll(root, context),
            Security = SecurityReader.Requirements(root, context),
            Schemas = ReadSchemas(root, context),
            SecuritySchemes = ReadSecuritySchemes(root, context),
            Paths = PathItemReader.ReadAll(root.Object("paths"), JsonPointer.Root.Append("paths"), arePaths: true, context),
            Webhooks = ReadWebhooks(root, context),
            Tags = InfoReader.Tags(root, context),
        };
        context.Schemas.Complete();
        return read;
    }

    private static List<KeyValuePair<string, OpenApiSchema>> ReadSchemas(ObjectNode root, ReadingContext context)
    {
        var pointer = context.IsSwagger ? JsonPointer.Root.Append("definitions") : JsonPointer.Root.Append("components").Append("schemas");
        var members = (context.IsSwagger ? root.Object("definitions") : root.Section("components", "schemas"))?.Members ?? [];
        var read = new List<KeyValuePair<string, OpenApiSchema>>(members.Count);
        foreach (var member in members)
        {
            if (context.Schemas.Read(member.Value, pointer.Append(member.Name), member.Name) is { } schema)
            {
                read.Add(new KeyValuePair<string, OpenApiSchema>(member.Name, schema));
            }
        }

        return read;
    }

    private static IReadOnlyDictionary<string, OpenApiSecurityScheme> ReadSecuritySchemes(ObjectNode root, ReadingContext context)
        => context.IsSwagger
            ? SecurityReader.Schemes(root.Object("securityDefinitions"), JsonPointer.Root.Append("securityDefinitions"), context)
            : SecurityReader.Schemes(root.Section("components", "securitySchemes"), JsonPointer.Root.Append("components").Append("securitySchemes"), context);

    private static IReadOnlyList<OpenApiPathItem> ReadWebhooks(ObjectNode root, ReadingContext context)
    {
        // Before 3.1 had them, documents wrote them as an extension.
        var key = root.Object("webhooks") is null ? "x-webhooks" : "webhooks";
        return context.IsSwagger ? [] : PathItemReader.ReadAll(root.Object(key), JsonPointer.Root.Append(key), arePaths: false, context);
    }
}
