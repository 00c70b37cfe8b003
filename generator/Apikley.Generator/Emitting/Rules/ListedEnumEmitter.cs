using System.Globalization;
using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Rules;

/// <summary>
/// Emits what knows the values that an enum lists: a comparison with constants, which the compiler turns into a choice by length and letter. It allocates nothing,
/// and needs no table that had to be made first.
/// </summary>
internal static class ListedEnumEmitter
{
    /// <summary>How long a line of values becomes.</summary>
    private const int LineLength = 150;

    /// <summary>How much of the values a message shows.</summary>
    private const int ShownLength = 120;

    public static void Write(SourceWriter writer, EnumTypeModel type)
    {
        writer.OpenBlock($"readonly partial struct {CSharpText.Identifier(type.Name)} : global::Apikley.Runtime.IListedEnum");
        var lines = Lines(type).ToList();
        if (lines.Count == 1)
        {
            writer.WriteLine($"bool global::Apikley.Runtime.IListedEnum.IsListed => Value is {lines[0]};");
        }
        else
        {
            writer.OpenBlock("bool global::Apikley.Runtime.IListedEnum.IsListed => Value switch");
            foreach (var line in lines)
            {
                writer.WriteLine(line + " => true,");
            }

            writer.WriteLine("_ => false,");
            writer.CloseBlock(";");
        }

        writer.WriteLine();
        writer.WriteLine($"static string global::Apikley.Runtime.IListedEnum.Listed => {CSharpText.Literal(Shown(type))};");
        writer.CloseBlock();
    }

    private static IEnumerable<string> Lines(EnumTypeModel type)
    {
        var line = "";
        foreach (var literal in Literals(type))
        {
            if (line.Length > 0 && line.Length + literal.Length > LineLength)
            {
                yield return line;
                line = "";
            }

            line += (line.Length > 0 ? " or " : "") + literal;
        }

        yield return line;
    }

    /// <summary>Each value once: C# refuses a choice that was made before, and <c>1.0</c> is <c>1</c>.</summary>
    private static IEnumerable<string> Literals(EnumTypeModel type) => type.Kind switch
    {
        NamedKind.StringEnum => type.Members.Select(static member => member.WireValue).Distinct(StringComparer.Ordinal).Select(CSharpText.Literal),
        NamedKind.IntegerEnum => type.Members
            .Select(static member => (long)decimal.Parse(member.WireValue, NumberStyles.Float, CultureInfo.InvariantCulture))
            .Distinct()
            .Select(static number => number.ToString(CultureInfo.InvariantCulture)),
        _ => type.Members
            .Select(static member => double.Parse(member.WireValue, NumberStyles.Float, CultureInfo.InvariantCulture))
            .Distinct()
            .Select(static number => number.ToString("R", CultureInfo.InvariantCulture) + "d"),
    };

    private static string Shown(EnumTypeModel type)
    {
        var shown = "";
        foreach (var member in type.Members)
        {
            if (shown.Length > 0 && shown.Length + member.WireValue.Length > ShownLength)
            {
                return shown + " … (" + type.Members.Count.ToString(CultureInfo.InvariantCulture) + " values)";
            }

            var value = member.WireValue.Length > ShownLength ? member.WireValue.Substring(0, ShownLength) + "…" : member.WireValue;
            shown += (shown.Length > 0 ? ", " : "") + (value.Length == 0 || value.Trim() != value ? "'" + value + "'" : value);
        }

        return shown;
    }
}
