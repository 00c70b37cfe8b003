using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Readers;

/// <summary>Decides whether what stands beside a <c>$ref</c> changes what is allowed: from 3.1 on it does, before it is ignored.</summary>
internal static class ReferenceSiblings
{
    public static bool Matter(ObjectNode node, ReadingContext context)
    {
        foreach (var member in node.Members)
        {
            if (IsAnnotation(member.Name))
            {
                continue;
            }

            if (context.Family == SpecificationFamily.OpenApi31)
            {
                return true;
            }

            context.Diagnostics.Report(Descriptors.IgnoredSiblings, member.NameLocation, context.Version, member.Name);
        }

        return false;
    }

    private static bool IsAnnotation(string keyword) => NodeValues.IsExtension(keyword) || keyword
        is "$ref" or "$dynamicRef" or "$comment" or "$id" or "$anchor" or "$dynamicAnchor" or "$schema" or "$defs" or "definitions"
        or "title" or "summary" or "description" or "example" or "examples" or "default" or "deprecated" or "readOnly" or "writeOnly" or "nullable" or "externalDocs" or "xml";
}
