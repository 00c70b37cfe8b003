using System.Globalization;
using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Types;

/// <summary>Emits the statements that write a value into a <c>JsonBufferWriter</c> named <c>writer</c>, by the value's type.</summary>
internal static class ValueWriteCode
{
    /// <summary>Writes a value that is not null.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="type">The value's type.</param>
    /// <param name="value">A C# expression of it.</param>
    /// <param name="wireName">The property it belongs to; null for an item of an array or the value of an entry.</param>
    /// <param name="depth">How many locals of emitted code are in scope.</param>
    public static void Write(SourceWriter writer, TypeRef type, string value, string? wireName, int depth = 0)
    {
        switch (type)
        {
            case ScalarRef scalar:
                WriteCall(writer, Method(scalar.Kind), wireName, scalar.Kind == ScalarKind.Uri ? value + ".OriginalString" : value);
                break;
            case NamedRef { Kind: NamedKind.StringEnum }:
                WriteCall(writer, "String", wireName, value + ".Value");
                break;
            case NamedRef { Kind: NamedKind.IntegerEnum or NamedKind.NumberEnum }:
                WriteCall(writer, "Number", wireName, value + ".Value");
                break;
            case NamedRef:
                WriteName(writer, wireName);
                writer.WriteLine($"{value}.WriteTo(writer);");
                break;
            case AnyRef:
                WriteCall(writer, "Any", wireName, value);
                break;
            case ListRef list:
                WriteList(writer, list, value, wireName, depth);
                break;
            case MapRef map:
                WriteMap(writer, map, value, wireName, depth);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(type), type, "A type reference that the emitters do not know.");
        }
    }

    /// <summary>Writes a value or null.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="type">The value's type.</param>
    /// <param name="value">A C# expression of it.</param>
    /// <param name="wireName">The property it belongs to; null for an item of an array or the value of an entry.</param>
    /// <param name="local">A local that the value may be put into.</param>
    /// <param name="depth">How many locals of emitted code are in scope.</param>
    public static void WriteNullable(SourceWriter writer, TypeRef type, string value, string? wireName, string local, int depth = 0)
    {
        if (type is AnyRef or ScalarRef { Kind: ScalarKind.String or ScalarKind.Bytes or ScalarKind.Base64Url })
        {
            Write(writer, type, value, wireName, depth);
            return;
        }

        writer.OpenBlock($"if ({value} is {{ }} {local})");
        Write(writer, type, local, wireName, depth + 1);
        writer.CloseBlock();
        writer.OpenBlock("else");
        writer.WriteLine(wireName is null ? "writer.WriteNullValue();" : $"writer.WriteNull({Name(wireName)});");
        writer.CloseBlock();
        if (wireName is not null)
        {
            writer.WriteLine();
        }
    }

    /// <summary>Writes the entries of a map into an object that has begun.</summary>
    public static void WriteEntries(SourceWriter writer, TypeUse valueType, string map, int depth = 0)
    {
        var entry = Numbered("entry", depth);
        writer.OpenBlock($"foreach (var {entry} in {map})");
        writer.WriteLine($"writer.WritePropertyName({entry}.Key);");
        WriteUse(writer, valueType, entry + ".Value", depth + 1);
        writer.CloseBlock();
    }

    private static void WriteList(SourceWriter writer, ListRef list, string value, string? wireName, int depth)
    {
        // By index: the enumerator of an interface would be an allocation.
        var index = Numbered("index", depth);
        writer.WriteLine($"writer.WriteStartArray({(wireName is null ? "" : Name(wireName))});");
        writer.OpenBlock($"for (var {index} = 0; {index} < {value}.Count; {index}++)");
        WriteUse(writer, list.Item, $"{value}[{index}]", depth + 1);
        writer.CloseBlock();
        writer.WriteLine();
        writer.WriteLine("writer.WriteEndArray();");
    }

    private static void WriteMap(SourceWriter writer, MapRef map, string value, string? wireName, int depth)
    {
        writer.WriteLine($"writer.WriteStartObject({(wireName is null ? "" : Name(wireName))});");
        WriteEntries(writer, map.Value, value, depth);
        writer.WriteLine();
        writer.WriteLine("writer.WriteEndObject();");
    }

    private static void WriteUse(SourceWriter writer, TypeUse use, string value, int depth)
    {
        if (use.Nullable)
        {
            WriteNullable(writer, use.Type, value, wireName: null, Numbered("value", depth), depth);
        }
        else
        {
            Write(writer, use.Type, value, wireName: null, depth);
        }
    }

    private static void WriteCall(SourceWriter writer, string method, string? wireName, string value)
        => writer.WriteLine(wireName is null ? $"writer.Write{method}Value({value});" : $"writer.Write{method}({Name(wireName)}, {value});");

    private static void WriteName(SourceWriter writer, string? wireName)
    {
        if (wireName is not null)
        {
            writer.WriteLine($"writer.WritePropertyName({Name(wireName)});");
        }
    }

    private static string Name(string wireName) => CSharpText.Utf8Literal(JsonText.Escape(wireName));

    private static string Numbered(string name, int depth) => depth == 0 ? name : name + (depth + 1).ToString(CultureInfo.InvariantCulture);

    private static string Method(ScalarKind kind) => kind switch
    {
        ScalarKind.String or ScalarKind.Uuid or ScalarKind.Uri => "String",
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
