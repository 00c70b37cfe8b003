using System.Globalization;
using System.Net;

namespace Apikley.Runtime.Checks;

/// <summary>The values of <c>format</c> that are checked on a string. Any other is taken as it is: JSON Schema makes formats notes, not rules.</summary>
internal static class Formats
{
    /// <summary>Whether <paramref name="text"/> has the format. True for a format that is not known.</summary>
    public static bool Has(string format, string text) => format switch
    {
        "uri" or "url" => AbsoluteUri.Is(text),
        "email" => IsEmail(text),
        "uuid" => Guid.TryParseExact(text, "D", out _),
        "date" => IsDate(text, 0, text.Length),
        "date-time" => IsDateTime(text),
        "ipv4" => IsIpv4(text),
        "ipv6" => text.IndexOf(':') >= 0 && text.IndexOf('[') < 0 && IPAddress.TryParse(text, out _),
        _ => true,
    };

    /// <summary>What a message says the text is not.</summary>
    public static string Describe(string format) => format switch
    {
        "uri" or "url" => "an absolute URI",
        "email" => "an e-mail address",
        "uuid" => "a UUID",
        "date" => "a date (yyyy-MM-dd)",
        "date-time" => "an RFC 3339 date and time",
        "ipv4" => "an IPv4 address",
        "ipv6" => "an IPv6 address",
        _ => "of the format " + format,
    };

    /// <summary>RFC 5321 without quoted local parts and address literals: what people have.</summary>
    private static bool IsEmail(string text)
    {
        var at = text.IndexOf('@');
        if (at is < 1 or > 64 || text.Length > 254 || text.IndexOf('@', at + 1) >= 0 || text.Length == at + 1)
        {
            return false;
        }

        for (var i = 0; i < at; i++)
        {
            var dotIsMisplaced = text[i] == '.' && (i == 0 || i == at - 1 || text[i - 1] == '.');
            if (dotIsMisplaced || !(text[i] > 127 || IsAsciiLetterOrDigit(text[i]) || ".!#$%&'*+/=?^_`{|}~-".IndexOf(text[i]) >= 0))
            {
                return false;
            }
        }

        foreach (var label in text.Substring(at + 1).Split('.'))
        {
            if (label.Length is 0 or > 63 || label[0] == '-' || label[label.Length - 1] == '-' || !label.All(static c => c == '-' || c > 127 || IsAsciiLetterOrDigit(c)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDate(string text, int start, int length)
        => length == 10 && text[start + 4] == '-' && text[start + 7] == '-'
        && Digits(text, start, 4) is >= 1 and var year && Digits(text, start + 5, 2) is >= 1 and <= 12 and var month
        && Digits(text, start + 8, 2) is >= 1 and var day && day <= DateTime.DaysInMonth(year, month);

    /// <summary>RFC 3339: a date, T, a time with an optional fraction and a leap second, Z or an offset.</summary>
    private static bool IsDateTime(string text)
    {
        if (text.Length < 20 || !IsDate(text, 0, 10) || text[10] is not ('T' or 't' or ' ') || text[13] != ':' || text[16] != ':'
            || Digits(text, 11, 2) is not (>= 0 and <= 23) || Digits(text, 14, 2) is not (>= 0 and <= 59) || Digits(text, 17, 2) is not (>= 0 and <= 60))
        {
            return false;
        }

        var i = 19;
        if (text[i] == '.')
        {
            var first = ++i;
            while (i < text.Length && text[i] is >= '0' and <= '9')
            {
                i++;
            }

            if (i == first || i == text.Length)
            {
                return false;
            }
        }

        return text[i] is 'Z' or 'z'
            ? i == text.Length - 1
            : text[i] is '+' or '-' && text.Length == i + 6 && text[i + 3] == ':' && Digits(text, i + 1, 2) is >= 0 and <= 23 && Digits(text, i + 4, 2) is >= 0 and <= 59;
    }

    private static bool IsIpv4(string text)
    {
        var parts = text.Split('.');
        return parts.Length == 4 && parts.All(static part => part.Length is >= 1 and <= 3 && (part.Length == 1 || part[0] != '0') && Digits(part, 0, part.Length) is >= 0 and <= 255);
    }

    /// <summary>The number that ASCII digits make, or -1.</summary>
    private static int Digits(string text, int start, int count)
    {
        for (var i = start; i < start + count; i++)
        {
            if (text[i] is < '0' or > '9')
            {
                return -1;
            }
        }

        return int.Parse(text.Substring(start, count), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private static bool IsAsciiLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
