using Apikley.Generator.Model;
using Apikley.Generator.Modelling.Naming;

namespace Apikley.Generator.Modelling.Operations;

/// <summary>
/// Names the arguments of a method. Of two alike the one in the path keeps its name, others say where they go (<c>id</c>, <c>idQuery</c>), and
/// two in the same place spell out what differs.
/// </summary>
internal static class ArgumentNames
{
    public static string[] Of(IReadOnlyList<(string WireName, ParameterLocation Location)> parameters)
    {
        var names = new string[parameters.Count];
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var plain = parameters.Select(parameter => Identifiers.Camel(parameter.WireName)).ToArray();
        var counts = plain.GroupBy(name => name, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Count(), StringComparer.Ordinal);
        var order = Enumerable.Range(0, names.Length).OrderBy(i => counts[plain[i]] > 1).ThenBy(i => parameters[i].Location).ThenBy(i => parameters[i].WireName, StringComparer.Ordinal);
        foreach (var i in order)
        {
            var (wire, location) = parameters[i];
            var candidates = new[] { plain[i], plain[i] + location, Identifiers.LowerFirst(Identifiers.Spelled(wire)) };
            names[i] = Array.Find(candidates, candidate => !ReservedNames.IsArgument(candidate) && !taken.Contains(candidate))
                ?? plain[i] + "_" + StableHash.Of(wire + location);
            taken.Add(names[i]);
        }

        return names;
    }

    /// <summary>The name of a body's argument beside parameters.</summary>
    public static string OfBody(string? documentName, IEnumerable<string> parameters)
    {
        var taken = new HashSet<string>(parameters, StringComparer.Ordinal);
        var wanted = documentName is not null && documentName.Any(Identifiers.IsPart) ? Identifiers.Camel(documentName) : "body";
        foreach (var candidate in (string[])[wanted, "body", "requestBody", "content", "payload"])
        {
            if (!taken.Contains(candidate) && !ReservedNames.IsArgument(candidate))
            {
                return candidate;
            }
        }

        return "requestBodyContent";
    }
}
