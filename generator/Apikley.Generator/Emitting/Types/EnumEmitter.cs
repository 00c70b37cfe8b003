using System.Globalization;
using System.Text.RegularExpressions;
using Apikley.Generator.Emitting.Rules;
using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Types;

/// <summary>Emits an enum as a struct around its wire value, so that a value which the document does not know yet is kept and not refused.</summary>
internal static class EnumEmitter
{
    /// <summary>How many members a file holds, at four lines or more each.</summary>
    public const int MembersPerFile = 1500;

    /// <summary>Above this many members no table of them is kept: it would cost more than the strings it saves.</summary>
    private const int MostTabledMembers = 500;

    public static void Write(SourceWriter writer, EnumTypeModel type, TypeContext context)
    {
        var name = CSharpText.Identifier(type.Name);
        var wireType = type.Kind switch
        {
            NamedKind.StringEnum => "string",
            NamedKind.IntegerEnum => "long",
            NamedKind.NumberEnum => "double",
            _ => throw new ArgumentOutOfRangeException(nameof(type), type.Kind, "Not a kind of enum."),
        };

        TypeParts.WriteHeader(writer, type, $"One of a set of values: `{type.Pointer}`. Values that are not in the set are kept.", hasJson: true);
        writer.WriteLine(RulesAttributeText.OfEnum(type, context.Document));
        writer.OpenBlock($"{context.Visibility} readonly partial struct {name} : {Names.IEquatable}<{name}>, {Names.IJsonModel}<{name}>");
        WriteConstructor(writer, name, wireType);
        foreach (var member in type.Members.Take(MembersPerFile))
        {
            writer.WriteLine();
            WriteMember(writer, type, member);
        }

        writer.WriteLine();
        WriteValueSemantics(writer, name, wireType);
        writer.WriteLine();
        WriteJson(writer, type, wireType);
        writer.CloseBlock();
    }

    /// <summary>Writes the members of a further part, counted from 1: the part 0 is the struct itself.</summary>
    public static void WritePart(SourceWriter writer, EnumTypeModel type, TypeContext context, int part)
    {
        writer.OpenBlock($"{context.Visibility} readonly partial struct {CSharpText.Identifier(type.Name)}");
        var isFirst = true;
        foreach (var member in type.Members.Skip(part * MembersPerFile).Take(MembersPerFile))
        {
            if (!isFirst)
            {
                writer.WriteLine();
            }

            isFirst = false;
            WriteMember(writer, type, member);
        }

        writer.CloseBlock();
    }

    private static void WriteMember(SourceWriter writer, EnumTypeModel type, EnumMemberModel member)
    {
        XmlDocWriter.WriteSummary(writer, member.Doc, $"The value `{member.WireValue}`.");
        writer.WriteLine(RulesAttributeText.OfEnumMember(member));
        writer.WriteLine($"public static {CSharpText.Identifier(type.Name)} {CSharpText.Identifier(member.Name)} => new({Literal(type.Kind, member.WireValue)});");
    }

    private static void WriteConstructor(SourceWriter writer, string name, string wireType)
    {
        if (wireType == "string")
        {
            writer.WriteLine("private readonly string? _value;");
            writer.WriteLine();
        }

        writer.WriteLine("/// <summary>Makes a value, one of the members or any other.</summary>");
        writer.WriteLine("/// <param name=\"value\">What stands in JSON.</param>");
        writer.OpenBlock($"public {name}({wireType} value)");
        if (wireType == "string")
        {
            writer.WriteLine($"{Names.ArgumentNullException}.ThrowIfNull(value);");
            writer.WriteLine("_value = value;");
        }
        else
        {
            writer.WriteLine("Value = value;");
        }

        writer.CloseBlock();
    }

    private static void WriteValueSemantics(SourceWriter writer, string name, string wireType)
    {
        var isString = wireType == "string";
        writer.WriteLine(isString
            ? """
              /// <summary>What stands in JSON. Empty when no value was ever given.</summary>
              public string Value => _value ?? "";
              """
            : $$"""
              /// <summary>What stands in JSON.</summary>
              public {{wireType}} Value { get; }
              """);
        writer.WriteLine();
        writer.WriteLine($$"""
            /// <summary>Makes a value of what stands in JSON.</summary>
            /// <param name="value">What stands in JSON.</param>
            public static implicit operator {{name}}({{wireType}} value) => new(value);

            /// <summary>Whether both are the same value.</summary>
            public static bool operator ==({{name}} left, {{name}} right) => left.Equals(right);

            /// <summary>Whether the values differ.</summary>
            public static bool operator !=({{name}} left, {{name}} right) => !left.Equals(right);

            /// <inheritdoc/>
            public bool Equals({{name}} other) => {{(isString ? "string.Equals(Value, other.Value, global::System.StringComparison.Ordinal)" : "Value.Equals(other.Value)")}};

            /// <inheritdoc/>
            public override bool Equals(object? obj) => obj is {{name}} other && Equals(other);

            /// <inheritdoc/>
            public override int GetHashCode() => {{(isString ? "Value.GetHashCode(global::System.StringComparison.Ordinal)" : "Value.GetHashCode()")}};

            /// <summary>What stands in JSON.</summary>
            public override string ToString() => {{(isString ? "Value" : "Value.ToString(global::System.Globalization.CultureInfo.InvariantCulture)")}};
            """);
    }

    private static void WriteJson(SourceWriter writer, EnumTypeModel type, string wireType)
    {
        writer.WriteLine("/// <inheritdoc/>");
        writer.WriteLine($"public void WriteTo({Names.JsonBufferWriter} writer) => writer.{(wireType == "string" ? "WriteStringValue" : "WriteNumberValue")}(Value);");
        writer.WriteLine();
        var isKnown = wireType == "string" && type.Members.Count is > 0 and <= MostTabledMembers;
        TypeParts.WriteReadValue(writer, type.Name, isDerived: false, wireType switch
        {
            "string" => isKnown ? "new(s_values.Text(ref reader))" : "new(reader.String())",
            "long" => "new(reader.Int64())",
            _ => "new(reader.Double())",
        });
        if (isKnown)
        {
            // A known value is always the same string: reading one allocates nothing.
            writer.WriteLine();
            NameTable.Write(writer, "s_values", type.Members.Select(member => member.WireValue).Distinct(StringComparer.Ordinal).Select(value => (value, false)));
        }
    }

    /// <summary>The value as C# has it. A number is written anew from what was parsed, or copied when it is a number as JSON writes it.</summary>
    private static string Literal(NamedKind kind, string wireValue)
    {
        if (kind == NamedKind.StringEnum)
        {
            return CSharpText.Literal(wireValue);
        }

        if (kind == NamedKind.IntegerEnum
            && decimal.TryParse(wireValue, NumberStyles.Float, CultureInfo.InvariantCulture, out var integer)
            && decimal.Truncate(integer) == integer
            && integer is >= long.MinValue and <= long.MaxValue)
        {
            return ((long)integer).ToString(CultureInfo.InvariantCulture);
        }

        if (kind == NamedKind.NumberEnum
            && double.TryParse(wireValue, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && !double.IsInfinity(number)
            && Regex.IsMatch(wireValue, @"^-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?\z", RegexOptions.CultureInvariant))
        {
            return wireValue + "d";
        }

        throw new ArgumentException($"'{wireValue}' is not a number that a {kind} can hold.", nameof(wireValue));
    }
}
