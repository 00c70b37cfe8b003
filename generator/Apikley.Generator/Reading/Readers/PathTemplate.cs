using System.Text;
using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Reading.Readers;

/// <summary>
/// A path with its names in braces. Some documents take over the operators of URI templates (<c>{+name}</c>, <c>{.name*}</c>), which in OpenAPI the parameter's
/// style says, or those of routes (<c>{name+}</c>, <c>{*name}</c>, <c>{name:int}</c>), and some write a name in another case than the parameter's. All are brought
/// to the parameter's own name, so that a path and its parameters agree; only that a value may span segments stays marked: <c>{+name}</c>.
/// </summary>
internal static class PathTemplate
{
    private static readonly char[] Operators = ['+', '#', '.', '/', ';', '?', '&', '*'];

    /// <summary>What stands in braces; the mark of a value that may span segments is none of the name.</summary>
    public static IEnumerable<string> BareNames(string path) => Names(path).Select(name => name.TrimStart('+'));

    /// <summary>What stands in braces, as written.</summary>
    public static IReadOnlyList<string> Names(string path)
    {
        var names = new List<string>();
        for (var open = path.IndexOf('{'); open >= 0; open = path.IndexOf('{', open + 1))
        {
            var close = path.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            names.Add(path.Substring(open + 1, close - open - 1));
        }

        return names;
    }

    public static string Align(OpenApiOperationPlace place, IReadOnlyList<OpenApiParameter> parameters, ReadingContext context)
    {
        StringBuilder? aligned = null;
        foreach (var written in Names(place.Path))
        {
            if (parameters.Any(parameter => parameter.Name == written))
            {
                // The wildcard of routes, which Fastify gives the name that it has there.
                aligned = written == "*" ? (aligned ?? new StringBuilder(place.Path)).Replace("{*}", "{+*}") : aligned;
                continue;
            }

            var bare = written.Split(':')[0].TrimStart(Operators).TrimEnd('*', '+', '?');
            var meant = parameters.FirstOrDefault(parameter => IsMeant(parameter, bare, StringComparison.Ordinal))
                ?? parameters.FirstOrDefault(parameter => IsMeant(parameter, bare, StringComparison.OrdinalIgnoreCase));
            if (meant is null)
            {
                continue;
            }

            if (meant.Name != bare)
            {
                context.Diagnostics.Report(Descriptors.PathParameterCase, place.Location, place.Path, written, meant.Name);
            }

            aligned ??= new StringBuilder(place.Path);
            aligned.Replace("{" + written + "}", (SpansSegments(written) ? "{+" : "{") + meant.Name + "}");
        }

        return aligned?.ToString() ?? place.Path;
    }

    private static bool SpansSegments(string written) => written[0] is '+' or '*' || written[written.Length - 1] == '+';

    private static bool IsMeant(OpenApiParameter parameter, string name, StringComparison comparison)
        => parameter.In == OpenApiParameterLocation.Path && string.Equals(parameter.Name, name, comparison);
}

/// <summary>An operation's path and where the operation stands.</summary>
internal readonly record struct OpenApiOperationPlace(string Path, LocationInfo Location);
