using System.Globalization;
using System.Text;

namespace Apikley.Generator.Reading.Tree;

/// <summary>A JSON pointer as a chain from the root: extending one costs one small object, and the text is made only when somebody asks.</summary>
internal sealed class JsonPointer
{
    [ThreadStatic]
    private static StringBuilder? t_text;

    private readonly string? _name;
    private readonly int _index;

    private JsonPointer(JsonPointer? parent, string? name, int index)
    {
        Parent = parent;
        _name = name;
        _index = index;
        Depth = parent is null ? 0 : parent.Depth + 1;
    }

    public static JsonPointer Root { get; } = new(null, null, 0);

    public JsonPointer? Parent { get; }

    /// <summary>The number of tokens.</summary>
    public int Depth { get; }

    /// <summary>The last token, not escaped.</summary>
    public string Token => _name ?? _index.ToString(CultureInfo.InvariantCulture);

    public JsonPointer Append(string name) => new(this, name, 0);

    public JsonPointer Append(int index) => new(this, null, index);

    /// <summary>The tokens from the root, not escaped.</summary>
    public string[] Tokens()
    {
        var tokens = new string[Depth];
        for (var at = this; at.Parent is not null; at = at.Parent)
        {
            tokens[at.Depth - 1] = at.Token;
        }

        return tokens;
    }

    /// <summary>From <c>#</c>, with <c>/</c> written <c>~1</c> and <c>~</c> written <c>~0</c>.</summary>
    public override string ToString()
    {
        var text = t_text ??= new StringBuilder(256);
        text.Clear();
        Append(text);
        return text.ToString();
    }

    private void Append(StringBuilder text)
    {
        if (Parent is null)
        {
            text.Append('#');
            return;
        }

        // No deeper than the tree, which is bounded.
        Parent.Append(text);
        text.Append('/').Append(_name is null ? Token : Escaped(_name));
    }

    private static string Escaped(string name)
    {
        foreach (var character in name)
        {
            if (character is '~' or '/')
            {
                return name.Replace("~", "~0").Replace("/", "~1");
            }
        }

        return name;
    }
}
