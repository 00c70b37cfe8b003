using System.Buffers.Text;
using System.Globalization;

namespace Apikley.Runtime;

/// <summary>Durations as ISO 8601 and RFC 3339 appendix A write them: <c>P1DT2H3M4.5S</c>.</summary>
internal static class Iso8601Duration
{
    /// <summary>Room that suffices for any <see cref="TimeSpan"/>.</summary>
    public const int MaxLength = 40;

    /// <summary>Writes the shortest form that names days, hours, minutes and seconds; zero is <c>PT0S</c>.</summary>
    /// <param name="value">The duration.</param>
    /// <param name="target">Room for <see cref="MaxLength"/> bytes.</param>
    /// <returns>How many bytes were written.</returns>
    public static int Format(TimeSpan value, Span<byte> target)
    {
        var length = 0;
        var ticks = value.Ticks < 0 ? unchecked((ulong)-value.Ticks) : (ulong)value.Ticks;
        if (value.Ticks < 0)
        {
            target[length++] = (byte)'-';
        }

        target[length++] = (byte)'P';
        Append(target, ref length, ticks / TimeSpan.TicksPerDay, 'D');
        ticks %= TimeSpan.TicksPerDay;
        if (ticks > 0 || value.Ticks == 0)
        {
            target[length++] = (byte)'T';
            Append(target, ref length, ticks / TimeSpan.TicksPerHour, 'H');
            Append(target, ref length, ticks / TimeSpan.TicksPerMinute % 60, 'M');
            AppendSeconds(target, ref length, ticks % TimeSpan.TicksPerMinute, value.Ticks == 0);
        }

        return length;
    }

    /// <summary>
    /// Reads it. A year counts 365 days and a month 30, as <see cref="System.Xml.XmlConvert"/> has it, because a <see cref="TimeSpan"/> knows neither.
    /// <c>1.02:03:04.5</c>, the form in which .NET services write a <see cref="TimeSpan"/>, is read too.
    /// </summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="value">The duration.</param>
    /// <returns>False when the text is not a duration, or one that no <see cref="TimeSpan"/> holds.</returns>
    public static bool TryParse(ReadOnlySpan<byte> text, out TimeSpan value)
    {
        value = default;
        var rest = text;
        var negative = rest.Length > 0 && rest[0] == (byte)'-';
        if (rest.Length > 0 && rest[0] is (byte)'-' or (byte)'+')
        {
            rest = rest.Slice(1);
        }

        if (rest.Length == 0 || (rest[0] | 0x20) != 'p')
        {
            return Utf8Parser.TryParse(text, out value, out var consumed, 'c') && consumed == text.Length;
        }

        rest = rest.Slice(1);
        var total = 0m;
        var inTime = false;
        var any = false;
        while (rest.Length > 0)
        {
            if (!inTime && (rest[0] | 0x20) == 't')
            {
                inTime = true;
                rest = rest.Slice(1);
                continue;
            }

            if (!TryComponent(ref rest, inTime, out var ticks))
            {
                return false;
            }

            total += ticks;
            any = true;
        }

        total = negative ? -total : total;
        if (!any || total < long.MinValue || total > long.MaxValue)
        {
            return false;
        }

        value = new TimeSpan((long)total);
        return true;
    }

    private static bool TryComponent(ref ReadOnlySpan<byte> rest, bool inTime, out decimal ticks)
    {
        ticks = 0;
        var digits = 0;
        while (digits < rest.Length && rest[digits] is (>= (byte)'0' and <= (byte)'9') or (byte)'.' or (byte)',')
        {
            digits++;
        }

        if (digits is 0 or > 20 || digits == rest.Length)
        {
            return false;
        }

        Span<byte> number = stackalloc byte[digits];
        rest.Slice(0, digits).CopyTo(number);
        number.Replace((byte)',', (byte)'.');
        var unit = (char)(rest[digits] | 0x20);
        var ticksPerUnit = (unit, inTime) switch
        {
            ('y', false) => TimeSpan.TicksPerDay * 365,
            ('m', false) => TimeSpan.TicksPerDay * 30,
            ('w', false) => TimeSpan.TicksPerDay * 7,
            ('d', false) => TimeSpan.TicksPerDay,
            ('h', true) => TimeSpan.TicksPerHour,
            ('m', true) => TimeSpan.TicksPerMinute,
            ('s', true) => TimeSpan.TicksPerSecond,
            _ => 0L,
        };
        rest = rest.Slice(digits + 1);
        if (ticksPerUnit == 0 || !decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count) || count > long.MaxValue / TimeSpan.TicksPerSecond)
        {
            return false;
        }

        ticks = decimal.Truncate(count * ticksPerUnit);
        return true;
    }

    private static void Append(Span<byte> target, ref int length, ulong count, char unit)
    {
        if (count > 0)
        {
            Utf8Formatter.TryFormat(count, target.Slice(length), out var written);
            length += written;
            target[length++] = (byte)unit;
        }
    }

    private static void AppendSeconds(Span<byte> target, ref int length, ulong ticks, bool zeroToo)
    {
        if (ticks == 0 && !zeroToo)
        {
            return;
        }

        Utf8Formatter.TryFormat(ticks / TimeSpan.TicksPerSecond, target.Slice(length), out var written);
        length += written;
        length += Rfc3339.FormatFraction((int)(ticks % TimeSpan.TicksPerSecond), target.Slice(length));
        target[length++] = (byte)'S';
    }
}
