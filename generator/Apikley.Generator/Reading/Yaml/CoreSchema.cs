using System.Globalization;
using System.Numerics;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Yaml;

/// <summary>
/// The YAML 1.2 core schema: what a plain scalar is. Unlike YAML 1.1, <c>no</c>, <c>on</c> and <c>2020-01-01</c> are strings.
/// Numbers are given JSON's notation; <c>.inf</c> and <c>.nan</c>, which JSON cannot write, stay strings.
/// </summary>
internal static class CoreSchema
{
    /// <summary>The type of the plain scalar <paramref name="text"/>, and its value in JSON's notation.</summary>
    public static ScalarType Resolve(string text, out string json)
    {
        json = text;
        if (text.Length == 0)
        {
            json = "null";
            return ScalarType.Null;
        }

        switch (text[0])
        {
            case '~' or 'n' or 'N' when text is "~" or "null" or "Null" or "NULL":
                json = "null";
                return ScalarType.Null;
            case 't' or 'T' when text is "true" or "True" or "TRUE":
                json = "true";
                return ScalarType.Boolean;
            case 'f' or 'F' when text is "false" or "False" or "FALSE":
                json = "false";
                return ScalarType.Boolean;
            case '-' or '+' or '.' or (>= '0' and <= '9'):
                return ResolveNumber(text, ref json);
            default:
                return ScalarType.String;
        }
    }

    private static ScalarType ResolveNumber(string text, ref string json)
    {
        if (text.Length > 2 && text[0] == '0' && text[1] is 'x' or 'o')
        {
            return ResolveRadix(text, ref json);
        }

        var position = text[0] is '-' or '+' ? 1 : 0;
        var whole = TakeDigits(text, ref position);
        var fraction = default(string);
        if (position < text.Length && text[position] == '.')
        {
            position++;
            fraction = TakeDigits(text, ref position);
        }

        if (whole.Length == 0 && string.IsNullOrEmpty(fraction))
        {
            return ScalarType.String;
        }

        var exponent = "";
        if (position < text.Length && text[position] is 'e' or 'E')
        {
            var start = position++;
            position += position < text.Length && text[position] is '-' or '+' ? 1 : 0;
            if (TakeDigits(text, ref position).Length == 0)
            {
                return ScalarType.String;
            }

            exponent = text.Substring(start, position - start);
        }

        if (position < text.Length)
        {
            return ScalarType.String;
        }

        whole = whole.TrimStart('0');
        json = (text[0] == '-' ? "-" : "")
            + (whole.Length == 0 ? "0" : whole)
            + (string.IsNullOrEmpty(fraction) ? "" : "." + fraction)
            + exponent;
        return fraction is null && exponent.Length == 0 ? ScalarType.Integer : ScalarType.Number;
    }

    private static ScalarType ResolveRadix(string text, ref string json)
    {
        var value = BigInteger.Zero;
        var radix = text[1] == 'x' ? 16 : 8;
        if (text.Length > 40)
        {
            return ScalarType.String;
        }

        for (var index = 2; index < text.Length; index++)
        {
            var digit = text[index] switch
            {
                >= '0' and <= '9' and var d => d - '0',
                >= 'a' and <= 'f' and var d => d - 'a' + 10,
                >= 'A' and <= 'F' and var d => d - 'A' + 10,
                _ => radix,
            };
            if (digit >= radix)
            {
                return ScalarType.String;
            }

            value = (value * radix) + digit;
        }

        json = value.ToString(CultureInfo.InvariantCulture);
        return ScalarType.Integer;
    }

    private static string TakeDigits(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && text[position] is >= '0' and <= '9')
        {
            position++;
        }

        return text.Substring(start, position - start);
    }
}
