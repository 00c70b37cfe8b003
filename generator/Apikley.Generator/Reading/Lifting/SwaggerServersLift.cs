using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Readers;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Lifting;

/// <summary>
/// Swagger 2.0's <c>schemes</c>, <c>host</c> and <c>basePath</c> as servers, HTTPS first. <c>x-ms-parameterized-host</c> becomes a server with variables.
/// Without a host the server is where the document came from, and only the path is known.
/// </summary>
internal static class SwaggerServersLift
{
    public static IReadOnlyList<OpenApiServer> Apply(ObjectNode root)
    {
        var basePath = (root.Text("basePath") ?? "").TrimEnd('/');
        if (basePath.Length > 0 && basePath[0] != '/')
        {
            basePath = "/" + basePath;
        }

        if (root.Object("x-ms-parameterized-host") is { } parameterized && parameterized.Text("hostTemplate") is { } template)
        {
            return [Parameterized(root, parameterized, template, basePath)];
        }

        var location = (root.Member("host") ?? root.Member("basePath") ?? root.Member("swagger"))!.Value.NameLocation;
        if (root.Text("host") is not { Length: > 0 } host)
        {
            return basePath.Length == 0 ? [] : [new OpenApiServer { Location = location, Url = basePath }];
        }

        // A host that is written as a URL states its scheme itself.
        if (host.IndexOf("://", StringComparison.Ordinal) > 0)
        {
            return [new OpenApiServer { Location = location, Url = host.TrimEnd('/') + basePath }];
        }

        return Schemes(root)
            .Select(scheme => new OpenApiServer { Location = location, Url = scheme + "://" + host.TrimEnd('/') + basePath })
            .ToList();
    }

    private static IEnumerable<string> Schemes(ObjectNode root)
    {
        var stated = root.Strings("schemes")?.Where(scheme => scheme is "http" or "https").Distinct(StringComparer.Ordinal).ToList();
        return stated is { Count: > 0 } ? stated.OrderByDescending(scheme => scheme.Length) : ["https"];
    }

    private static OpenApiServer Parameterized(ObjectNode root, ObjectNode host, string template, string basePath)
    {
        var scheme = host.Flag("useSchemePrefix") ?? true ? Schemes(root).First() + "://" : "";
        var variables = (host.List("parameters")?.Items ?? [])
            .Select(parameter => Resolve(root, parameter))
            .OfType<ObjectNode>()
            .Where(parameter => parameter.Text("name") is not null)
            .Select(parameter => new OpenApiServerVariable(
                parameter.Text("name")!,
                parameter.Text("default") ?? (parameter.Strings("enum") is { Count: > 0 } values ? values[0] : ""),
                parameter.Strings("enum") ?? [],
                parameter.Text("description")))
            .ToList();
        return new OpenApiServer { Location = host.Location, Url = scheme + template + basePath, Variables = variables };
    }

    /// <summary>A part of the host may be one of the document's shared parameters.</summary>
    private static SourceNode? Resolve(ObjectNode root, SourceNode parameter)
    {
        const string shared = "#/parameters/";
        return parameter is ObjectNode node && node.Text("$ref") is { } reference && reference.StartsWith(shared, StringComparison.Ordinal)
            ? root.Object("parameters")?.Object(reference.Substring(shared.Length).Replace("~1", "/").Replace("~0", "~"))
            : parameter;
    }
}
