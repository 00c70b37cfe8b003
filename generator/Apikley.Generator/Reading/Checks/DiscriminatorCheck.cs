using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Reading.Checks;

/// <summary>A discriminator that maps some of its cases maps all of them: the others are told by their schema's name, which is seldom what is meant.</summary>
internal static class DiscriminatorCheck
{
    public static void Run(OpenApiSchema schema, DiagnosticBag diagnostics)
    {
        if (schema.Discriminator is not { Mapping.Count: > 0 } discriminator)
        {
            return;
        }

        foreach (var @case in schema.OneOf.Count > 0 ? schema.OneOf : schema.AnyOf)
        {
            if (@case.Target?.ComponentName is { } name && !discriminator.Mapping.Any(mapping => mapping.Target == @case.Target || mapping.Target is null))
            {
                diagnostics.Report(Descriptors.UnmappedCase, @case.Location, name);
            }
        }
    }
}
