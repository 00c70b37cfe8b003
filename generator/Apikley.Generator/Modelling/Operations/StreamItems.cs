using Apikley.Generator.Model;
using Apikley.Generator.Modelling.Naming;
using Apikley.Generator.Modelling.Schemas;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Modelling.Operations;

/// <summary>
/// Decides the type of one item of a stream. OpenAPI 3.2 states it by <c>itemSchema</c>; before, the schema of the media type is meant to be the item's,
/// or the list's of all items. Server-sent events without a schema are text, JSON lines any JSON.
/// </summary>
internal static class StreamItems
{
    public static TypeUse Item(OpenApiMediaType media, TypeMapper mapper, ModellingContext context, NameHint hint)
    {
        var isEvents = MediaTypes.KindOf(media.Name) == MediaKind.EventStream;
        var schema = media.ItemSchema is { } item ? (isEvents ? DataOf(item) : item) : ItemOf(media.Schema);
        if (schema is null || schema.IsAnything())
        {
            return TypeUse.Of(isEvents ? ScalarRef.Of(ScalarKind.String) : AnyRef.Instance, false);
        }

        var use = mapper.Map(schema, context.HintAt(schema, hint));
        return Files.Without(use) with { Nullable = false };
    }

    private static OpenApiSchema? ItemOf(OpenApiSchema? schema)
        => schema is not null && SchemaResolver.Resolve(schema) is { Items: { } items } ? items : schema;

    /// <summary>The <c>data</c> of an event, where the item describes the whole event; what is inside of it, where that is JSON.</summary>
    private static OpenApiSchema DataOf(OpenApiSchema item)
        => SchemaResolver.Resolve(item) is { } resolved && resolved.Properties.Where(property => property.Name == "data").Select(property => property.Schema).FirstOrDefault() is { } data
            && resolved.Properties.All(property => property.Name is "data" or "event" or "id" or "retry")
            ? SchemaResolver.Resolve(data) is { ContentSchema: { } content, ContentMediaType: { } type } && MediaTypes.KindOf(type) == MediaKind.Json ? content : data
            : item;
}
