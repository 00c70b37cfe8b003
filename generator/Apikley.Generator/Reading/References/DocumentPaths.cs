namespace Apikley.Generator.Reading.References;

/// <summary>Paths of documents as text. Nothing here looks at a disk: a path is only compared with the paths of the project's documents.</summary>
internal static class DocumentPaths
{
    /// <summary>The path with <c>/</c> everywhere and without <c>.</c> and <c>..</c>.</summary>
    public static string Normalize(string path)
    {
        var slashed = path.Replace('\\', '/');
        if (slashed.IndexOf("./", StringComparison.Ordinal) < 0 && slashed.IndexOf("//", 1, StringComparison.Ordinal) < 0 && !slashed.EndsWith("/.", StringComparison.Ordinal))
        {
            return slashed;
        }

        var parts = new List<string>();
        foreach (var part in slashed.Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] is not ("" or ".."))
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != "." && (part.Length > 0 || parts.Count == 0))
            {
                parts.Add(part);
            }
        }

        return string.Join("/", parts);
    }

    /// <summary>The path that <paramref name="reference"/>, written in the document at <paramref name="basePath"/>, names.</summary>
    public static string Resolve(string basePath, string reference)
    {
        var folder = basePath.Replace('\\', '/');
        folder = folder.Substring(0, folder.LastIndexOf('/') + 1);
        var relative = Uri.UnescapeDataString(reference).Replace('\\', '/');
        return Normalize(relative.StartsWith("/", StringComparison.Ordinal) ? relative : folder + relative);
    }

    /// <summary>Whether a reference names something by URL, which is never fetched.</summary>
    public static bool IsUrl(string reference)
    {
        var colon = reference.IndexOf(':');
        if (colon <= 1)
        {
            return false;
        }

        for (var index = 0; index < colon; index++)
        {
            if (!char.IsLetterOrDigit(reference[index]) && reference[index] is not ('+' or '-' or '.'))
            {
                return false;
            }
        }

        return true;
    }
}
