using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Types;

/// <summary>Gives the statements that write values by their types into a <c>JsonBufferWriter</c> named <c>writer</c>: one line each.</summary>
internal static class ValueWriteCode
{
    /// <summary>What becomes of a property that has no value.</summary>
    private enum WhenNull
    {
        /// <summary>It is left out.</summary>
        Skip,

        /// <summary>It is written as null.</summary>
        Null,
    }

    /// <summary>Writes a property whose value is not null. What is null in spite of its type is written as null: comparing and showing never fail.</summary>
    /// <param name="target">Where to; the line is not ended.</param>
    /// <param name="type">The value's type.</param>
    /// <param name="wireName">The property's name in JSON.</param>
    /// <param name="value">A C# expression of it.</param>
    public static void Property(SourceWriter target, TypeRef type, string wireName, string value)
    {
        if (Scalar(type, value) is var (method, expression))
        {
            target.Write($"writer.Write{method}({Name(wireName)}, {expression});");
        }
        else
        {
            Whole(target, "", type, wireName, value);
        }
    }

    /// <summary>Writes a property, or leaves it out when its value is null.</summary>
    /// <param name="target">Where to; the line is not ended.</param>
    /// <param name="type">The value's type.</param>
    /// <param name="wireName">The property's name in JSON.</param>
    /// <param name="value">A C# expression of it.</param>
    /// <param name="shape">Whose local the value may be put into.</param>
    public static void Optional(SourceWriter target, TypeRef type, string wireName, string value, PropertyShape shape) => Maybe(target, type, wireName, value, shape, WhenNull.Skip);

    /// <summary>Writes a property, or a null for it.</summary>
    /// <param name="target">Where to; the line is not ended.</param>
    /// <param name="type">The value's type.</param>
    /// <param name="wireName">The property's name in JSON.</param>
    /// <param name="value">A C# expression of it.</param>
    /// <param name="shape">Whose local the value may be put into.</param>
    public static void Nullable(SourceWriter target, TypeRef type, string wireName, string value, PropertyShape shape)
    {
        if (WritesItsNull(type))
        {
            Property(target, type, wireName, value);
        }
        else
        {
            Maybe(target, type, wireName, value, shape, WhenNull.Null);
        }
    }

    /// <summary>Whether <see cref="Optional"/> tests the value first.</summary>
    public static bool IsConditional(TypeRef type)
        => type is AnyRef or ScalarRef { Kind: not (ScalarKind.Boolean or ScalarKind.DateTime or ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Uri or ScalarKind.String) };

    /// <summary>Whether <see cref="Nullable"/> tests the value first, and says in a second line what is written instead.</summary>
    public static bool IsAlternative(TypeRef type) => IsConditional(type) && !WritesItsNull(type);

    private static bool WritesItsNull(TypeRef type) => type is AnyRef or ScalarRef { Kind: ScalarKind.Bytes or ScalarKind.Base64Url };

    /// <summary>Writes the entries of a map into an object that has begun.</summary>
    public static void WriteEntries(SourceWriter writer, TypeUse valueType, string map)
    {
        writer.WriteLine(Collection("WriteEntries", valueType, map) + ";");
    }

    /// <summary>The expression that writes a value which is not null, and not a property's.</summary>
    public static string Value(TypeRef type, string value)
    {
        if (Scalar(type, value) is var (method, expression))
        {
            return $"writer.Write{method}Value({expression})";
        }

        return type switch
        {
            NamedRef => value + ".WriteTo(writer)",
            ListRef { Item: { Nullable: false, Type: ScalarRef { Kind: ScalarKind.String } } } => $"writer.WriteStrings({value})",
            ListRef list => Collection("WriteList", list.Item, value),
            MapRef map => Collection("WriteMap", map.Value, value),
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "A type reference that the emitters do not know."),
        };
    }

    private static string Value(TypeUse use, string value)
    {
        if (!use.Nullable || use.Type is AnyRef or ScalarRef { Kind: ScalarKind.String or ScalarKind.Uri or ScalarKind.Bytes or ScalarKind.Base64Url })
        {
            return Value(use.Type, value);
        }

        var method = CSharpTypeName.IsValueType(use.Type) ? "WriteOrNullValue" : "WriteOrNull";
        return $"{Names.JsonCollections}.{method}(writer, {value}, {Lambda(TypeUse.Of(use.Type, nullable: false))})";
    }

    private static void Maybe(SourceWriter target, TypeRef type, string wireName, string value, PropertyShape shape, WhenNull whenNull)
    {
        var name = Name(wireName);
        var kind = whenNull == WhenNull.Skip ? "Optional" : "Nullable";
        switch (type)
        {
            case ScalarRef { Kind: ScalarKind.Boolean or ScalarKind.DateTime } scalar:
                target.Write($"writer.Write{kind}{Method(scalar.Kind)}({name}, {value});");
                return;
            case ScalarRef { Kind: ScalarKind.Int32 or ScalarKind.Int64 }:
                target.Write($"writer.Write{kind}Integer({name}, {value});");
                return;
            case ScalarRef { Kind: ScalarKind.Uri }:
                target.Write($"writer.Write{(whenNull == WhenNull.Skip ? "Optional" : "")}Uri({name}, {value});");
                return;
            case ScalarRef { Kind: ScalarKind.String }:
                target.Write($"writer.Write{(whenNull == WhenNull.Skip ? "Optional" : "")}String({name}, {value});");
                return;
            case NamedRef { Kind: NamedKind.StringEnum }:
                target.Write($"writer.Write{(whenNull == WhenNull.Skip ? "Optional" : "")}Enum({name}, {value});");
                return;
        }

        if (!IsConditional(type))
        {
            Whole(target, whenNull == WhenNull.Skip ? "Optional" : "", type, wireName, value);
            return;
        }

        var local = shape.Local;
        var (method, expression) = Scalar(type, local)!.Value;
        target.Write($"if ({value} is {{ }} {local}) writer.Write{method}({name}, {expression});");
        if (whenNull == WhenNull.Null)
        {
            target.Write($"\nelse writer.WriteNull({name});");
        }
    }

    /// <summary>Writes a property that is a model, a list or a map; what is null is written as null, or left out by the methods called <c>Optional</c>.</summary>
    private static void Whole(SourceWriter target, string optional, TypeRef type, string wireName, string value)
    {
        switch (type)
        {
            case NamedRef:
                target.Write($"writer.Write{optional}Model({Name(wireName)}, {value});");
                break;
            case ListRef { Item: { Nullable: false, Type: ScalarRef { Kind: ScalarKind.String } } }:
                target.Write($"writer.Write{optional}Strings({Name(wireName)}, {value});");
                break;
            case ListRef list:
                target.Write($"{Collection($"Write{optional}List", list.Item, $"{Name(wireName)}, {value}")};");
                break;
            case MapRef map:
                target.Write($"{Collection($"Write{optional}Map", map.Value, $"{Name(wireName)}, {value}")};");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(type), type, "A type reference that the emitters do not know.");
        }
    }

    private static string Collection(string method, TypeUse item, string value)
        => item is { Nullable: false, Type: NamedRef }
            ? $"writer.{method}({value})"
            : $"writer.{method}({value}, {Lambda(item)})";

    private static string Lambda(TypeUse use) => $"static (writer, value) => {Value(use, "value")}";

    /// <summary>The writer's method for a scalar, and what it takes of the value; null for what is no scalar.</summary>
    private static (string Method, string Value)? Scalar(TypeRef type, string value) => type switch
    {
        ScalarRef scalar => (Method(scalar.Kind), value),
        NamedRef { Kind: NamedKind.StringEnum } => ("Enum", value),
        AnyRef => ("Any", value),
        _ => null,
    };

    private static LiteralPiece Name(string wireName) => new(JsonText.Escape(wireName), IsUtf8: true);

    private static string Method(ScalarKind kind) => kind switch
    {
        ScalarKind.String or ScalarKind.Uuid => "String",
        ScalarKind.Uri => "Uri",
        ScalarKind.Boolean => "Boolean",
        ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Single or ScalarKind.Double or ScalarKind.Decimal => "Number",
        ScalarKind.Date => "Date",
        ScalarKind.Time => "Time",
        ScalarKind.DateTime => "DateTime",
        ScalarKind.DateTimeRfc1123 => "Rfc1123",
        ScalarKind.UnixTime => "UnixTime",
        ScalarKind.Duration => "Duration",
        ScalarKind.Bytes => "Base64",
        ScalarKind.Base64Url => "Base64Url",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A scalar that JSON cannot hold."),
    };
}
