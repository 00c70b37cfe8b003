using System.Globalization;

namespace Apikley.Generator.Modelling.Naming;

/// <summary>The last resort for two names that nothing else tells apart: the same on every machine and in every run, unlike <see cref="object.GetHashCode"/>.</summary>
internal static class StableHash
{
    /// <summary>FNV-1a over the UTF-16 units, as eight hexadecimal digits.</summary>
    public static string Of(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 16777619u);
        }

        return hash.ToString("X8", CultureInfo.InvariantCulture);
    }
}
