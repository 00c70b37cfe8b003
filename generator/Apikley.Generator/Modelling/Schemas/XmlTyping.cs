using System.Xml;
using Apikley.Generator.Model;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Modelling.Schemas;

/// <summary>
/// Decides whether a body of XML can be an object or a list rather than a text: where everything inside has one form in XML.
/// Unions, hierarchies, lists of lists and what the document leaves open have none.
/// </summary>
internal sealed class XmlTyping(SchemaHierarchies hierarchies)
{
    public bool IsTyped(OpenApiSchema schema)
    {
        var seen = new HashSet<OpenApiSchema>();
        return SchemaResolver.Resolve(schema) is { } resolved
            && ((resolved.IsObject() && PropertiesOf(resolved).Count > 0) || resolved.ValueTypes() == SchemaTypes.Array)
            && IsName(XmlNodes.Root(schema, "root").Name)
            && HasForm(resolved, seen, 0);
    }

    private bool HasForm(OpenApiSchema? schema, HashSet<OpenApiSchema> seen, int depth)
    {
        if (schema is null || SchemaResolver.Resolve(schema) is not { } resolved || depth > SchemaStructure.MaxDepth || hierarchies.IsMember(resolved))
        {
            return false;
        }

        if (!seen.Add(resolved))
        {
            return true;
        }

        return resolved.Cases().Count == 0 && (resolved.IsObject() || resolved.AllOf.Count > 0 ? IsObject(resolved, seen, depth)
            : resolved.ValueTypes() == SchemaTypes.Array ? IsList(resolved, seen, depth)
            : IsScalar(resolved));
    }

    private bool IsObject(OpenApiSchema schema, HashSet<OpenApiSchema> seen, int depth)
    {
        var parts = AllOfParts.Of(schema);
        if (parts.Any(part => part.Schema.Cases().Count > 0 || part.Schema.PatternProperties.Count > 0 || hierarchies.IsMember(part.Schema)))
        {
            return false;
        }

        var properties = PropertiesOf(schema);
        var others = parts.Select(part => part.Schema.AdditionalProperties).FirstOrDefault(additional => additional is { IsNever: false });
        return properties.Count == 0
            ? others is not null && IsSingle(others) && HasForm(others, seen, depth + 1)
            : others is null && properties.TrueForAll(property => IsProperty(property, seen, depth));
    }

    private bool IsProperty(OpenApiProperty property, HashSet<OpenApiSchema> seen, int depth)
    {
        var node = XmlNodes.Property(property.Name, property.Schema);
        return IsName(node.Name) && (node.Items is null || IsName(node.Items.Name))
            && (node.Kind == XmlNodeKind.Element
                ? HasForm(property.Schema, seen, depth + 1)
                : SchemaResolver.Resolve(property.Schema) is { } resolved && IsScalar(resolved));
    }

    private bool IsList(OpenApiSchema schema, HashSet<OpenApiSchema> seen, int depth)
        => schema.PrefixItems.Count == 0 && schema.Items is { } items && IsSingle(items) && HasForm(items, seen, depth + 1);

    /// <summary>Whether the schema is one value and always there: an item, or the value of a map.</summary>
    private static bool IsSingle(OpenApiSchema schema)
        => SchemaResolver.Resolve(schema, out var nullable) is { } resolved && !nullable && resolved.ValueTypes() != SchemaTypes.Array;

    private static bool IsScalar(OpenApiSchema schema)
        => schema.ValueTypes() is var types && (types == SchemaTypes.None
            ? ScalarFormats.WithoutType(schema) is not null and not ScalarKind.Binary || EnumModeller.IsStringEnum(schema)
            : ScalarFormats.Of(types, schema) is not null and not ScalarKind.Binary);

    private static List<OpenApiProperty> PropertiesOf(OpenApiSchema schema) => AllOfParts.Of(schema).SelectMany(part => part.Schema.Properties).ToList();

    private static bool IsName(string name)
    {
        try
        {
            XmlConvert.VerifyNCName(name);
            return true;
        }
        catch (Exception e) when (e is XmlException or ArgumentException)
        {
            return false;
        }
    }
}
