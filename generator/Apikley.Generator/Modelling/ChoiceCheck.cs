using Apikley.Generator.Diagnostics;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Modelling.Operations;
using Apikley.Generator.Reading;
using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Shapes;

namespace Apikley.Generator.Modelling;

/// <summary>Finds what the project file says of a document and what has no effect on it: tags and paths that it does not have, values that mean nothing.</summary>
internal static class ChoiceCheck
{
    public static void Run(OpenApiDocument document, DocumentOptions options, DiagnosticBag diagnostics)
    {
        if (options.Visibility is { } visibility && !IsOneOf(visibility, "public", "internal"))
        {
            diagnostics.Report(Descriptors.MetadataValue, document.Location, "Visibility", options.RelativePath, visibility, "it is public or internal, and taken for public.");
        }

        if (options.Namespace is { } @namespace && NamespacePlanner.Valid(@namespace) is var valid && valid != @namespace.Trim())
        {
            diagnostics.Report(Descriptors.MetadataValue, document.Location, "Namespace", options.RelativePath, @namespace, $"no namespace of C# is called so; '{valid}' is taken.");
        }

        var operations = document.Paths.Concat(document.Webhooks).SelectMany(item => item.Operations).ToList();
        Tags(Descriptors.UnknownChoice, "IncludeTags", options.IncludeTags);
        Tags(Descriptors.UnknownExclusion, "ExcludeTags", options.ExcludeTags);
        Paths(Descriptors.UnknownChoice, "IncludePaths", options.IncludePaths);
        Paths(Descriptors.UnknownExclusion, "ExcludePaths", options.ExcludePaths);

        void Tags(Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, string metadata, EquatableArray<string> wanted)
        {
            foreach (var tag in wanted.Where(tag => !operations.Exists(operation => operation.Tags.Any(other => IsOneOf(other, tag)))))
            {
                var nearest = Spelling.Nearest(tag, operations.SelectMany(operation => operation.Tags).Distinct(StringComparer.Ordinal));
                diagnostics.Report(descriptor, document.Location, metadata, options.RelativePath, tag, "no operation has this tag" + (nearest is null ? "." : $"; '{nearest}' may be meant."));
            }
        }

        void Paths(Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, string metadata, EquatableArray<string> wanted)
        {
            foreach (var glob in wanted.Where(glob => !operations.Exists(operation => Glob.IsMatch(glob, operation.Path))))
            {
                var slash = !glob.StartsWith("/", StringComparison.Ordinal) && operations.Exists(operation => Glob.IsMatch("/" + glob, operation.Path));
                diagnostics.Report(descriptor, document.Location, metadata, options.RelativePath, glob, "no path is matched" + (slash ? $"; '/{glob}' may be meant." : "."));
            }
        }
    }

    private static bool IsOneOf(string text, params string[] values) => Array.Exists(values, value => string.Equals(text, value, StringComparison.OrdinalIgnoreCase));
}
