using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Reading.Checks;

/// <summary>Runs every check of what a document says against what it says elsewhere. A check reports and changes nothing.</summary>
internal static class DocumentChecks
{
    public static void Run(OpenApiDocument document, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        OperationIdCheck.Run(document, diagnostics);
        PathParameterCheck.Run(document, diagnostics);
        SecurityCheck.Run(document, diagnostics);
        ExampleCheck.Run(document, diagnostics);
        var parts = RequiredPropertyCheck.PartsOfCompositions(document.AllSchemas);
        foreach (var schema in document.AllSchemas)
        {
            cancellationToken.ThrowIfCancellationRequested();
            RequiredPropertyCheck.Run(schema, parts, diagnostics);
            PatternCheck.Run(schema, diagnostics);
            EnumCheck.Run(schema, diagnostics);
            ConstCheck.Run(schema, diagnostics);
            DefaultCheck.Run(schema, diagnostics);
            ExampleCheck.Run(schema, diagnostics);
            DiscriminatorCheck.Run(schema, diagnostics);
        }
    }
}
