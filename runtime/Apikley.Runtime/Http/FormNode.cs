using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Apikley.Runtime;

/// <summary>A form (<c>application/x-www-form-urlencoded</c>) as a tree: <c>a[b][0]=1</c> is the value of <c>0</c> in <c>b</c> in <c>a</c>.</summary>
internal sealed class FormNode
{
    /// <summary>Deeper brackets are nobody's form.</summary>
    private const int MaxDepth = 32;

    private readonly Dictionary<string, FormNode> _byName = new(StringComparer.Ordinal);

    private FormNode(string path) => Path = path;

    /// <summary>The field's name, for messages.</summary>
    public string Path { get; }

    /// <summary>The values of this very name, still encoded.</summary>
    public List<string> Values { get; } = [];

    /// <summary>What stands in brackets behind the name, in the form's order.</summary>
    public List<(string Name, FormNode Node)> Children { get; } = [];

    /// <param name="utf8Form">The form.</param>
    /// <param name="shape">What it holds: a name that it knows is that name, brackets and all.</param>
    /// <exception cref="JsonException">The brackets are nested too deeply.</exception>
    public static FormNode Parse(ReadOnlySpan<byte> utf8Form, FormShape shape)
    {
        var root = new FormNode("");
        foreach (var pair in Encoding.UTF8.GetString(utf8Form).Trim('\uFEFF', '\r', '\n').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var name = Decode(equals < 0 ? pair : pair[..equals]);
            root.Find(name, shape.Member(name) is not null).Values.Add(equals < 0 ? "" : pair[(equals + 1)..]);
        }

        return root;
    }

    /// <summary>The text of a value. What is no escape stands for itself, as browsers read it.</summary>
    public static string Decode(string encoded) => Uri.UnescapeDataString(encoded.Replace('+', ' '));

    /// <summary>The items of a list: values of the name itself, of <c>name[]</c>, and of <c>name[0]</c>, <c>name[1]</c> … by number.</summary>
    /// <returns>False where something else than a number stands in the brackets.</returns>
    public bool TryGetItems(out List<FormNode> items)
    {
        items = [.. Values.Select(value => Of(Path, [value]))];
        var numbered = new List<(int Index, FormNode Node)>();
        foreach (var (name, node) in Children)
        {
            if (name.Length == 0 && node.Children.Count == 0)
            {
                items.AddRange(node.Values.Select(value => Of(node.Path, [value])));
            }
            else if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            {
                numbered.Add((index, node));
            }
            else
            {
                return false;
            }
        }

        items.AddRange(numbered.OrderBy(static item => item.Index).Select(static item => item.Node));
        return true;
    }

    /// <summary>The value of a name that stood, with others, in one field.</summary>
    public void Add(string name, string path, string value) => Child(name, $"{path}[{name}]").Values.Add(value);

    /// <summary>A field whose values were given together.</summary>
    public static FormNode Of(string path, IEnumerable<string> values)
    {
        var node = new FormNode(path);
        node.Values.AddRange(values);
        return node;
    }

    private FormNode Find(string name, bool isWhole)
    {
        var bracket = isWhole ? -1 : name.IndexOf('[', StringComparison.Ordinal);
        if (bracket <= 0 || name[^1] != ']')
        {
            return Child(name, name);
        }

        var node = Child(name[..bracket], name[..bracket]);
        var depth = 0;
        foreach (var part in name[(bracket + 1)..^1].Split("]["))
        {
            node = ++depth <= MaxDepth ? node.Child(part, $"{node.Path}[{part}]") : throw new JsonException($"The field '{name}' of the form is nested more than {MaxDepth} levels deep.");
        }

        return node;
    }

    private FormNode Child(string name, string path)
    {
        if (!_byName.TryGetValue(name, out var child))
        {
            child = new FormNode(path);
            _byName.Add(name, child);
            Children.Add((name, child));
        }

        return child;
    }
}
