using System.Globalization;
using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Infrastructure;

namespace Apikley.Generator.Emitting.Types;

/// <summary>
/// Emits the choice between known UTF-8 texts: by length, then by comparing; where many have one length, first by the byte that tells most of them apart.
/// Each branch must leave the switch by itself; a text that is none of them goes on behind it.
/// </summary>
internal static class TextSwitch
{
    /// <summary>As many texts of one length are compared one after the other; a comparison is a few machine words.</summary>
    private const int MaxChain = 4;

    /// <param name="writer">Where to.</param>
    /// <param name="span">The local that holds the text.</param>
    /// <param name="branches">The texts and the statements of each.</param>
    public static void Write(SourceWriter writer, string span, IEnumerable<(string Text, string Statements)> branches)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var texts = branches
            .Where(branch => seen.Add(branch.Text))
            .Select(branch => new Branch(branch.Text, CSharpText.Utf8(branch.Text), branch.Statements))
            .ToList();
        if (texts.Count == 0)
        {
            return;
        }

        writer.OpenBlock($"switch ({span}.Length)");
        foreach (var group in texts.GroupBy(branch => branch.Utf8.Length).OrderBy(group => group.Key))
        {
            var length = group.Key.ToString(CultureInfo.InvariantCulture);
            if (group.Count() <= MaxChain)
            {
                WriteChain(writer, span, length, group);
            }
            else
            {
                writer.WriteLine($"case {length}:");
                writer.Indent();
                WriteByteSwitch(writer, span, group.ToList());
                writer.WriteLine("break;");
                writer.Outdent();
            }
        }

        writer.CloseBlock();
    }

    private static void WriteByteSwitch(SourceWriter writer, string span, List<Branch> branches)
    {
        var index = BestByte(branches);
        writer.OpenBlock($"switch ({span}[{index.ToString(CultureInfo.InvariantCulture)}])");
        foreach (var group in branches.GroupBy(branch => branch.Utf8[index]).OrderBy(group => group.Key))
        {
            WriteChain(writer, span, CSharpText.Byte(group.Key), group);
        }

        writer.CloseBlock();
    }

    private static void WriteChain(SourceWriter writer, string span, string label, IEnumerable<Branch> branches)
    {
        foreach (var branch in branches)
        {
            writer.WriteLine($"case {label} when {span}.SequenceEqual({CSharpText.Utf8Literal(branch.Text)}):");
            writer.Indent();
            writer.WriteLine(branch.Statements);
            writer.Outdent();
        }
    }

    /// <summary>The first position at which the largest group of equal bytes is smallest.</summary>
    private static int BestByte(List<Branch> branches)
    {
        var best = 0;
        var bestSize = int.MaxValue;
        for (var index = 0; index < branches[0].Utf8.Length; index++)
        {
            var size = branches.GroupBy(branch => branch.Utf8[index]).Max(group => group.Count());
            if (size < bestSize)
            {
                (best, bestSize) = (index, size);
            }
        }

        return best;
    }

    private sealed record Branch(string Text, byte[] Utf8, string Statements);
}
