using Apikley.Generator.Modelling.Naming;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Modelling.Operations;

/// <summary>Decides what a schema in an operation is named after: the operation when it is written there, its own place when several operations share it.</summary>
internal static class PlacedHints
{
    public static NameHint HintAt(this ModellingContext context, OpenApiSchema schema, NameHint operationHint)
    {
        if (schema.ComponentName is not null)
        {
            return context.HintFor(schema);
        }

        if (schema.Reference is not null || context.MarketName is not null || IsInOperation(schema.Pointer))
        {
            return operationHint;
        }

        return IsInPathItem(schema.Pointer) && operationHint.Member is { } parameter
            ? new NameHint(OperationNames.OfPath(PathOf(schema.Pointer)), parameter)
            : context.HintFor(schema);
    }

    private static bool IsInOperation(string pointer)
        => (pointer.StartsWith("#/paths/", StringComparison.Ordinal) || pointer.StartsWith("#/webhooks/", StringComparison.Ordinal)) && !IsInPathItem(pointer);

    /// <summary><c>#/paths/~1pets~1{id}/parameters/0/schema</c>.</summary>
    private static bool IsInPathItem(string pointer)
    {
        var end = pointer.StartsWith("#/paths/", StringComparison.Ordinal) ? pointer.IndexOf('/', "#/paths/".Length) : -1;
        return end > 0 && string.CompareOrdinal(pointer, end, "/parameters/", 0, "/parameters/".Length) == 0;
    }

    private static string PathOf(string pointer)
    {
        var start = "#/paths/".Length;
        return pointer.Substring(start, pointer.IndexOf('/', start) - start).Replace("~1", "/").Replace("~0", "~");
    }
}
