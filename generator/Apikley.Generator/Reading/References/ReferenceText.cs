namespace Apikley.Generator.Reading.References;

/// <summary>The parts of a <c>$ref</c> as written: the file before <c>#</c>, and the fragment after it.</summary>
internal readonly struct ReferenceText
{
    public ReferenceText(string text)
    {
        var hash = text.IndexOf('#');
        File = hash < 0 ? text : text.Substring(0, hash);
        Fragment = hash < 0 ? "" : text.Substring(hash + 1);
    }

    /// <summary>Empty for a reference into the same file.</summary>
    public string File { get; }

    /// <summary>As written, without <c>#</c>; empty for the whole file.</summary>
    public string Fragment { get; }

    /// <summary>Whether the fragment is a JSON pointer rather than an anchor's name.</summary>
    public bool IsPointer => Fragment.Length == 0 || Fragment[0] == '/' || Fragment.StartsWith("%2F", StringComparison.OrdinalIgnoreCase);

    /// <summary>The pointer's tokens as written, still escaped. Blank tokens at the end are dropped (<c>#/</c> is the root for many tools).</summary>
    public string[] RawTokens()
    {
        var pointer = Fragment.Length > 0 && Fragment[0] != '/' ? Uri.UnescapeDataString(Fragment) : Fragment;
        return pointer.Length <= 1 ? [] : pointer.Substring(1).Split('/');
    }

    /// <summary>A token without its escapes: percent-encoding first, then <c>~1</c> and <c>~0</c>.</summary>
    public static string Unescape(string token, bool decodePercent)
    {
        if (decodePercent && token.IndexOf('%') >= 0)
        {
            token = Uri.UnescapeDataString(token);
        }

        return token.IndexOf('~') < 0 ? token : token.Replace("~1", "/").Replace("~0", "~");
    }
}
