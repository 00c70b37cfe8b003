using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading.Lifting;
using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Readers;

/// <summary>Reads security schemes, and which of them an operation needs.</summary>
internal static class SecurityReader
{
    /// <summary>Null when the object states none.</summary>
    public static IReadOnlyList<OpenApiSecurityRequirement>? Requirements(ObjectNode node, ReadingContext context)
    {
        if (node.List("security") is not { } list)
        {
            return null;
        }

        var read = new List<OpenApiSecurityRequirement>(list.Items.Count);
        foreach (var item in list.Items)
        {
            if (item is ObjectNode alternative)
            {
                read.Add(new OpenApiSecurityRequirement(alternative.Entries().Select(member => member.Name).ToList()));
            }
        }

        return read;
    }

    public static IReadOnlyDictionary<string, OpenApiSecurityScheme> Schemes(ObjectNode? owner, string key, JsonPointer pointer, ReadingContext context)
    {
        var read = new Dictionary<string, OpenApiSecurityScheme>(StringComparer.Ordinal);
        foreach (var member in context.Map(owner, key, pointer, out var place).Entries())
        {
            if (context.Object(member.Value, place.Append(member.Name), member.Name, context.Shapes.SecurityScheme, out _) is { } node
                && ReadScheme(member, node, context) is { } scheme)
            {
                read[member.Name] = scheme;
            }
        }

        return read;
    }

    private static OpenApiSecurityScheme? ReadScheme(SourceMember member, ObjectNode node, ReadingContext context)
    {
        if (TypeOf(node, context) is not { } type)
        {
            return null;
        }

        var scheme = new OpenApiSecurityScheme
        {
            Location = member.NameLocation,
            Name = member.Name,
            Type = type,
            Description = node.Text("description"),
            ParameterName = type switch
            {
                OpenApiSecuritySchemeType.ApiKey => node.Text("name"),
                OpenApiSecuritySchemeType.HttpOther => node.Text("scheme"),
                _ => null,
            },
            In = node.Text("in") switch
            {
                "query" => OpenApiParameterLocation.Query,
                "cookie" => OpenApiParameterLocation.Cookie,
                _ => OpenApiParameterLocation.Header,
            },
        };
        if (type == OpenApiSecuritySchemeType.ApiKey && scheme.ParameterName is null)
        {
            context.Report(Descriptors.MissingMember, node, "name", "an API key", "the security scheme is ignored");
            return null;
        }

        return scheme;
    }

    private static OpenApiSecuritySchemeType? TypeOf(ObjectNode node, ReadingContext context)
    {
        switch (node.Text("type"))
        {
            case "apiKey":
                return OpenApiSecuritySchemeType.ApiKey;
            case "http":
                return (node.Text("scheme") ?? "").ToUpperInvariant() switch
                {
                    "BEARER" => OpenApiSecuritySchemeType.HttpBearer,
                    "BASIC" => OpenApiSecuritySchemeType.HttpBasic,
                    _ => OpenApiSecuritySchemeType.HttpOther,
                };
            case "oauth2":
                return OpenApiSecuritySchemeType.OAuth2;
            case "openIdConnect":
                return OpenApiSecuritySchemeType.OpenIdConnect;
            case "mutualTLS":
                return OpenApiSecuritySchemeType.MutualTls;
            case SwaggerSecurityLift.Basic when context.IsSwagger:
                return OpenApiSecuritySchemeType.HttpBasic;
            case null:
                context.Report(Descriptors.MissingMember, node, "type", context.Shapes.SecurityScheme.Name, "the security scheme is ignored");
                return null;
            default:
                var value = node["type"]!;
                var known = context.IsSwagger ? "'basic', 'apiKey' or 'oauth2'" : "'apiKey', 'http', 'oauth2', 'openIdConnect' or 'mutualTLS'";
                context.Report(Descriptors.UnknownValue, value, value.Text()!, "type", known, "the security scheme is ignored");
                return null;
        }
    }
}
