namespace Apikley.Generator.Modelling.Naming;

/// <summary>Names one item of what is named in the plural.</summary>
internal static class Plurals
{
    private static readonly string[] NotPlural = ["ss", "us", "is", "news", "series", "species"];

    /// <summary><c>Tags</c> → <c>Tag</c>, <c>Entries</c> → <c>Entry</c>, <c>Addresses</c> → <c>Address</c>; what is no plural gets <c>Item</c>: <c>Data</c> → <c>DataItem</c>.</summary>
    public static string Singular(string name)
    {
        if (name.Length < 4 || name[name.Length - 1] != 's' || Array.Exists(NotPlural, end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase)))
        {
            return name + "Item";
        }

        if (name.EndsWith("ies", StringComparison.Ordinal) && name.Length > 4)
        {
            return name.Substring(0, name.Length - 3) + "y";
        }

        foreach (var end in (string[])["sses", "ches", "shes", "xes", "zzes"])
        {
            if (name.EndsWith(end, StringComparison.Ordinal))
            {
                return name.Substring(0, name.Length - 2);
            }
        }

        return name.Substring(0, name.Length - 1);
    }
}
