using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Reading.Checks;

/// <summary>An <c>operationId</c> belongs to one operation; a second one is reported with both places. A path item that two paths share has its operations once.</summary>
internal static class OperationIdCheck
{
    public static void Run(OpenApiDocument document, DiagnosticBag diagnostics)
    {
        var first = new Dictionary<string, OpenApiOperation>(StringComparer.Ordinal);
        foreach (var operation in document.Paths.Concat(document.Webhooks).SelectMany(item => item.Operations))
        {
            if (operation.OperationId is not { } id || operation.OperationIdLocation is not { } location)
            {
                continue;
            }

            if (!first.TryGetValue(id, out var earlier))
            {
                first.Add(id, operation);
            }
            else if (earlier.Node != operation.Node)
            {
                diagnostics.Add(DiagnosticInfo.Create(Descriptors.DuplicateOperationId, location, id, $"{earlier.Method} {earlier.Path}") with { Other = earlier.OperationIdLocation });
            }
        }
    }
}
