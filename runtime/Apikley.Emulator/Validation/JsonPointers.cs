using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Apikley.Emulator.Validation;

/// <summary>Says where a token stands, as a JSON pointer (RFC 6901).</summary>
internal static class JsonPointers
{
    public static string Of(JToken? token)
    {
        var segments = new Stack<string>();
        for (var current = token; current?.Parent is { } parent; current = parent)
        {
            if (current is JProperty property)
                segments.Push(Escape(property.Name));
            else if (parent is JArray array)
                segments.Push(array.IndexOf(current).ToString(CultureInfo.InvariantCulture));
        }

        return string.Concat(segments.Select(static segment => "/" + segment));
    }

    public static string Escape(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
