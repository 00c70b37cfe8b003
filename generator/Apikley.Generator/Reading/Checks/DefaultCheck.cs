using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Reading.Checks;

/// <summary>A <c>default</c> obeys its own schema: its type, its enum, its bounds.</summary>
internal static class DefaultCheck
{
    public static void Run(OpenApiSchema schema, PatternTable patterns, DiagnosticBag diagnostics)
    {
        if (schema.Default is { } value && ValueProblems.Find(schema, value, patterns) is { } problem)
        {
            diagnostics.Report(Descriptors.BrokenDefault, problem.Place.Location, problem.Text);
        }
    }
}
