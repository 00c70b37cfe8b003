using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Readers;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Checks;

/// <summary>Examples obey their schema: those of schemas, of parameters, of bodies and responses in JSON.</summary>
internal static class ExampleCheck
{
    public static void Run(OpenApiSchema schema, DiagnosticBag diagnostics)
    {
        Check(schema, schema.Example, diagnostics);
        foreach (var value in schema.Examples)
        {
            Check(schema, value, diagnostics);
        }
    }

    public static void Run(OpenApiDocument document, DiagnosticBag diagnostics)
    {
        foreach (var operation in document.Paths.Concat(document.Webhooks).SelectMany(path => path.Operations))
        {
            foreach (var parameter in operation.Parameters)
            {
                Check(parameter.Content, diagnostics);
                if (parameter.Schema is { } schema)
                {
                    Check(schema, parameter.Node["example"], diagnostics);
                    foreach (var example in parameter.Node.Object("examples").Entries())
                    {
                        Check(schema, (example.Value as ObjectNode)?["value"], diagnostics);
                    }
                }
            }

            foreach (var media in (operation.RequestBody?.Content ?? []).Concat(operation.Responses.SelectMany(response => response.Content)))
            {
                Check(media, diagnostics);
            }
        }
    }

    private static void Check(OpenApiMediaType? media, DiagnosticBag diagnostics)
    {
        if (media?.Schema is not { } schema || media.Name.IndexOf("json", StringComparison.OrdinalIgnoreCase) < 0)
        {
            return;
        }

        Check(schema, media.Example, diagnostics);
        foreach (var example in media.Examples)
        {
            Check(schema, example.Value, diagnostics);
        }
    }

    private static void Check(OpenApiSchema schema, SourceNode? example, DiagnosticBag diagnostics)
    {
        if (example is not null && ValueProblems.Find(schema, example) is { } problem)
        {
            diagnostics.Report(Descriptors.BrokenExample, problem.Place.Location, problem.Text);
        }
    }
}
