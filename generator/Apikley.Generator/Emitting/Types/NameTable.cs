using System.Text;
using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Infrastructure;

namespace Apikley.Generator.Emitting.Types;

/// <summary>
/// Emits a <c>JsonNames</c>, the table of the names that a type looks for in JSON. The code then switches over their numbers, which costs the compiler
/// and the program less than comparing texts.
/// </summary>
internal static class NameTable
{
    /// <summary>How long a line of names may become.</summary>
    private const int Width = 120;

    /// <summary>What has a meaning of its own in the table; the backslash first, for it is what is put before the others.</summary>
    private static readonly string[] s_special = ["\\", ",", "*", "\n", "\r"];

    private static readonly char[] s_specialCharacters = [.. s_special.Select(static special => special[0])];

    /// <summary>What a line is put together in: a large document has thousands of tables.</summary>
    [ThreadStatic]
    private static StringBuilder? t_line;

    /// <param name="writer">Where to.</param>
    /// <param name="field">The name of the static field.</param>
    /// <param name="names">The names, no two the same, and whether each is a property that must come.</param>
    /// <param name="typeName">The type that has the properties; null when the names are no properties.</param>
    public static void Write(SourceWriter writer, string field, IEnumerable<(string Name, bool Required)> names, string? typeName = null)
    {
        var lines = new List<string>();
        var line = (t_line ??= new StringBuilder(2 * Width)).Clear();
        var isFirst = true;
        foreach (var (name, required) in names)
        {
            if (!isFirst)
            {
                line.Append(',');
                if (line.Length + name.Length > Width)
                {
                    lines.Add(line.ToString());
                    line.Clear();
                }
            }

            isFirst = false;
            line.Append(required ? "*" : "").Append(Escape(name));
        }

        lines.Add(line.ToString());
        var end = typeName is null ? ");" : $", {CSharpText.Literal(typeName)});";
        if (lines.Count == 1 || !lines.TrueForAll(CSharpText.IsSimple))
        {
            writer.WriteLine($"private static readonly {Names.JsonNames} {field} = new({CSharpText.Utf8Literal(string.Concat(lines))}{end}");
            return;
        }

        // One literal, however long: to add two the compiler looks through every operator and conversion there is, which was a twentieth of what GitHub's client costs it.
        writer.WriteLine($"private static readonly {Names.JsonNames} {field} = new(\"\"\"");
        writer.Indent();
        foreach (var text in lines)
        {
            writer.WriteLine(text);
        }

        writer.WriteLine($"\"\"\"u8{end}");
        writer.Outdent();
    }

    private static string Escape(string name)
    {
        if (name.IndexOfAny(s_specialCharacters) < 0)
        {
            return name;
        }

        foreach (var special in s_special)
        {
            name = name.Replace(special, "\\" + special);
        }

        return name;
    }
}
