using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Reading.Checks;

/// <summary>Runs every check of what a document says against what it says elsewhere. A check reports and changes nothing.</summary>
internal static class DocumentChecks
{
    public static void Run(OpenApiDocument document, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var patterns = new PatternTable();
        OperationIdCheck.Run(document, diagnostics);
        PathParameterCheck.Run(document, diagnostics);
        SecurityCheck.Run(document, diagnostics);
        ExampleCheck.Run(document, patterns, diagnostics);
        var parts = RequiredPropertyCheck.PartsOfCompositions(document.AllSchemas);
        foreach (var schema in document.AllSchemas)
        {
            cancellationToken.ThrowIfCancellationRequested();
            RequiredPropertyCheck.Run(schema, parts, diagnostics);
            PatternCheck.Run(schema, diagnostics);
            EnumCheck.Run(schema, patterns, diagnostics);
            ConstCheck.Run(schema, patterns, diagnostics);
            DefaultCheck.Run(schema, patterns, diagnostics);
            ExampleCheck.Run(schema, patterns, diagnostics);
            DiscriminatorCheck.Run(schema, diagnostics);
        }

        // A large table outlives what it is of, and holds what is in it.
        parts.Clear();
    }
}
