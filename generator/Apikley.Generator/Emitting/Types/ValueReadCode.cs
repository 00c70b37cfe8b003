using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Types;

/// <summary>Gives the expressions that read values by their types from a <c>JsonBufferReader</c> named <c>reader</c>.</summary>
internal sealed class ValueReadCode(TypeContext context)
{
    private const string Lambda = "static (ref " + Names.JsonBufferReader + " reader) => ";

    /// <summary>Reads a value that is not null.</summary>
    public string Read(TypeRef type) => type switch
    {
        ScalarRef scalar => OfScalar(scalar.Kind),
        NamedRef named => $"{context.Qualified(named.Name)}.ReadValue(ref reader)",
        AnyRef => "reader.Any()",
        ListRef { Item: { Nullable: false, Type: ScalarRef { Kind: ScalarKind.String } } } => "reader.Strings()",
        ListRef list => Collection("List", list.Item),
        MapRef map => Collection("Map", map.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "A type reference that the emitters do not know."),
    };

    /// <summary>Reads a value or null. For what documents are full of that is one call, which costs the compiler less than a conditional that converts to a nullable type.</summary>
    public string ReadNullable(TypeRef type) => type switch
    {
        AnyRef => Read(type),
        ScalarRef scalar => OfScalarOrNull(scalar.Kind),
        ListRef { Item: { Nullable: false, Type: ScalarRef { Kind: ScalarKind.String } } } => "reader.StringsOrNull()",
        ListRef list => Collection("ListOrNull", list.Item),
        MapRef map => Collection("MapOrNull", map.Value),
        NamedRef named => $"reader.IsNull() ? null : {context.Qualified(named.Name)}.ReadValue(ref reader)",
        _ => $"reader.IsNull() ? null : {Read(type)}",
    };

    /// <summary>Writes what <see cref="ReadNullable"/> gives, without making a text of what documents are full of.</summary>
    public void WriteNullable(SourceWriter writer, TypeRef type)
    {
        if (type is NamedRef named)
        {
            writer.Write("reader.IsNull() ? null : ");
            WriteModel(writer, named);
        }
        else
        {
            writer.Write(ReadNullable(type));
        }
    }

    /// <summary>Writes what <see cref="Read(TypeRef)"/> gives.</summary>
    public void Write(SourceWriter writer, TypeRef type)
    {
        if (type is NamedRef named)
        {
            WriteModel(writer, named);
        }
        else
        {
            writer.Write(Read(type));
        }
    }

    private void WriteModel(SourceWriter writer, NamedRef model) => writer.Write($"{context.Prefix}{CSharpText.Identifier(model.Name)}.ReadValue(ref reader)");

    /// <summary>Reads a value, or null where it may be null.</summary>
    public string Read(TypeUse use) => use.Nullable ? ReadNullable(use.Type) : Read(use.Type);

    /// <summary>A model of the document is found by its type alone; anything else brings the function that reads it.</summary>
    private string Collection(string method, TypeUse item)
        => item is { Nullable: false, Type: NamedRef }
            ? $"reader.{method}<{CSharpTypeName.Of(item)}>()"
            : $"reader.{method}<{CSharpTypeName.Of(item)}>({Lambda}{Read(item)})";

    /// <summary>What documents are full of is not put together each time.</summary>
    private static string OfScalar(ScalarKind kind) => kind switch
    {
        ScalarKind.String => "reader.String()",
        ScalarKind.Boolean => "reader.Boolean()",
        ScalarKind.Int32 => "reader.Int32()",
        ScalarKind.Int64 => "reader.Int64()",
        ScalarKind.Uri => "reader.Uri()",
        ScalarKind.DateTime => "reader.DateTime()",
        _ => $"reader.{Method(kind)}()",
    };

    private static string OfScalarOrNull(ScalarKind kind) => kind switch
    {
        ScalarKind.String => "reader.StringOrNull()",
        ScalarKind.Boolean => "reader.BooleanOrNull()",
        ScalarKind.Int32 => "reader.Int32OrNull()",
        ScalarKind.Int64 => "reader.Int64OrNull()",
        ScalarKind.Uri => "reader.UriOrNull()",
        ScalarKind.DateTime => "reader.DateTimeOrNull()",
        _ => $"reader.{Method(kind)}OrNull()",
    };

    private static string Method(ScalarKind kind) => kind switch
    {
        ScalarKind.DateTimeRfc1123 => "Rfc1123",
        ScalarKind.Bytes or ScalarKind.Base64Url => "Base64",
        ScalarKind.Binary => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A scalar that JSON cannot hold."),
        _ => kind.ToString(),
    };
}
