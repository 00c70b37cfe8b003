using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Apikley.Generator.Emitting.Text;

/// <summary>
/// Turns what a document says into C# tokens. It is the only place where that happens, together with <see cref="XmlDocWriter"/> for comments:
/// nothing of a document reaches emitted code by another way, and nothing that passes here can end the token it stands in.
/// </summary>
internal static class CSharpText
{
    /// <summary>A string literal with its quotes. Whatever does not print, or breaks a line, or turns the direction of text is escaped.</summary>
    public static string Literal(string value)
    {
        if (IsSimple(value))
        {
            return "\"" + value + "\"";
        }

        var text = new StringBuilder(value.Length + 2);
        text.Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            i += AppendEscaped(text, value, i);
        }

        return text.Append('"').ToString();
    }

    /// <summary>A UTF-8 literal: <c>"name"u8</c>. A lone surrogate has no UTF-8 form; U+FFFD stands for it, as every encoder writes it.</summary>
    public static string Utf8Literal(string value) => IsSimple(value) ? "\"" + value + "\"u8" : Literal(ReplaceLoneSurrogates(value)) + "u8";

    /// <summary>A character literal of an ASCII byte, cast: <c>(byte)'a'</c>; a number for any other.</summary>
    public static string Byte(byte value) => value is >= 0x20 and < 0x7F and not (byte)'\'' and not (byte)'\\'
        ? "(byte)'" + (char)value + "'"
        : value.ToString(CultureInfo.InvariantCulture);

    /// <summary>An identifier, with <c>@</c> where it is a keyword.</summary>
    public static string Identifier(string name) => IsKeyword(name) ? "@" + name : name;

    /// <summary>A dotted name whose parts are escaped like <see cref="Identifier"/>.</summary>
    public static string DottedName(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (MayBeginKeyword(name[i]) && (i == 0 || name[i - 1] == '.'))
            {
                return string.Join(".", name.Split('.').Select(Identifier));
            }
        }

        return name;
    }

    /// <summary>A name that begins with a lower-case letter, for a parameter or local: <c>ImageUrls</c> → <c>imageUrls</c>, <c>URL</c> → <c>url</c>, <c>URLPath</c> → <c>urlPath</c>. Without <c>@</c>.</summary>
    public static string CamelCase(string name)
    {
        if (name.Length > 0 && !char.IsUpper(name[0]))
        {
            return name;
        }

        var letters = name.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            var startsNextWord = i > 0 && i + 1 < letters.Length && char.IsLower(letters[i + 1]);
            if (!char.IsUpper(letters[i]) || startsNextWord)
            {
                break;
            }

            letters[i] = char.ToLowerInvariant(letters[i]);
        }

        return new string(letters);
    }

    /// <summary>The text in UTF-8, with U+FFFD for a lone surrogate.</summary>
    public static byte[] Utf8(string value) => Encoding.UTF8.GetBytes(ReplaceLoneSurrogates(value));

    /// <summary>Appends what stands at <paramref name="index"/>, escaped where a literal needs it. Returns how many further characters it took.</summary>
    private static int AppendEscaped(StringBuilder text, string value, int index)
    {
        var character = value[index];
        switch (character)
        {
            case '"' or '\\':
                text.Append('\\').Append(character);
                return 0;
            case '\n':
                text.Append("\\n");
                return 0;
            case '\r':
                text.Append("\\r");
                return 0;
            case '\t':
                text.Append("\\t");
                return 0;
        }

        if (char.IsHighSurrogate(character) && index + 1 < value.Length && char.IsLowSurrogate(value[index + 1]))
        {
            text.Append(character).Append(value[index + 1]);
            return 1;
        }

        if (IsPlain(character))
        {
            text.Append(character);
        }
        else
        {
            text.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
        }

        return 0;
    }

    /// <summary>Written out by range, not by Unicode category: the tables differ between the runtimes that host the compiler, the emitted bytes must not.</summary>
    private static bool IsPlain(char character) => character switch
    {
        < ' ' or (>= (char)0x7F and <= (char)0xA0) or (char)0xAD => false,
        (>= (char)0x0600 and <= (char)0x0605) or (char)0x061C or (char)0x1680 or (char)0x180E => false,
        (>= (char)0x2000 and <= (char)0x200F) or (>= (char)0x2028 and <= (char)0x202F) or (>= (char)0x205F and <= (char)0x206F) => false,
        (char)0x3000 or (>= (char)0xD800 and <= (char)0xF8FF) or (char)0xFEFF or >= (char)0xFFF0 => false,
        _ => true,
    };

    private static string ReplaceLoneSurrogates(string value)
    {
        StringBuilder? text = null;
        for (var i = 0; i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i]))
            {
                continue;
            }

            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                i++;
                continue;
            }

            text ??= new StringBuilder(value);
            text[i] = '\uFFFD';
        }

        return text?.ToString() ?? value;
    }

    /// <summary>Whether any literal holds the text as it is. Most are names.</summary>
    public static bool IsSimple(string value)
    {
        foreach (var character in value)
        {
            if (character is < ' ' or '"' or '\\' or > '~')
            {
                return false;
            }
        }

        return true;
    }

    private static bool MayBeginKeyword(char first) => first is (>= 'a' and <= 'z') or '_';

    private static bool IsKeyword(string name) => name.Length > 0 && MayBeginKeyword(name[0]) && IsReserved(name);

    private static bool IsReserved(string name)
        => SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None
        || name is "await" or "dynamic" or "extension" or "field" or "file" or "nameof" or "notnull" or "nint" or "nuint" or "partial"
            or "record" or "required" or "scoped" or "unmanaged" or "var" or "when" or "where" or "with" or "yield" or "async" or "_";
}
