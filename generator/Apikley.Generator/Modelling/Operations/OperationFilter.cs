using Apikley.Generator.Reading;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Modelling.Operations;

/// <summary>Decides which operations of a document are wanted. What is excluded is out, whatever includes it.</summary>
internal sealed class OperationFilter(DocumentOptions options)
{
    public bool Includes(OpenApiOperation operation)
        => Includes(operation.Path, operation.Tags);

    private bool Includes(string path, IReadOnlyList<string> tags)
        => (options.IncludeTags.IsEmpty || tags.Any(HasTag(options.IncludeTags)))
            && !tags.Any(HasTag(options.ExcludeTags))
            && (options.IncludePaths.IsEmpty || options.IncludePaths.Any(glob => Glob.IsMatch(glob, path)))
            && !options.ExcludePaths.Any(glob => Glob.IsMatch(glob, path));

    private static Func<string, bool> HasTag(Infrastructure.EquatableArray<string> tags)
        => tag => tags.Any(wanted => string.Equals(wanted, tag, StringComparison.OrdinalIgnoreCase));
}
