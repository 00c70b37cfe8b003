using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Reading.Checks;

/// <summary>A <c>const</c> obeys its own schema: its type, its enum, its bounds. Else no value can.</summary>
internal static class ConstCheck
{
    public static void Run(OpenApiSchema schema, PatternTable patterns, DiagnosticBag diagnostics)
    {
        if (schema.Const is { } value && ValueProblems.Find(schema, value, patterns) is { } problem)
        {
            diagnostics.Report(Descriptors.BrokenConstant, problem.Place.Location, problem.Text);
        }
    }
}
