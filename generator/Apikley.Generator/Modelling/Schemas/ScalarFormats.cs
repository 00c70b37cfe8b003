using Apikley.Generator.Model;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Modelling.Schemas;

/// <summary>
/// Which C# scalar a type and format are. An integer without format is <c>long</c>: the document promises no bound. A format that is not known leaves the type's own scalar.
/// Sources: the OpenAPI format registry, and the formats of AutoRest (<c>date-time-rfc1123</c>, <c>unixtime</c>, <c>base64url</c>, <c>decimal</c>).
/// </summary>
internal static class ScalarFormats
{
    /// <param name="type">One type.</param>
    /// <param name="schema">For its format and content encoding.</param>
    public static ScalarKind? Of(SchemaTypes type, OpenApiSchema schema) => type switch
    {
        SchemaTypes.Boolean => ScalarKind.Boolean,
        SchemaTypes.Integer => Integer(schema.Format),
        SchemaTypes.Number => Number(schema.Format),
        SchemaTypes.String => String(schema),
        _ => null,
    };

    /// <summary>The scalar of a format that stands without a type; null when the format names none.</summary>
    public static ScalarKind? WithoutType(OpenApiSchema schema) => schema.Format switch
    {
        null => schema.ContentEncoding is null ? null : String(schema),
        "int32" or "int64" or "int16" or "int8" or "uint8" or "uint16" or "uint32" or "uint64" or "unixtime" => Integer(schema.Format),
        "float" or "double" or "decimal" or "decimal128" => Number(schema.Format),
        _ => String(schema) is var kind and not ScalarKind.String ? kind : schema.Format is "string" or "email" or "password" or "hostname" ? ScalarKind.String : null,
    };

    /// <summary>The format as a rule, where the C# type does not already ensure it.</summary>
    public static string? Rule(ScalarKind kind, string? format) => (kind, format) switch
    {
        (ScalarKind.Uri, "uri" or "url") => "uri",
        (ScalarKind.String, "email" or "hostname" or "ipv4" or "ipv6") => format,
        _ => null,
    };

    private static ScalarKind Integer(string? format) => format switch
    {
        "int32" or "int16" or "int8" or "uint8" or "uint16" => ScalarKind.Int32,
        "unixtime" => ScalarKind.UnixTime,
        "decimal" or "uint64" => ScalarKind.Decimal,
        _ => ScalarKind.Int64,
    };

    private static ScalarKind Number(string? format) => format switch
    {
        "float" => ScalarKind.Single,
        "decimal" or "decimal128" => ScalarKind.Decimal,
        "int32" => ScalarKind.Int32,
        "int64" => ScalarKind.Int64,
        "unixtime" => ScalarKind.UnixTime,
        _ => ScalarKind.Double,
    };

    private static ScalarKind String(OpenApiSchema schema)
    {
        switch (schema.ContentEncoding)
        {
            case "base64":
                return ScalarKind.Bytes;
            case "base64url":
                return ScalarKind.Base64Url;
        }

        return schema.Format switch
        {
            "date" => ScalarKind.Date,
            "time" or "partial-time" => ScalarKind.Time,
            "date-time" => ScalarKind.DateTime,
            "date-time-rfc1123" => ScalarKind.DateTimeRfc1123,
            "duration" => ScalarKind.Duration,
            "uuid" or "guid" => ScalarKind.Uuid,
            "uri" or "url" or "uri-reference" => ScalarKind.Uri,
            "byte" or "base64" => ScalarKind.Bytes,
            "base64url" => ScalarKind.Base64Url,
            "binary" => ScalarKind.Binary,
            _ => schema.ContentMediaType is not null && schema.Format is null && schema.ContentEncoding is null && IsBytes(schema.ContentMediaType)
                ? ScalarKind.Binary
                : ScalarKind.String,
        };
    }

    private static bool IsBytes(string mediaType)
        => mediaType == "application/octet-stream" || mediaType.StartsWith("image/", StringComparison.OrdinalIgnoreCase)
            || mediaType.StartsWith("audio/", StringComparison.OrdinalIgnoreCase) || mediaType.StartsWith("video/", StringComparison.OrdinalIgnoreCase);
}
