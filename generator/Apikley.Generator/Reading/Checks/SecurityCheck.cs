using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Readers;
using Apikley.Generator.Reading.Shapes;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Checks;

/// <summary>A security requirement names schemes that the document declares. One that was declared, but could not be read, was reported there.</summary>
internal static class SecurityCheck
{
    public static void Run(OpenApiDocument document, DiagnosticBag diagnostics)
    {
        var declared = document.Node.Object("securityDefinitions") ?? document.Node.Section("components", "securitySchemes");
        Check(document.Node, document, declared, diagnostics);
        foreach (var operation in document.Paths.Concat(document.Webhooks).SelectMany(item => item.Operations))
        {
            Check(operation.Node, document, declared, diagnostics);
        }
    }

    private static void Check(ObjectNode owner, OpenApiDocument document, ObjectNode? declared, DiagnosticBag diagnostics)
    {
        foreach (var alternative in owner.List("security")?.Items.OfType<ObjectNode>() ?? [])
        {
            foreach (var member in alternative.Entries())
            {
                // From 3.2 on a scheme may also be named by the URI of another document's.
                if (declared?.Member(member.Name) is null && !document.SecuritySchemes.ContainsKey(member.Name) && member.Name.IndexOf('/') < 0)
                {
                    var nearest = Spelling.Nearest(member.Name, document.SecuritySchemes.Keys);
                    diagnostics.Report(Descriptors.UndeclaredSecurity, member.NameLocation, member.Name, nearest is null ? "" : $" (did you mean '{nearest}'?)");
                }
            }
        }
    }
}
