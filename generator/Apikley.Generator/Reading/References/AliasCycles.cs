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
        foreach (var (start, _) in references)
        {
            // Nearly all name what is no reference itself.
            if (start.Target?.Target is null)
            {
                continue;
            }

            onChain.Clear();
            for (var schema = start; schema?.Target is not null && finished.Add(schema); schema = schema.Target)
            {
                onChain.Add(schema);
                if (onChain.Contains(schema.Target))
                {
                    var reference = references.First(entry => entry.Schema == schema).Reference;
                    diagnostics.Report(Descriptors.ReferenceCycle, reference.Location, reference.Text);
                    schema.Target = null;
                    break;
                }
            }
        }
    }
}
