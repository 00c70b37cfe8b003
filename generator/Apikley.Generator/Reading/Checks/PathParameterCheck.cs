using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Readers;
using Apikley.Generator.Reading.Shapes;

namespace Apikley.Generator.Reading.Checks;

/// <summary>What stands in braces in a path and the path parameters of its operations are the same names.</summary>
internal static class PathParameterCheck
{
    public static void Run(OpenApiDocument document, DiagnosticBag diagnostics)
    {
        foreach (var item in document.Paths)
        {
            foreach (var operation in item.Operations)
            {
                Check(operation, PathTemplate.BareNames(operation.Path).ToList(), diagnostics);
            }
        }
    }

    private static void Check(OpenApiOperation operation, IReadOnlyList<string> names, DiagnosticBag diagnostics)
    {
        var parameters = operation.Parameters.Where(parameter => parameter.In == OpenApiParameterLocation.Path).ToList();
        foreach (var name in names)
        {
            if (!parameters.Exists(parameter => parameter.Name == name) && !operation.Parameters.Any(parameter => parameter.Name == name))
            {
                var unused = parameters.Where(parameter => !names.Contains(parameter.Name, StringComparer.Ordinal)).Select(parameter => parameter.Name);
                diagnostics.Report(Descriptors.TemplateWithoutParameter, operation.Location, operation.Path, name, operation.Method, DidYouMean(name, unused));
            }
        }

        foreach (var parameter in parameters)
        {
            if (!names.Contains(parameter.Name, StringComparer.Ordinal))
            {
                diagnostics.Report(Descriptors.ParameterWithoutTemplate, parameter.Location, parameter.Name, operation.Path, DidYouMean(parameter.Name, names));
            }
        }
    }

    private static string DidYouMean(string name, IEnumerable<string> known) => Spelling.Nearest(name, known) is { } nearest ? $"; did you mean '{nearest}'?" : "";
}
