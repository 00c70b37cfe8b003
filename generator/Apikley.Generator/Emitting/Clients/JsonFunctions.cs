using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Clients;

/// <summary>The functions that read and write a whole value as JSON, as expressions: a method where one exists, else a lambda around the runtime's.</summary>
internal static class JsonFunctions
{
    private const string ReaderParameter = "static (ref global::Apikley.Runtime.JsonBufferReader reader) => ";

    /// <summary>Whether the type reads and writes itself, so that generic code needs no function.</summary>
    public static bool IsModel(TypeUse use) => !use.Nullable && use.Type is NamedRef;

    /// <summary>A <c>JsonReadFunc&lt;T&gt;</c>.</summary>
    public static string Read(ClientModel client, TypeUse use)
    {
        if (use.Nullable && use.Type is not AnyRef)
        {
            var method = CSharpTypeName.IsValueType(use.Type) ? "OrNullValue" : "OrNull";
            return $"{ReaderParameter}{Names.Collections}.{method}(ref reader, {Read(client, use.Type)})";
        }

        return Read(client, use.Type);
    }

    /// <summary>A <c>JsonWriteFunc&lt;T&gt;</c>.</summary>
    public static string Write(TypeUse use)
    {
        if (use.Nullable && use.Type is not AnyRef)
        {
            var method = CSharpTypeName.IsValueType(use.Type) ? "WriteOrNullValue" : "WriteOrNull";
            return $"static (writer, value) => {Names.Collections}.{method}(writer, value, {Write(use.Type)})";
        }

        return Write(use.Type);
    }

    private static string Read(ClientModel client, TypeRef type) => type switch
    {
        NamedRef named => Names.Qualified(client, named.Name) + ".ReadValue",
        ListRef list => $"{ReaderParameter}{Names.Collections}.List(ref reader, {Read(client, list.Item)})",
        MapRef map => $"{ReaderParameter}{Names.Collections}.Map(ref reader, {Read(client, map.Value)})",
        AnyRef => Names.JsonRead + ".Any",
        ScalarRef scalar => Names.JsonRead + "." + Reader(scalar.Kind),
        _ => throw Unknown(type),
    };

    private static string Write(TypeRef type) => type switch
    {
        NamedRef => "static (writer, value) => value.WriteTo(writer)",
        ListRef list => $"static (writer, value) => {Names.Collections}.WriteList(writer, value, {Write(list.Item)})",
        MapRef map => $"static (writer, value) => {Names.Collections}.WriteMap(writer, value, {Write(map.Value)})",
        AnyRef => "static (writer, value) => writer.WriteAnyValue(value)",
        ScalarRef { Kind: ScalarKind.Uri } => "static (writer, value) => writer.WriteStringValue(value.OriginalString)",
        ScalarRef scalar => $"static (writer, value) => writer.{Writer(scalar.Kind)}(value)",
        _ => throw Unknown(type),
    };

    private static string Reader(ScalarKind kind) => kind switch
    {
        ScalarKind.DateTimeRfc1123 => "Rfc1123",
        ScalarKind.Bytes or ScalarKind.Base64Url => "Base64",
        ScalarKind.Binary => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A file is never in JSON."),
        _ => kind.ToString(),
    };

    private static string Writer(ScalarKind kind) => kind switch
    {
        ScalarKind.String or ScalarKind.Uuid => "WriteStringValue",
        ScalarKind.Boolean => "WriteBooleanValue",
        ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Single or ScalarKind.Double or ScalarKind.Decimal => "WriteNumberValue",
        ScalarKind.Date => "WriteDateValue",
        ScalarKind.Time => "WriteTimeValue",
        ScalarKind.DateTime => "WriteDateTimeValue",
        ScalarKind.DateTimeRfc1123 => "WriteRfc1123Value",
        ScalarKind.UnixTime => "WriteUnixTimeValue",
        ScalarKind.Duration => "WriteDurationValue",
        ScalarKind.Bytes => "WriteBase64Value",
        ScalarKind.Base64Url => "WriteBase64UrlValue",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A file is never in JSON."),
    };

    private static ArgumentOutOfRangeException Unknown(TypeRef type) => new(nameof(type), type, "A type reference that the emitters do not know.");
}
