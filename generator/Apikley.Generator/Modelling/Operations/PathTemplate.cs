using System.Text;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Modelling.Operations;

/// <summary>Splits a path template. <c>{+name}</c> and <c>{name*}</c>, which some documents borrow from RFC 6570, are read as <c>{name}</c>.</summary>
internal static class PathTemplate
{
    /// <summary>The parameters of a template in their order, each once.</summary>
    public static List<string> NamesOf(string path)
        => Split(path).Where(part => part.Name is not null).Select(part => part.Name!).Distinct(StringComparer.Ordinal).ToList();

    /// <summary>Whether a parameter's value may have slashes in it, as <c>{+name}</c> says.</summary>
    public static bool SpansSegments(string path, string name) => path.IndexOf("{+" + name + "}", StringComparison.Ordinal) >= 0;

    /// <summary>The query parameters whose values a path fixes: <c>/containers?comp=list</c> fixes <c>comp</c>. Azure tells operations of one path apart that way.</summary>
    public static IEnumerable<string> FixedQueryNamesOf(string path)
    {
        var query = path.IndexOf('?');
        return query < 0 ? [] : path.Substring(query + 1).Split('#')[0].Split('&')
            .Where(pair => pair.IndexOf('{') < 0)
            .Select(pair => Uri.UnescapeDataString(pair.Split('=')[0]));
    }

    public static EquatableArray<PathPart> Parts(string path, List<ParameterModel> parameters)
        => Split(path)
            .Select(part => part.Name is null
                ? new PathPart(Encode(part.Literal))
                : new PathPart(null, parameters.FindIndex(parameter => parameter.Location == ParameterLocation.Path && parameter.WireName == part.Name)))
            .ToEquatableArray();

    private static IEnumerable<(string Literal, string? Name)> Split(string path)
    {
        // A fragment is never sent; AWS's documents use it to make several operations of one path.
        var hash = path.IndexOf('#');
        if (hash >= 0)
        {
            path = path.Substring(0, hash);
        }

        var i = 0;
        while (i < path.Length)
        {
            var open = path.IndexOf('{', i);
            var close = open < 0 ? -1 : path.IndexOf('}', open);
            if (close < 0)
            {
                yield return (path.Substring(i), null);
                yield break;
            }

            if (open > i)
            {
                yield return (path.Substring(i, open - i), null);
            }

            var name = path.Substring(open + 1, close - open - 1).TrimStart('+');
            yield return ("", name == "*" ? name : name.TrimEnd('*'));
            i = close + 1;
        }
    }

    /// <summary>Percent-encodes what may not stand in a URL; what is encoded already stays.</summary>
    private static string Encode(string literal)
    {
        var builder = new StringBuilder(literal.Length);
        foreach (var c in literal)
        {
            if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || "-._~!$&'()*+,;=:@/?%".IndexOf(c) >= 0)
            {
                builder.Append(c);
            }
            else if (char.IsSurrogate(c))
            {
                builder.Append(c);
            }
            else
            {
                builder.Append(Uri.EscapeDataString(c.ToString()));
            }
        }

        return builder.ToString();
    }
}
