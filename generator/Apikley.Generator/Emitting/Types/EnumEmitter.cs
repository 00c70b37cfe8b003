using System.Globalization;
using System.Text.RegularExpressions;
using Apikley.Generator.Emitting.Rules;
using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Types;

/// <summary>
/// Emits an enum as a class over <c>ExtensibleEnum</c>, which does all that is the same for every enum: a value that the document does not know yet is kept and not refused.
/// A document may have thousands of enums, so what stands in each is the least that C# allows.
/// </summary>
internal static class EnumEmitter
{
    /// <summary>How long a line of members becomes.</summary>
    private const int Width = 200;

    /// <param name="writer">Where to.</param>
    /// <param name="type">The enum.</param>
    /// <param name="context">What it shares with the other types.</param>
    /// <param name="isChecked">Whether a request that holds a value which is not listed is refused.</param>
    public static void Write(SourceWriter writer, EnumTypeModel type, TypeContext context, bool isChecked)
    {
        var name = CSharpText.Identifier(type.Name);
        var (wireType, @base) = type.Kind switch
        {
            NamedKind.StringEnum => ("string", name),
            NamedKind.IntegerEnum => ("long", name + ", long"),
            NamedKind.NumberEnum => ("double", name + ", double"),
            _ => throw new ArgumentOutOfRangeException(nameof(type), type.Kind, "Not a kind of enum."),
        };

        TypeParts.WriteHeader(writer, type, new Fallback("One of a set of values: ", type.Pointer, ". Values that are not in the set are kept."), hasJson: true);
        RulesAttributeText.WriteOfEnum(writer, type, context.Document, isChecked);
        writer.OpenBlock($"{context.Visibility} sealed partial class {name} : {Names.ExtensibleEnum}<{@base}>, {Names.IExtensibleEnum}<{name}, {wireType}>");
        WriteMembers(writer, type);
        writer.WriteLine($"private {name}({wireType} value) : base(value) {{ }}");
        writer.WriteLine();
        writer.WriteLine($"public static implicit operator {name}({wireType} value) => new(value);");
        writer.WriteLine();

        // Not an explicit implementation: the compiler would write the interface's whole name into each of them.
        WriteList(writer, type, $"public static {name}[] GetKnownValues() => [");
        writer.CloseBlock();
    }

    private static void WriteMembers(SourceWriter writer, EnumTypeModel type)
    {
        var name = CSharpText.Identifier(type.Name);
        foreach (var member in type.Members)
        {
            if (MemberDoc.SaysSomething(member.Doc, member.Name, member.WireValue))
            {
                XmlDocWriter.WriteSummary(writer, member.Doc, new Fallback("The value ", member.WireValue, "."));
            }

            writer.Write($"public static readonly {name} {CSharpText.Identifier(member.Name)} = new(");
            if (type.Kind == NamedKind.StringEnum)
            {
                writer.Write($"{new LiteralPiece(member.WireValue, IsUtf8: false)}");
            }
            else
            {
                writer.Write(Number(type.Kind, member.WireValue));
            }

            writer.WriteLine(");");
            writer.WriteLine();
        }
    }

    /// <summary>Writes all members after the beginning of a list, in lines of bounded length.</summary>
    private static void WriteList(SourceWriter writer, EnumTypeModel type, string beginning)
    {
        writer.Write(beginning);
        var width = beginning.Length;
        for (var index = 0; index < type.Members.Count; index++)
        {
            if (width > Width)
            {
                writer.WriteLine();
                writer.Write("    ");
                width = 4;
            }
            else if (index > 0)
            {
                writer.Write(" ");
            }

            var name = CSharpText.Identifier(type.Members[index].Name);
            writer.Write(name);
            writer.Write(index + 1 < type.Members.Count ? "," : "");
            width += name.Length + 2;
        }

        writer.WriteLine("];");
    }

    /// <summary>The value as C# has it. A number is written anew from what was parsed, or copied when it is a number as JSON writes it.</summary>
    private static string Number(NamedKind kind, string wireValue)
    {
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
