using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Clients;

/// <summary>How a scalar or enum becomes text outside JSON: the name of the runtime's method for its wire form, and the expression it takes.</summary>
internal static class ScalarText
{
    /// <summary>Whether the type has one text: a scalar or an enum.</summary>
    public static bool Is(TypeRef type)
        => type is ScalarRef { Kind: not ScalarKind.Binary } or NamedRef { IsEnum: true };

    /// <summary>Whether the type is a list of what has one text.</summary>
    public static bool IsList(TypeRef type) => type is ListRef list && Is(list.Item.Type);

    /// <summary>A call on a <c>UrlEncodedWriter</c>: <c>url.Value(petId)</c>.</summary>
    public static string Write(string writer, TypeRef type, string expression, bool allowReserved = false, bool inPath = false)
        => allowReserved
            ? $"{writer}.{(inPath ? "ReservedInPath" : "Reserved")}({Text(type, expression)})"
            : $"{writer}.{Form(type) ?? "Value"}({Value(type, expression)})";

    /// <summary>An expression of type <c>string</c>.</summary>
    public static string Text(TypeRef type, string expression)
        => type is ScalarRef { Kind: ScalarKind.String }
            ? expression
            : $"{Names.ParameterText}.{Form(type) ?? "Of"}({Value(type, expression)})";

    /// <summary>The value inside an enum, or the value itself.</summary>
    public static string Value(TypeRef type, string expression) => type is NamedRef ? expression + ".Value" : expression;

    /// <summary>The wire form, where the C# type does not say it.</summary>
    private static string? Form(TypeRef type) => type is ScalarRef scalar
        ? scalar.Kind switch
        {
            ScalarKind.DateTimeRfc1123 => "Rfc1123",
            ScalarKind.UnixTime => "UnixTime",
            ScalarKind.Bytes => "Base64",
            ScalarKind.Base64Url => "Base64Url",
            _ => null,
        }
        : null;
}
