using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Checks;

/// <summary>
/// The values of an <c>enum</c> are of the schema's type, and within its bounds: one that is not can never be sent. A null among them is how many documents say that
/// null is allowed.
/// </summary>
internal static class EnumCheck
{
    public static void Run(OpenApiSchema schema, PatternTable patterns, DiagnosticBag diagnostics)
    {
        // With a const beside it, all values but one are forbidden on purpose.
        foreach (var value in schema.Const is null ? schema.Enum ?? [] : [])
        {
            if (value is not ScalarNode { Type: ScalarType.Null } && ValueProblems.Find(schema, value, patterns) is { } problem)
            {
                diagnostics.Report(Descriptors.BrokenEnumValue, problem.Place.Location, problem.Text);
            }
        }
    }
}
