using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Reading.Checks;

/// <summary>A schema's examples obey it.</summary>
internal static class ExampleCheck
{
    public static void Run(OpenApiSchema schema, DiagnosticBag diagnostics)
    {
        if (schema.Example is { } example && ValueProblems.Find(schema, example) is { } problem)
        {
            diagnostics.Report(Descriptors.BrokenExample, problem.Place.Location, problem.Text);
        }

        foreach (var value in schema.Examples)
        {
            if (ValueProblems.Find(schema, value) is { } other)
            {
                diagnostics.Report(Descriptors.BrokenExample, other.Place.Location, other.Text);
            }
        }
    }
}
