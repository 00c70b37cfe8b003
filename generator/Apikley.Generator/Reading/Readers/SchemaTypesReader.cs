using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Readers;

/// <summary>Reads <c>type</c>: a name, or a list of names. A name that is no JSON type is reported and states nothing.</summary>
internal static class SchemaTypesReader
{
    public static SchemaTypes Read(ObjectNode node, ReadingContext context)
    {
        switch (node["type"])
        {
            case ScalarNode scalar:
                return ReadOne(scalar, context);
            case ArrayNode list:
                var types = SchemaTypes.None;
                foreach (var item in list.Items)
                {
                    types |= item is ScalarNode scalar ? ReadOne(scalar, context) : SchemaTypes.None;
                }

                return types;
            default:
                return SchemaTypes.None;
        }
    }

    private static SchemaTypes ReadOne(ScalarNode scalar, ReadingContext context)
    {
        switch (scalar.Text)
        {
            case "null":
                return SchemaTypes.Null;
            case "boolean":
                return SchemaTypes.Boolean;
            case "integer":
                return SchemaTypes.Integer;
            case "number":
                return SchemaTypes.Number;
            case "string":
                return SchemaTypes.String;
            case "array":
                return SchemaTypes.Array;
            case "object":
                return SchemaTypes.Object;
            case "file":
                return SchemaTypes.None;
            default:
                context.Report(
                    Descriptors.UnknownValue,
                    scalar,
                    scalar.Text,
                    "type",
                    "'string', 'number', 'integer', 'boolean', 'array', 'object' or 'null'",
                    "the schema is read as if it had no type");
                return SchemaTypes.None;
        }
    }
}
