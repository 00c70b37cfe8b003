using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.References;

/// <summary>Cuts references that only lead to each other (A to B to A): they name nothing, and whoever followed them would never arrive.</summary>
internal static class AliasCycles
{
    public static void Cut(IReadOnlyList<(OpenApiSchema Schema, ScalarNode Reference)> references, DiagnosticBag diagnostics)
    {
        var finished = new HashSet<OpenApiSchema>();
        var onChain = new HashSet<OpenApiSchema>();
        var byScheme = references.ToDictionary(entry => entry.Schema, entry => entry.Reference);
        foreach (var (start, _) in references)
        {
            onChain.Clear();
            for (var schema = start; schema?.Target is not null && finished.Add(schema); schema = schema.Target)
            {
                onChain.Add(schema);
                if (onChain.Contains(schema.Target))
                {
                    var reference = byScheme[schema];
                    diagnostics.Report(Descriptors.ReferenceCycle, reference.Location, reference.Text);
                    schema.Target = null;
                    break;
                }
            }
        }
    }
}
