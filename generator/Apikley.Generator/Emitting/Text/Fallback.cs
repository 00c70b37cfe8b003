namespace Apikley.Generator.Emitting.Text;

/// <summary>
/// What the docs of something say that the document says nothing about: a name in code between plain words, as in <c>The property `x`.</c>.
/// It is put together only where it is needed.
/// </summary>
internal readonly record struct Fallback(string Before, string Code, string After)
{
    /// <summary>Whether the code stands in XML as it is.</summary>
    public bool IsPlain
    {
        get
        {
            foreach (var character in Code)
            {
                if (character is < ' ' or > '~' or '`' or '&' or '<' or '>' or '"')
                {
                    return false;
                }
            }

            return Code.Length > 0;
        }
    }

    public int Length => Before.Length + Code.Length + After.Length;

    public override string ToString() => $"{Before}`{Code}`{After}";
}
