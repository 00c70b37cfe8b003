using System.Globalization;
using System.Text;

namespace Apikley.Generator.Modelling.Naming;

/// <summary>
/// Turns a wire name into an identifier. What C# allows in an identifier is kept, in whatever script; anything else separates words.
/// A word of mixed case is kept as its author wrote it (<c>callBackUrl</c> → <c>CallBackUrl</c>), a word of one case is made Pascal (<c>TURBO</c> → <c>Turbo</c>).
/// Where digits would touch digits an underscore keeps them apart (<c>v2-1</c> → <c>V2_1</c>), so that <c>1.12</c> and <c>11.2</c> stay two names.
/// </summary>
internal static class Identifiers
{
    /// <summary>C# takes 511 characters, but names are joined, and a file is named after each type. Longer ones end in a hash.</summary>
    private const int MaxLength = 160;

    /// <summary>What is written into: a large document has a hundred thousand names.</summary>
    [ThreadStatic]
    private static StringBuilder? t_builder;

    /// <summary><c>image_urls</c> → <c>ImageUrls</c>. May begin with a digit; is never empty.</summary>
    public static string Words(string wire)
    {
        var builder = (t_builder ??= new StringBuilder(64)).Clear();
        AppendSign(builder, wire);
        AppendWords(builder, wire);
        return Short(builder.Length > 0 ? builder.ToString() : Symbols.Spell(wire));
    }

    /// <summary>As <see cref="Words"/>, and may stand as an identifier: one that would begin with a digit gets an underscore.</summary>
    public static string Pascal(string wire) => Guard(Words(wire));

    /// <summary><c>petId</c>, <c>X-Request-ID</c> → <c>petId</c>, <c>xRequestId</c>.</summary>
    public static string Camel(string wire)
    {
        var name = Pascal(wire);
        var start = 0;
        while (start < wire.Length && !IsPart(wire[start]))
        {
            start++;
        }

        var end = start;
        while (end < wire.Length && IsPart(wire[end]))
        {
            end++;
        }

        var first = start < end ? Pascal(wire.Substring(start, end - start)) : name;
        return name.StartsWith(first, StringComparison.Ordinal) ? LowerFirst(first) + name.Substring(first.Length) : LowerFirst(name);
    }

    /// <summary>An identifier in which every symbol is a word of its own: <c>a-b</c> → <c>ADashB</c>.</summary>
    public static string Spelled(string wire) => Guard(Short(Symbols.Spell(wire)));

    /// <summary>The name, or as much of it as a compiler and a file system take.</summary>
    public static string Short(string name)
        => name.Length <= MaxLength ? name : name.Substring(0, MaxLength - 9) + "_" + StableHash.Of(name);

    /// <summary>Puts an underscore before a digit that an identifier cannot begin with.</summary>
    public static string Guard(string name) => IsStart(name[0]) ? name : "_" + name;

    /// <summary>Joins two parts of a name and keeps their digits apart.</summary>
    public static string Join(string first, string second)
        => first.Length > 0 && second.Length > 0 && IsDigit(first[first.Length - 1]) && IsDigit(second[0]) ? first + "_" + second : first + second;

    /// <summary>The last word: <c>aspect_ratio</c>, <c>aspectRatio</c> → <c>Ratio</c>. Null when there is none that begins with a letter.</summary>
    public static string? LastWord(string wire)
    {
        var end = wire.Length;
        while (end > 0 && !IsPart(wire[end - 1]))
        {
            end--;
        }

        var start = end;
        while (start > 0 && IsPart(wire[start - 1]))
        {
            start--;
            if (char.IsUpper(wire[start]) && start > 0 && char.IsLower(wire[start - 1]))
            {
                break;
            }
        }

        if (start == end)
        {
            return null;
        }

        var word = Words(wire.Substring(start, end - start));
        return IsStart(word[0]) ? word : null;
    }

    /// <summary>Lowers the first word: <c>PetId</c> → <c>petId</c>, <c>URLPath</c> → <c>urlPath</c>, <c>ID</c> → <c>id</c>.</summary>
    public static string LowerFirst(string name)
    {
        var count = 0;
        while (count < name.Length && char.IsUpper(name[count]))
        {
            count++;
        }

        if (count == 0)
        {
            return name;
        }

        if (count > 1 && count < name.Length && char.IsLower(name[count]))
        {
            count--;
        }

        return name.Substring(0, count).ToLowerInvariant() + name.Substring(count);
    }

    /// <summary>Whether C# allows the character inside an identifier. The underscore is left out: it separates words.</summary>
    public static bool IsPart(char c)
    {
        if (c < 128)
        {
            return c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
        }

        return CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber;
    }

    public static bool IsDigit(char c) => char.IsDigit(c);

    private static bool IsStart(char c)
        => c == '_' || (IsPart(c) && !IsDigit(c) && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark));

    /// <summary>A sign in front of a name is part of its meaning: <c>-1</c>, <c>+1</c>, <c>-created_at</c>.</summary>
    private static void AppendSign(StringBuilder builder, string wire)
    {
        if (wire.Length > 1 && IsPart(wire[1]) && wire[0] is '-' or '+')
        {
            builder.Append(wire[0] == '-' ? "Minus" : "Plus");
        }
    }

    private static void AppendWords(StringBuilder builder, string wire)
    {
        var i = 0;
        while (i < wire.Length)
        {
            if (!IsPart(wire[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < wire.Length && IsPart(wire[i]))
            {
                i++;
            }

            AppendWord(builder, wire, start, i);
        }
    }

    internal static void AppendWord(StringBuilder builder, string wire, int start, int end)
    {
        if (builder.Length > 0 && IsDigit(builder[builder.Length - 1]) && IsDigit(wire[start]))
        {
            builder.Append('_');
        }

        var (upper, lower) = (false, false);
        for (var i = start; i < end; i++)
        {
            upper |= char.IsUpper(wire[i]);
            lower |= char.IsLower(wire[i]);
        }

        if (IsDigit(wire[start]) && IsSize(wire, start, end))
        {
            builder.Append(wire, start, end - start);
            return;
        }

        var capitalise = true;
        for (var i = start; i < end; i++)
        {
            var c = wire[i];
            if (IsDigit(c))
            {
                // Only in front: 720p → 720P, but k8s → K8s.
                builder.Append(c);
                continue;
            }

            builder.Append(capitalise ? char.ToUpperInvariant(c) : upper && !lower ? char.ToLowerInvariant(c) : c);
            capitalise = false;
        }
    }

    /// <summary><c>1024x768</c>.</summary>
    private static bool IsSize(string wire, int start, int end)
    {
        var crosses = 0;
        for (var i = start; i < end; i++)
        {
            if (wire[i] == 'x' && i + 1 < end)
            {
                crosses++;
            }
            else if (!IsDigit(wire[i]))
            {
                return false;
            }
        }

        return crosses == 1;
    }
}
