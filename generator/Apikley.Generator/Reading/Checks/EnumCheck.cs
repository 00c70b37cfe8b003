using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Checks;

/// <summary>The values of an <c>enum</c> are of the schema's type. A null among them is how many documents say that null is allowed.</summary>
internal static class EnumCheck
{
    public static void Run(OpenApiSchema schema, DiagnosticBag diagnostics)
    {
        foreach (var value in schema.Enum ?? [])
        {
            if (value is not ScalarNode { Type: ScalarType.Null } && !ValueProblems.IsOfType(schema.Types, value))
            {
                diagnostics.Report(
                    Descriptors.BrokenEnumValue,
                    value.Location,
                    $"{ValueProblems.Show(value)} is {value.KindName}, but the schema's type is {ValueProblems.Show(schema.Types)}");
            }
        }
    }
}
