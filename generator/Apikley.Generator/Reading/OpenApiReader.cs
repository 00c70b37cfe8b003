using Apikley.Generator.Diagnostics;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Reading.Checks;
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
    /// <summary>Fewer are not worth waking a thread for.</summary>
    private const int ManyObjects = 10_000;

    /// <param name="document">The document.</param>
    /// <param name="others">The project's documents that this one refers to, directly or through others.</param>
    /// <param name="diagnostics">Takes what is found wrong.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Null when the root is not an OpenAPI document.</returns>
    public static OpenApiDocument? Read(SourceDocument document, IReadOnlyList<SourceDocument> others, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var read = ReadUnchecked(document, others, diagnostics, cancellationToken);
        if (read is not null)
        {
            DocumentChecks.Run(read, diagnostics, cancellationToken);
        }

        return read;
    }

    /// <summary>Reads without <see cref="DocumentChecks"/>, which change nothing and can be run beside what follows.</summary>
    public static OpenApiDocument? ReadUnchecked(SourceDocument document, IReadOnlyList<SourceDocument> others, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        if (!document.IsOpenApi || document.Root is not ObjectNode root || VersionReader.Read(root, diagnostics, out var version) is not { } family)
        {
            return null;
        }

        if (document.Objects >= ManyObjects)
        {
            var found = new DiagnosticBag();
            if (Read(root, Context(found), Context(new DiagnosticBag())) is { } read)
            {
                diagnostics.Insert(diagnostics.Items.Count, found.Items);
                return read;
            }
        }

        return Read(root, Context(diagnostics), null);

        ReadingContext Context(DiagnosticBag found) => new(root, version, family, new DocumentSet(document, others), found, cancellationToken);
    }

    /// <param name="root">The document's root.</param>
    /// <param name="context">What the readers need.</param>
    /// <param name="beside">Another of the same document, for reading its named schemas while the operations are read; null: one is read after the other.</param>
    /// <returns>Null when both have come upon the same schema, which only references to strange places bring about.</returns>
    private static OpenApiDocument? Read(ObjectNode root, ReadingContext context, ReadingContext? beside)
    {
        context.Check(root, context.Shapes.Document);
        InfoReader.Check(root, context);
        var components = context.Map(root, "components", JsonPointer.Root, out var componentsPointer);
        if (components is not null)
        {
            context.Check(components, context.Shapes.Components);
        }

        var servers = context.IsSwagger ? SwaggerServersLift.Apply(root) : ServerReader.ReadAll(root, context);
        var security = SecurityReader.Requirements(root, context);
        List<KeyValuePair<string, OpenApiSchema>> schemas = [];
        IReadOnlyDictionary<string, OpenApiSecurityScheme>? schemes = null;
        IReadOnlyList<OpenApiPathItem> paths = [], webhooks = [];
        if (beside is null)
        {
            Named(context);
            Others();
        }
        else
        {
            var said = context.Diagnostics.Items.Count;
            InOrder.Both(() => Named(beside), Others);
            if (!context.Schemas.TryTake(beside.Schemas))
            {
                return null;
            }

            context.Diagnostics.Insert(said, beside.Diagnostics.Items);
        }

        var read = new OpenApiDocument
        {
            Node = root,
            Location = root.Location,
            Version = context.Version,
            Title = root.Object("info")?.Text("title"),
            Description = root.Object("info")?.Text("description"),
            Servers = servers,
            Security = security,
            Schemas = schemas,
            SecuritySchemes = schemes!,
            Paths = paths,
            Webhooks = webhooks,
            Tags = InfoReader.Tags(root, context),
        };
        read.AllSchemas = context.Schemas.Complete();
        read.Discriminated = [.. read.AllSchemas.Where(static schema => schema.Discriminator is not null)];
        return read;

        void Named(ReadingContext own) => schemas = own.IsSwagger
            ? ReadSchemas(root, "definitions", JsonPointer.Root, own)
            : ReadSchemas(components, "schemas", componentsPointer, own);

        void Others()
        {
            schemes = context.IsSwagger
                ? SecurityReader.Schemes(root, "securityDefinitions", JsonPointer.Root, context)
                : SecurityReader.Schemes(components, "securitySchemes", componentsPointer, context);
            paths = PathItemReader.ReadAll(root, "paths", arePaths: true, context);
            webhooks = ReadWebhooks(root, context);
        }
    }

    private static List<KeyValuePair<string, OpenApiSchema>> ReadSchemas(ObjectNode? owner, string key, JsonPointer pointer, ReadingContext context)
    {
        var members = context.Map(owner, key, pointer, out var place)?.Members ?? [];
        var read = new List<KeyValuePair<string, OpenApiSchema>>(members.Count);
        foreach (var member in members)
        {
            if (context.Schemas.Read(member.Value, place.Append(member.Name), member.Name) is { } schema)
            {
                read.Add(new KeyValuePair<string, OpenApiSchema>(member.Name, schema));
            }
        }

        return read;
    }

    private static IReadOnlyList<OpenApiPathItem> ReadWebhooks(ObjectNode root, ReadingContext context)
    {
        // Before 3.1 had them, documents wrote them as an extension.
        var key = root.Object("webhooks") is null ? "x-webhooks" : "webhooks";
        return context.IsSwagger ? [] : PathItemReader.ReadAll(root, key, arePaths: false, context);
    }
}
