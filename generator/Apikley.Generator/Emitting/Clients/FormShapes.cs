using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Clients;

/// <summary>
/// Says of a form that is received what its fields are: an expression for each type, and a static field for each object, which may hold itself.
/// It is the reverse of <see cref="FormEmitter"/>.
/// </summary>
internal sealed class FormShapes(ClientModel client)
{
    private const string Shape = "global::Apikley.Runtime.FormShape";

    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);
    private readonly Queue<string> _open = new();

    private Dictionary<string, TypeModel> Types => TypesByName.Of(client);

    /// <summary>The shape of a whole form.</summary>
    public string Of(WebhookModel webhook)
    {
        if (webhook.FieldStyles.IsEmpty || webhook.Body!.Type is not NamedRef named)
        {
            return Expression(webhook.Body!.Type) is var shape && shape == Shape + ".Any" ? Shape + ".Object(null)" : shape;
        }

        // The encoding is the form's own, and the type another form's too.
        return Object(Members(Types[named.Name]).Select(property => (property.WireName, Styled(property, webhook.FieldStyles.FirstOrDefault(style => style.WireName == property.WireName)))), Others(Types[named.Name]));
    }

    /// <summary>The shape of an object whose members are texts, numbers and the like. It names no field.</summary>
    public string Flat(TypeRef type)
        => Object(Members(Types[((NamedRef)type).Name]).Where(property => ScalarText.Is(property.Type)).Select(property => (property.WireName, Nullable(property, Expression(property.Type)))), Others(Types[((NamedRef)type).Name]));

    /// <summary>Writes the fields that the shapes name and that are not written yet.</summary>
    public void WriteFields(SourceWriter writer)
    {
        while (_open.Count > 0)
        {
            var name = _open.Dequeue();
            var type = Types[name];
            writer.WriteLine();
            writer.WriteLine($"private static readonly {Shape} {_fields[name]} = {Object(Members(type).Select(property => (property.WireName, Nullable(property, Expression(property.Type)))), Others(type))};");
        }
    }

    private string Expression(TypeRef type) => type switch
    {
        ScalarRef { Kind: ScalarKind.String or ScalarKind.Bytes or ScalarKind.Base64Url } => Shape + ".Text",
        ScalarRef { Kind: ScalarKind.Boolean } => Shape + ".Boolean",
        ScalarRef { Kind: ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Single or ScalarKind.Double or ScalarKind.Decimal or ScalarKind.UnixTime } => Shape + ".Number",
        ScalarRef => Shape + ".Token",
        NamedRef { Kind: NamedKind.IntegerEnum or NamedKind.NumberEnum } => Shape + ".Number",
        NamedRef { IsEnum: true } => Shape + ".Token",
        ListRef list => $"{Shape}.List({Nullable(list.Item)})",
        MapRef map => $"{Shape}.Object(null, {Nullable(map.Value)})",
        NamedRef named when Members(Types[named.Name]).Count > 0 || Others(Types[named.Name]) is not null => Field(named.Name),
        _ => Shape + ".Any",
    };

    private string Nullable(TypeUse use) => Expression(use.Type) + (use.Nullable ? ".OrNull()" : "");

    private static string Nullable(PropertyModel property, string shape) => shape + (property.Nullable && property.Type is not AnyRef ? ".OrNull()" : "");

    private string Styled(PropertyModel property, FieldStyleModel? style)
    {
        var shape = Expression(property.Type);
        if (style is { Style: ParameterStyle.Json })
        {
            shape = Shape + ".Json";
        }
        else if (style is { Explode: false } && !ScalarText.Is(property.Type) && Delimiter(style.Style, ScalarText.IsList(property.Type)) is { } delimiter)
        {
            shape += $".Delimited('{delimiter}')";
        }

        return Nullable(property, shape);
    }

    private static string? Delimiter(ParameterStyle style, bool isList) => style switch
    {
        ParameterStyle.SpaceDelimited => " ",
        ParameterStyle.PipeDelimited => "|",
        ParameterStyle.TabDelimited => "\\t",
        ParameterStyle.DeepObject => null,
        _ => isList ? "," : null,
    };

    private static string Object(IEnumerable<(string WireName, string Shape)> members, string? others)
    {
        var known = members.Where(member => member.Shape != Shape + ".Any").Select(member => $"({CSharpText.Literal(member.WireName)}, {member.Shape})").ToList();
        var list = known.Count == 0 ? "null" : $"static () => new[] {{ {string.Join(", ", known)} }}";
        return $"{Shape}.Object({list}{(others is null ? "" : ", " + others)})";
    }

    private string? Others(TypeModel type) => type is ObjectTypeModel { AdditionalProperties: { } others } ? Nullable(others) : null;

    /// <summary>The members of an object and of those that derive from it, or of all cases of a union.</summary>
    private List<PropertyModel> Members(TypeModel type)
    {
        var members = new List<PropertyModel>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.Ordinal) { type.Name };
        var open = new Queue<TypeModel>([type]);
        while (open.Count > 0)
        {
            var next = open.Dequeue();
            var more = next is UnionTypeModel union ? union.Cases.Select(one => one.Type).OfType<NamedRef>().Select(named => Types[named.Name])
                : next is ObjectTypeModel { Hierarchy: not null } ? client.Types.OfType<ObjectTypeModel>().Where(derived => derived.Base == next.Name)
                : Enumerable.Empty<TypeModel>();
            foreach (var one in more.Where(one => names.Add(one.Name)))
            {
                open.Enqueue(one);
            }

            members.AddRange(next is ObjectTypeModel obj ? obj.Properties.Where(property => seen.Add(property.WireName)) : []);
        }

        return members;
    }

    private string Field(string typeName)
    {
        if (!_fields.TryGetValue(typeName, out var field))
        {
            field = $"s_{typeName}Form";
            _fields.Add(typeName, field);
            _open.Enqueue(typeName);
        }

        return field;
    }
}
