using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Clients;

/// <summary>How a typed header of an answer is declared and read. It is null when the answer lacks it: proxies drop headers, whatever a document says.</summary>
internal static class HeaderEmitter
{
    public static string Type(HeaderModel header)
        => header.Type is MapRef ? "global::System.Collections.Generic.IReadOnlyDictionary<string, string>" : CSharpTypeName.OfNullable(header.Type);

    /// <summary>A map without headers is empty.</summary>
    public static string Initializer(HeaderModel header)
        => header.Type is MapRef ? " = global::System.Collections.ObjectModel.ReadOnlyDictionary<string, string>.Empty;" : "";

    /// <summary>An expression of that type.</summary>
    /// <param name="client">The client.</param>
    /// <param name="header">The header. A map stands for all headers whose names begin with its name (<c>x-ms-header-collection-prefix</c>).</param>
    /// <param name="response">The local with the answer.</param>
    public static string Read(ClientModel client, HeaderModel header, string response)
    {
        var name = CSharpText.Literal(header.WireName);
        var text = $"{response}.Header({name})";
        return header.Type switch
        {
            MapRef => $"{response}.HeadersWithPrefix({name})",
            ScalarRef or NamedRef { IsEnum: true } => Scalar(client, header.Type, text, "value" + header.Name),
            ListRef list when ScalarText.IsList(list) => $"{Names.HeaderText}.List({text}, static item => {Scalar(client, list.Item.Type, "item", "value")})",
            NamedRef when header.Explode is { } explode =>
                $"{Names.HeaderText}.Object({text}, explode: {(explode ? "true" : "false")}, {new FormShapes(client).Flat(header.Type)}, {JsonFunctions.Read(client, TypeUse.Of(header.Type, false))})",
            AnyRef => $"{Names.HeaderText}.JsonValue({text}, {JsonFunctions.Read(client, TypeUse.Of(header.Type, false))})",
            _ => $"{Names.HeaderText}.Json({text}, {JsonFunctions.Read(client, TypeUse.Of(header.Type, false))})",
        };
    }

    private static string Scalar(ClientModel client, TypeRef type, string text, string local) => type switch
    {
        ScalarRef { Kind: ScalarKind.String } => text,
        ScalarRef { Kind: ScalarKind.Binary } => $"{Names.HeaderText}.Bytes({text})",
        ScalarRef scalar => $"{Names.HeaderText}.{scalar.Kind}({text})",
        NamedRef { Kind: NamedKind.IntegerEnum } named => Enum(client, named, $"{Names.HeaderText}.Int64({text})", local),
        NamedRef { Kind: NamedKind.NumberEnum } named => Enum(client, named, $"{Names.HeaderText}.Double({text})", local),
        NamedRef named => Enum(client, named, text, local),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No type of a header."),
    };

    /// <summary>Each wire value converts to its enum; the null must be that of the enum. The headers of an answer are read in one scope, so each has a local of its own.</summary>
    private static string Enum(ClientModel client, NamedRef type, string value, string local)
        => $"{value} is {{ }} {local} ? ({Names.Qualified(client, type.Name)}?){local} : null";
}
