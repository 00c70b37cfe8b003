using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Readers;

/// <summary>Reads which version of OpenAPI a document is written in. A version that is not known is read as its nearest, with a warning; Swagger 1 is not read.</summary>
internal static class VersionReader
{
    public static SpecificationFamily? Read(ObjectNode root, DiagnosticBag diagnostics, out string version)
    {
        var value = root["openapi"] ?? root["swagger"]!;
        version = value.Text() ?? value.KindName;
        if (root.Member("openapi") is null)
        {
            if (version is "2.0" or "2")
            {
                return SpecificationFamily.Swagger2;
            }

            var isOld = version.StartsWith("1.", StringComparison.Ordinal);
            diagnostics.Report(Descriptors.UnknownVersion, value.Location, version, isOld ? "nothing is generated; convert the document to 3.x" : "it is read as 2.0");
            return isOld ? null : SpecificationFamily.Swagger2;
        }

        if (version is "3.0" or "3" || version.StartsWith("3.0.", StringComparison.Ordinal))
        {
            return SpecificationFamily.OpenApi30;
        }

        if (version is not ("3.1" or "3.2") && !version.StartsWith("3.1.", StringComparison.Ordinal) && !version.StartsWith("3.2.", StringComparison.Ordinal))
        {
            diagnostics.Report(Descriptors.UnknownVersion, value.Location, version, "it is read as 3.1");
        }

        return SpecificationFamily.OpenApi31;
    }
}
