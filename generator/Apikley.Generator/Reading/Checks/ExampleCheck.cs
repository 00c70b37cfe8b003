using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Readers;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Checks;

/// <summary>Examples obey their schema: those of schemas, of parameters, of bodies and responses in JSON.</summary>
internal static class ExampleCheck
{
    public static void Run(OpenApiSchema schema, PatternTable patterns, DiagnosticBag diagnostics)
    {
        Check(schema, schema.Example, patterns, diagnostics);
        foreach (var value in schema.Examples)
        {
            Check(schema, value, patterns, diagnostics);
        }
    }

    public static void Run(OpenApiDocument document, PatternTable patterns, DiagnosticBag diagnostics)
    {
        foreach (var operation in document.Paths.Concat(document.Webhooks).SelectMany(path => path.Operations))
        {
            foreach (var parameter in operation.Parameters)
            {
                Check(parameter.Content, patterns, diagnostics);
                if (parameter.Schema is { } schema)
                {
                    Check(schema, parameter.Node["example"], patterns, diagnostics);
                    foreach (var example in parameter.Node.Object("examples").Entries())
                    {
                        Check(schema, (example.Value as ObjectNode)?["value"], patterns, diagnostics);
                    }
                }
            }

            foreach (var media in (operation.RequestBody?.Content ?? []).Concat(operation.Responses.SelectMany(response => response.Content)))
            {
                Check(media, patterns, diagnostics);
            }
        }
    }

    private static void Check(OpenApiMediaType? media, PatternTable patterns, DiagnosticBag diagnostics)
    {
        if (media?.Schema is not { } schema || media.Name.IndexOf("json", StringComparison.OrdinalIgnoreCase) < 0)
        {
            return;
        }

        Check(schema, media.Example, patterns, diagnostics);
        foreach (var example in media.Examples)
        {
            Check(schema, example.Value, patterns, diagnostics);
        }
    }

    private static void Check(OpenApiSchema schema, SourceNode? example, PatternTable patterns, DiagnosticBag diagnostics)
    {
        if (example is not null && ValueProblems.Find(schema, example, patterns) is { } problem)
        {
            diagnostics.Report(Descriptors.BrokenExample, problem.Place.Location, problem.Text);
        }
    }
}
