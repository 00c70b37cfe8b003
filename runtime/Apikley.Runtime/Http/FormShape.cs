using System.ComponentModel;

namespace Apikley.Runtime;

/// <summary>What the fields of a form are: a form holds nothing but texts, and this says which of them are numbers, lists and objects.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FormShape
{
    private readonly Func<(string Name, FormShape Shape)[]>? _list;
    private Dictionary<string, FormShape>? _members;

    private FormShape(FormValue value, FormShape? item = null, Func<(string Name, FormShape Shape)[]>? members = null)
        => (Value, Item, _list) = (value, item, members);

    /// <summary>A string.</summary>
    public static FormShape Text { get; } = new(FormValue.Text);

    /// <summary>A string that is never empty: a date, an enum. Without text the field counts as absent.</summary>
    public static FormShape Token { get; } = new(FormValue.Token);

    /// <summary>A number.</summary>
    public static FormShape Number { get; } = new(FormValue.Number);

    /// <summary>A boolean.</summary>
    public static FormShape Boolean { get; } = new(FormValue.Boolean);

    /// <summary>JSON text.</summary>
    public static FormShape Json { get; } = new(FormValue.Json);

    /// <summary>Whatever the form makes of it: a text, a list or an object of texts.</summary>
    public static FormShape Any { get; } = new(FormValue.Any);

    /// <summary>The shape of the values that are no members, or of the items.</summary>
    internal FormShape? Item { get; }

    internal FormValue Value { get; }

    internal bool IsNullable { get; private init; }

    /// <summary>What stands between the items, or names and values, of one field; null where each is a field of its own.</summary>
    internal char? Delimiter { get; private init; }

    /// <summary>A list.</summary>
    /// <param name="item">The shape of an item.</param>
    public static FormShape List(FormShape item) => new(FormValue.List, item);

    /// <summary>An object.</summary>
    /// <param name="members">Its members but those of shape <see cref="Any"/>; asked when a form is read, because types may hold themselves.</param>
    /// <param name="others">The shape of the values that are none of these.</param>
    public static FormShape Object(Func<(string Name, FormShape Shape)[]>? members, FormShape? others = null) => new(FormValue.Object, others, members);

    /// <summary>The same where an empty text is null.</summary>
    public FormShape OrNull() => new(Value, Item, _list) { IsNullable = true, Delimiter = Delimiter };

    /// <summary>The same in one field.</summary>
    /// <param name="delimiter">What stands between the items, or the names and values.</param>
    public FormShape Delimited(char delimiter) => new(Value, Item, _list) { IsNullable = IsNullable, Delimiter = delimiter };

    /// <summary>The shape of a member, or null where nothing is known of it.</summary>
    internal FormShape? Member(string name)
    {
        if (_members is null)
        {
            var members = new Dictionary<string, FormShape>(StringComparer.Ordinal);
            foreach (var (known, shape) in _list?.Invoke() ?? [])
            {
                members[known] = shape;
            }

            _members = members;
        }

        return _members.TryGetValue(name, out var member) ? member : null;
    }
}

internal enum FormValue
{
    Any,
    Text,
    Token,
    Number,
    Boolean,
    Json,
    List,
    Object,
}
