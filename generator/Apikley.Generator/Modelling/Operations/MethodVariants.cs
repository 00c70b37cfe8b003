using Apikley.Generator.Model;

namespace Apikley.Generator.Modelling.Operations;

/// <summary>
/// An operation can have several methods: for each body, with headers, as a stream (<c>SendAsText</c>, <c>FindWithHeaders</c>, <c>ListStream</c>).
/// Another operation that is called as one of them gets <c>Operation</c> behind its name.
/// </summary>
internal static class MethodVariants
{
    public static IEnumerable<OperationModel> Keep(IReadOnlyList<OperationModel> operations)
    {
        var variants = new HashSet<string>(operations.SelectMany(Of), StringComparer.Ordinal);
        if (variants.Count == 0)
        {
            return operations;
        }

        var names = new HashSet<string>(operations.Select(operation => operation.Name), StringComparer.Ordinal);
        return operations.Select(operation => variants.Contains(operation.Name) ? Rename(operation, variants, names) : operation);
    }

    private static OperationModel Rename(OperationModel operation, HashSet<string> variants, HashSet<string> names)
    {
        var name = operation.Name + "Operation";
        while (variants.Contains(name) || !names.Add(name))
        {
            name += "_";
        }

        return operation with
        {
            Name = name,
            Stream = operation.Stream is { } stream ? stream with { MethodName = name + stream.MethodName.Substring(operation.Name.Length) } : null,
        };
    }

    private static IEnumerable<string> Of(OperationModel operation)
    {
        var bodies = operation.Bodies.IsEmpty ? [""] : operation.Bodies.Select(body => body.MethodSuffix).ToArray();
        return bodies.SelectMany(body => new[]
        {
            operation.Name + body,
            operation.Result is { Kind: not ResultKind.Result, ResultTypeName: not null } ? operation.Name + body + "WithHeaders" : operation.Name,
            operation.Stream is { } stream ? stream.MethodName + body : operation.Name,
        }).Where(name => name != operation.Name);
    }
}
