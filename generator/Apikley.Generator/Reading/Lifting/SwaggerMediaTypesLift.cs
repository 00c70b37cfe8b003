using Apikley.Generator.Reading.Readers;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Lifting;

/// <summary>
/// Swagger 2.0 states media types once for all bodies (<c>consumes</c>) and answers (<c>produces</c>), on the document or on the operation;
/// from 3.0 on every body states its own.
/// </summary>
internal static class SwaggerMediaTypesLift
{
    private const string Json = "application/json";

    /// <summary>What the operation takes, by its own word or the document's; JSON when neither says.</summary>
    public static IReadOnlyList<string> Consumes(ObjectNode operation, ReadingContext context) => Stated(operation, "consumes", context) ?? [Json];

    /// <summary>What the operation answers with, likewise.</summary>
    public static IReadOnlyList<string> Produces(ObjectNode operation, ReadingContext context) => Stated(operation, "produces", context) ?? [Json];

    /// <summary>Null when nothing is stated.</summary>
    public static IReadOnlyList<string>? Stated(ObjectNode operation, string key, ReadingContext context)
    {
        var stated = operation.Strings(key) ?? context.Root.Strings(key);
        return stated is { Count: > 0 } ? stated.Distinct(StringComparer.Ordinal).ToList() : null;
    }
}
