using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Readers;

/// <summary>Reads one operation. What is wrong inside it costs that part, never another operation.</summary>
internal static class OperationReader
{
    public static OpenApiOperation? Read(string method, SourceMember member, JsonPointer pointer, PathItemScope path, ReadingContext context)
    {
        context.CancellationToken.ThrowIfCancellationRequested();

        // OpenAPI has no references to operations, but documents that are split into a file for each operation are written with them.
        if (member.Value is ScalarNode || context.Object(member.Value, pointer, member.Name, context.Shapes.Operation, out pointer) is not { } node)
        {
            return null;
        }

        var parameters = ParameterReader.Merge(path.Parameters, ParameterReader.Nodes(node, pointer, context), context);
        var read = ReadParameters(parameters, context);
        return new OpenApiOperation
        {
            Location = member.NameLocation,
            Method = method.ToUpperInvariant(),
            Path = PathTemplate.Align(new OpenApiOperationPlace(path.Path, member.NameLocation), read, context),
            Node = node,
            OperationId = node.Text("operationId") is { Length: > 0 } id ? id : null,
            OperationIdLocation = node["operationId"]?.Location,
            Summary = node.Text("summary"),
            Description = node.Text("description"),
            Tags = node.Strings("tags") ?? [],
            Deprecated = node.Flag("deprecated") ?? false,
            Parameters = read,
            RequestBody = context.IsSwagger
                ? RequestBodyReader.ReadSwagger(parameters, node, pointer, context)
                : RequestBodyReader.Read(node, pointer, context),
            Responses = ResponseReader.ReadAll(node, pointer, context),
            Security = SecurityReader.Requirements(node, context),
            Servers = ServerReader.OfOperation(node, context) ?? path.Servers,
            Callbacks = CallbackReader.ReadAll(node.Object("callbacks"), pointer, path.CallbackDepth, context),
        };
    }

    private static List<OpenApiParameter> ReadParameters(List<ParameterNode> nodes, ReadingContext context)
    {
        var read = new List<OpenApiParameter>(nodes.Count);
        foreach (var node in nodes)
        {
            if (!(context.IsSwagger && node.In is "body" or "formData") && ParameterReader.Read(node, context) is { } parameter)
            {
                read.Add(parameter);
            }
        }

        return read;
    }
}
