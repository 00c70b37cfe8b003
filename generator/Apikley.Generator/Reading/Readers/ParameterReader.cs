using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading.Lifting;
using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Readers;

/// <summary>A parameter's object after its references were followed, and its place.</summary>
internal readonly record struct ParameterNode(ObjectNode Node, JsonPointer Pointer, ObjectNode Written)
{
    public string? In => Node.Text("in");
}

/// <summary>Reads parameters. Of the same name and location, the operation's own one replaces its path's.</summary>
internal static class ParameterReader
{
    /// <summary>The objects under <c>parameters</c>; what is not one and leads to none was reported.</summary>
    public static List<ParameterNode> Nodes(ObjectNode owner, JsonPointer pointer, ReadingContext context)
    {
        var nodes = new List<ParameterNode>();
        var items = owner.List("parameters")?.Items ?? [];
        for (var index = 0; index < items.Count; index++)
        {
            if (context.Object(items[index], pointer.Append("parameters").Append(index), "parameters", context.Shapes.Parameter, out var found) is { } node)
            {
                nodes.Add(new ParameterNode(node, found, (ObjectNode)items[index]));
            }
        }

        return nodes;
    }

    /// <summary>The path's parameters and the operation's, each name once a location.</summary>
    public static List<ParameterNode> Merge(List<ParameterNode> ofPath, List<ParameterNode> ofOperation, ReadingContext context)
    {
        var merged = new List<ParameterNode>(ofPath.Count + ofOperation.Count);
        var own = new Dictionary<(string?, string?), ParameterNode>();
        foreach (var parameter in ofOperation)
        {
            var key = (parameter.Node.Text("name"), parameter.In);
            if (own.TryGetValue(key, out var first))
            {
                var location = first.Written.Location;
                var descriptor = NodeEquality.Equal(first.Node, parameter.Node) ? Descriptors.RepeatedParameter : Descriptors.DuplicateParameter;
                context.Diagnostics.Add(DiagnosticInfo.Create(descriptor, parameter.Written.Location, key.Item1 ?? "", key.Item2 ?? "") with { Other = location });
                continue;
            }

            own.Add(key, parameter);
        }

        merged.AddRange(ofPath.Where(parameter => !own.ContainsKey((parameter.Node.Text("name"), parameter.In))));
        merged.AddRange(own.Values);
        return merged;
    }

    /// <summary>Null for one that lacks what it must have, which is reported.</summary>
    public static OpenApiParameter? Read(ParameterNode parameter, ReadingContext context)
    {
        var (node, pointer, written) = parameter;
        if (node.Text("name") is not { } name)
        {
            context.Report(Descriptors.MissingMember, node, "name", context.Shapes.Parameter.Name, "the parameter is ignored");
            return null;
        }

        if (LocationOf(node, context) is not { } location)
        {
            return null;
        }

        var style = ParameterStyles.Read(node, context) ?? ParameterStyles.DefaultOf(location);
        var explode = node.Flag("explode") ?? ParameterStyles.DefaultExplodeOf(style);
        if (context.IsSwagger)
        {
            (style, explode) = CollectionFormatLift.Apply(node, location, context);
        }

        var contents = context.IsSwagger ? [] : MediaTypeReader.ReadAll(node, pointer, context);
        var content = contents.Count > 0 ? contents[0] : null;
        return new OpenApiParameter
        {
            Location = written.Location,
            Name = name,
            In = location,
            Description = written.Text("description") ?? node.Text("description"),
            Required = location == OpenApiParameterLocation.Path || (node.Flag("required") ?? false),
            Deprecated = node.Flag("deprecated") ?? false,
            Style = style,
            Explode = explode,
            AllowReserved = (node.Flag("allowReserved") ?? false) || (location == OpenApiParameterLocation.Cookie && node.Text("style") == "cookie"),
            Content = content,
            Schema = content is not null ? null
                : SwaggerParameterLift.Schema(node, pointer, context),
            Node = node,
        };
    }

    private static OpenApiParameterLocation? LocationOf(ObjectNode node, ReadingContext context)
    {
        switch (node.Text("in"))
        {
            case "path":
                return OpenApiParameterLocation.Path;
            case "query":
                return OpenApiParameterLocation.Query;
            case "header":
                return OpenApiParameterLocation.Header;
            case "cookie":
                return OpenApiParameterLocation.Cookie;
            case "querystring":
                return OpenApiParameterLocation.QueryString;
            case null:
                context.Report(Descriptors.MissingMember, node, "in", context.Shapes.Parameter.Name, "the parameter is ignored");
                return null;
            default:
                var value = node["in"]!;
                var known = context.IsSwagger ? "'path', 'query', 'header', 'formData' or 'body'" : "'path', 'query', 'header' or 'cookie'";
                context.Report(Descriptors.UnknownValue, value, value.Text()!, "in", known, "the parameter is ignored");
                return null;
        }
    }
}
