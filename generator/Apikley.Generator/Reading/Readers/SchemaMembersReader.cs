using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading.Lifting;
using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Readers;

/// <summary>Turns a schema's object into an <see cref="OpenApiSchema"/>, keyword by keyword.</summary>
internal sealed class SchemaMembersReader(ReadingContext context, SchemaReader schemas)
{
    public OpenApiSchema Read(ObjectNode node, JsonPointer pointer)
    {
        var stated = node.Keywords();
        var (bounded, composed, listed) = (stated.Has(SchemaKeywords.Bounds), stated.Has(SchemaKeywords.Composition), stated.Has(SchemaKeywords.Items));
        var (membered, valued, noted) = (stated.Has(SchemaKeywords.Members), stated.Has(SchemaKeywords.Values), stated.Has(SchemaKeywords.Notes));
        var reference = stated.Has(SchemaKeywords.Reference) ? ReferenceIn(node) : null;
        var types = FileTypeLift.Apply(SchemaTypesReader.Read(node, context), node, out var format);
        var bounds = bounded ? SchemaBounds.Read(node, context) : default;
        var nullable = stated.Has(SchemaKeywords.Nullable) && NullableLift.Apply(node, reference is not null, ref types);
        var values = valued ? node.List("enum")?.Items : null;
        var schema = new OpenApiSchema(pointer, node)
        {
            ComponentName = ComponentNames.Of(context.Documents, node, pointer),
            Reference = reference?.Text,
            HasSiblings = reference is not null && ReferenceSiblings.Matter(node, context),
            Types = types,
            Nullable = nullable,
            Format = format,
            Title = noted ? node.Text("title") : null,
            Description = node.Text("description"),
            Deprecated = noted && (node.Flag("deprecated") ?? false),
            ReadOnly = noted && (node.Flag("readOnly") ?? false),
            WriteOnly = noted && (node.Flag("writeOnly") ?? false),
            Default = valued ? node["default"] : null,
            Example = valued ? node["example"] : null,
            Examples = valued ? node.List("examples")?.Items ?? [] : [],
            Const = valued ? node["const"] : null,
            Enum = values,
            EnumTypeName = values is null ? null : EnumNamesReader.TypeName(node),
            EnumIsOpen = values is not null && EnumNamesReader.IsOpen(node),
            EnumNames = values is null ? null : EnumNamesReader.Names(node, values),
            EnumDescriptions = values is null ? null : EnumNamesReader.Descriptions(node, values),
            Properties = membered ? ReadProperties(node, pointer) : [],
            Required = membered ? ReadRequired(node) : [],
            AdditionalProperties = membered ? ReadOne(node, pointer, node["additionalProperties"] is null ? "unevaluatedProperties" : "additionalProperties") : null,
            PatternProperties = membered ? ReadMap(node, pointer, "patternProperties") : [],
            PropertyNames = stated.Has(SchemaKeywords.Names) ? ReadOne(node, pointer, "propertyNames") : null,
            Items = listed ? ReadOne(node, pointer, node["items"] is ArrayNode ? "additionalItems" : "items") : null,
            PrefixItems = listed ? ReadList(node, pointer, node["items"] is ArrayNode ? "items" : "prefixItems") : [],
            AllOf = composed ? ReadList(node, pointer, "allOf") : [],
            OneOf = composed ? ReadList(node, pointer, "oneOf") : [],
            AnyOf = composed ? ReadList(node, pointer, "anyOf") : [],
            Conditional = composed ? ReadConditional(node, pointer) : [],
            Not = composed ? ReadOne(node, pointer, "not") : null,
            Discriminator = composed ? DiscriminatorReader.Read(node, context) : null,
            ContentEncoding = noted ? node.Text("contentEncoding") : null,
            ContentMediaType = noted ? node.Text("contentMediaType") : null,
            ContentSchema = noted && node["contentMediaType"] is not null ? ReadOne(node, pointer, "contentSchema") : null,
            Minimum = bounds.Minimum,
            Maximum = bounds.Maximum,
            ExclusiveMinimum = bounds.ExclusiveMinimum,
            ExclusiveMaximum = bounds.ExclusiveMaximum,
            MultipleOf = bounded ? node.Number("multipleOf") : null,
            MinLength = bounds.Length.Minimum,
            MaxLength = bounds.Length.Maximum,
            Pattern = bounded ? node.Text("pattern") : null,
            MinItems = bounds.Items.Minimum,
            MaxItems = bounds.Items.Maximum,
            UniqueItems = bounded && (node.Flag("uniqueItems") ?? false),
            MinProperties = bounds.Properties.Minimum,
            MaxProperties = bounds.Properties.Maximum,
        };
        if (reference is not null)
        {
            schemas.ResolveLater(schema, reference);
        }

        return schema;
    }

    /// <summary>Only what a Swagger parameter says of its value: its description is the parameter's, not the schema's.</summary>
    public OpenApiSchema ReadParameter(ObjectNode node, JsonPointer pointer, bool isField = false)
    {
        var types = FileTypeLift.Apply(SchemaTypesReader.Read(node, context), node, out var format);
        var bounds = SchemaBounds.Read(node, context);
        var nullable = NullableLift.Apply(node, isReference: false, ref types);
        var values = node.List("enum")?.Items;
        return new OpenApiSchema(pointer, node)
        {
            Types = types,
            Nullable = nullable,
            Format = format,
            Description = isField ? node.Text("description") : null,
            Default = node["default"],
            Enum = values,
            EnumTypeName = values is null ? null : EnumNamesReader.TypeName(node),
            EnumIsOpen = values is not null && EnumNamesReader.IsOpen(node),
            EnumNames = values is null ? null : EnumNamesReader.Names(node, values),
            EnumDescriptions = values is null ? null : EnumNamesReader.Descriptions(node, values),
            Items = ReadOne(node, pointer, "items"),
            Minimum = bounds.Minimum,
            Maximum = bounds.Maximum,
            ExclusiveMinimum = bounds.ExclusiveMinimum,
            ExclusiveMaximum = bounds.ExclusiveMaximum,
            MultipleOf = node.Number("multipleOf"),
            MinLength = bounds.Length.Minimum,
            MaxLength = bounds.Length.Maximum,
            Pattern = node.Text("pattern"),
            MinItems = bounds.Items.Minimum,
            MaxItems = bounds.Items.Maximum,
            UniqueItems = node.Flag("uniqueItems") ?? false,
        };
    }

    // A dynamic reference leads to another schema only where schemas extend each other; elsewhere it is a reference.
    private static ScalarNode? ReferenceIn(ObjectNode node)
        => node.ReferenceOf() ?? (node["$dynamicRef"] is ScalarNode { Type: ScalarType.String } dynamic ? dynamic : null);

    private OpenApiSchema? ReadOne(ObjectNode node, JsonPointer pointer, string keyword)
        => node[keyword] is { } value and not (ScalarNode { Type: not ScalarType.Boolean } or ArrayNode) ? schemas.Read(value, pointer.Append(keyword), keyword) : null;

    private OpenApiSchema[] ReadConditional(ObjectNode node, JsonPointer pointer)
    {
        if (node.Member("then") is null && node.Member("else") is null && node.Member("dependentSchemas") is null)
        {
            return [];
        }

        OpenApiSchema?[] branches = [ReadOne(node, pointer, "then"), ReadOne(node, pointer, "else"), .. ReadMap(node, pointer, "dependentSchemas").Select(one => one.Value)];
        return [.. branches.OfType<OpenApiSchema>()];
    }

    private OpenApiSchema[] ReadList(ObjectNode node, JsonPointer pointer, string keyword)
    {
        if (node.List(keyword)?.Items is not { Count: > 0 } items)
        {
            return [];
        }

        var place = pointer.Append(keyword);
        var count = 0;
        var read = new OpenApiSchema[items.Count];
        for (var index = 0; index < items.Count; index++)
        {
            if (schemas.Read(items[index], place.Append(index), keyword) is { } schema)
            {
                read[count++] = schema;
            }
        }

        return Exactly(read, count);
    }

    private KeyValuePair<string, OpenApiSchema>[] ReadMap(ObjectNode node, JsonPointer pointer, string keyword)
    {
        if (node.Member(keyword) is null || context.Map(node, keyword, pointer, out var place) is not { } map)
        {
            return [];
        }

        var count = 0;
        var read = new KeyValuePair<string, OpenApiSchema>[map.Members.Count];
        foreach (var member in map.Members)
        {
            if (schemas.Read(member.Value, place.Append(member.Name), member.Name) is { } schema)
            {
                read[count++] = new KeyValuePair<string, OpenApiSchema>(member.Name, schema);
            }
        }

        return Exactly(read, count);
    }

    private OpenApiProperty[] ReadProperties(ObjectNode node, JsonPointer pointer)
    {
        if (node.Member("properties") is null || context.Map(node, "properties", pointer, out var place) is not { } map)
        {
            return [];
        }

        var count = 0;
        var read = new OpenApiProperty[map.Members.Count];
        foreach (var member in map.Members)
        {
            if (schemas.Read(member.Value, place.Append(member.Name), member.Name) is { } schema)
            {
                read[count++] = new OpenApiProperty(member, schema);
            }
        }

        return Exactly(read, count);
    }

    private static RequiredName[] ReadRequired(ObjectNode node)
    {
        if (node.List("required")?.Items is not { Count: > 0 } items)
        {
            return [];
        }

        var count = 0;
        var read = new RequiredName[items.Count];
        foreach (var item in items)
        {
            if (item.Text() is { } name)
            {
                read[count++] = new RequiredName(name, item);
            }
        }

        return Exactly(read, count);
    }

    private static T[] Exactly<T>(T[] items, int count)
    {
        Array.Resize(ref items, count);
        return items;
    }
}
