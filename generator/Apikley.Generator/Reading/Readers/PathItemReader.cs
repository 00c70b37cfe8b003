using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Shapes;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Readers;

/// <summary>What the operations of one path item share.</summary>
/// <param name="Path">The path, the webhook's name, or the callback's expression.</param>
/// <param name="Parameters">The path item's own parameters.</param>
/// <param name="Servers">The path item's own servers, or null.</param>
/// <param name="CallbackDepth">How many callbacks this path item lies within.</param>
internal sealed record PathItemScope(string Path, List<ParameterNode> Parameters, IReadOnlyList<OpenApiServer>? Servers, int CallbackDepth);

/// <summary>Reads path items, wherever they stand: under <c>paths</c>, <c>webhooks</c> and in callbacks.</summary>
internal static class PathItemReader
{
    private static readonly string[] s_verbs = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

    public static IReadOnlyList<OpenApiPathItem> ReadAll(ObjectNode root, string key, bool arePaths, ReadingContext context)
    {
        var items = context.Map(root, key, JsonPointer.Root, out var pointer);
        var read = new List<OpenApiPathItem>(items?.Members.Count ?? 0);
        foreach (var member in items.Entries())
        {
            var path = member.Name;
            if (arePaths && (path.Length == 0 || path[0] != '/'))
            {
                context.Diagnostics.Report(Descriptors.PathWithoutSlash, member.NameLocation, path);
                path = "/" + path;
            }

            if (Read(path, member, pointer.Append(member.Name), 0, context) is { } item)
            {
                read.Add(item);
            }
        }

        return read;
    }

    public static OpenApiPathItem? Read(string path, SourceMember member, JsonPointer pointer, int callbackDepth, ReadingContext context)
    {
        if (context.Object(member.Value, pointer, member.Name, context.Shapes.PathItem, out var found) is not { } node)
        {
            return null;
        }

        var operations = new List<OpenApiOperation>();
        ReadOperations(node, found, path, callbackDepth, operations, context);

        // From 3.1 on, operations may stand beside the reference.
        if (member.Value is ObjectNode written && written != node)
        {
            ReadOperations(written, pointer, path, callbackDepth, operations, context);
        }

        return new OpenApiPathItem { Location = member.NameLocation, Path = path, Operations = operations };
    }

    private static void ReadOperations(ObjectNode node, JsonPointer pointer, string path, int callbackDepth, List<OpenApiOperation> operations, ReadingContext context)
    {
        PathItemScope? scope = null;
        foreach (var member in node.Members)
        {
            if (IsVerb(member.Name))
            {
                Add(member, pointer.Append(member.Name));
            }
            else if (member.Name == "additionalOperations" && member.Value is ObjectNode additional)
            {
                foreach (var operation in additional.Entries())
                {
                    Add(operation, pointer.Append(member.Name).Append(operation.Name));
                }
            }
            else if (IsOperation(member))
            {
                context.Diagnostics.Report(Descriptors.OperationDropped, member.NameLocation, member.Name.ToUpperInvariant() + " " + path, "'" + member.Name + "' is not a verb that a path may have; from 3.2 on, other verbs stand under 'additionalOperations'.");
            }
        }

        void Add(SourceMember member, JsonPointer place)
        {
            scope ??= new PathItemScope(path, ParameterReader.Nodes(node, pointer, context), ServerReader.OfOperation(node, context), callbackDepth);
            if (OperationReader.Read(member.Name, member, place, scope, context) is { } operation)
            {
                operations.Add(operation);
            }
        }
    }

    /// <summary>Whether a key that is no verb has what only operations have. One that is nearly a verb is reported as misspelt.</summary>
    private static bool IsOperation(SourceMember member)
        => !NodeValues.IsExtension(member.Name) && member.Value is ObjectNode node && node.Member("responses") is not null && !s_verbs.Any(verb => Spelling.Nearest(member.Name, [verb]) is not null);

    private static bool IsVerb(string name) => Array.IndexOf(s_verbs, name) >= 0;
}
