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

    /// <param name="writer">Where to.</param>
    /// <param name="field">The name of the static field.</param>
    /// <param name="names">The names, no two the same, and whether each is a property that must come.</param>
    /// <param name="typeName">The type that has the properties; null when the names are no properties.</param>
    public static void Write(SourceWriter writer, string field, IEnumerable<(string Name, bool Required)> names, string? typeName = null)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        foreach (var (name, required) in names)
        {
            if (line.Length > 0)
            {
                line.Append(',');
                if (line.Length + name.Length > Width)
                {
                    lines.Add(line.ToString());
                    line.Clear();
                }
            }

            line.Append(required ? "*" : "").Append(Escape(name));
        }

        lines.Add(line.ToString());
        var literals = lines.Select(CSharpText.Utf8Literal).ToList();
        var end = typeName is null ? ");" : $", {CSharpText.Literal(typeName)});";
        writer.WriteLine($"private static readonly {Names.JsonNames} {field} = new({literals[0]}{(literals.Count == 1 ? end : "")}");
        writer.Indent();
        for (var index = 1; index < literals.Count; index++)
        {
            writer.WriteLine($"+ {literals[index]}{(index == literals.Count - 1 ? end : "")}");
        }

        writer.Outdent();
    }

    private static string Escape(string name)
        => name.IndexOfAny(['\\', ',', '*']) < 0 ? name : name.Replace("\\", "\\\\").Replace(",", "\\,").Replace("*", "\\*");
}
