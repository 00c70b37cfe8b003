namespace Apikley.Runtime;

/// <summary>
/// Dates and times as RFC 3339 writes them. Written exactly; read as they are met: small letters, a blank for the T, no seconds, more than seven digits
/// of a second (cut off), a leap second, no offset (UTC is assumed: a client must not depend on where it runs).
/// </summary>
internal static partial class Rfc3339
{
    /// <summary>Room that suffices for any of them: <c>2026-01-31T13:05:00.1234567+03:00</c>.</summary>
    public const int MaxLength = 33;

    /// <summary>Reads a date; of a date and time, the date.</summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="value">The date.</param>
    public static bool TryParse(ReadOnlySpan<byte> text, out DateOnly value)
    {
        value = default;
        if (!TryDate(text, out var day) || (text.Length > 10 && !TryParse(text, out DateTimeOffset _)))
        {
            return false;
        }

        value = DateOnly.FromDateTime(new DateTime(day));
        return true;
    }

    /// <summary>Reads a time of day. An offset may follow and is passed over: the time is that of the place it speaks of.</summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="value">The time.</param>
    public static bool TryParse(ReadOnlySpan<byte> text, out TimeOnly value)
    {
        value = default;
        if (!TryTime(ref text, out var ticks) || !TryOffset(text, out _) || ticks >= TimeSpan.TicksPerDay)
        {
            return false;
        }

        value = new TimeOnly(ticks);
        return true;
    }

    /// <summary>Reads a date and time.</summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="value">The date and time with its offset. What lies outside of the years 1 to 9999 in UTC becomes the nearest that lies inside.</param>
    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (!TryDate(text, out var ticks))
        {
            return false;
        }

        var offset = 0L;
        if (text.Length > 10)
        {
            var rest = text.Slice(11);
            if (text[10] is not ((byte)'T' or (byte)'t' or (byte)' ') || !TryTime(ref rest, out var time) || !TryOffset(rest, out offset))
            {
                return false;
            }

            ticks += time;
        }

        var utc = ticks - offset;
        if (utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks)
        {
            value = utc < 0 ? DateTimeOffset.MinValue : DateTimeOffset.MaxValue;
        }
        else if (ticks > DateTime.MaxValue.Ticks || offset is > 14 * TimeSpan.TicksPerHour or < -14 * TimeSpan.TicksPerHour)
        {
            value = new DateTimeOffset(utc, TimeSpan.Zero);
        }
        else
        {
            value = new DateTimeOffset(ticks, new TimeSpan(offset));
        }

        return true;
    }

    private static bool TryDate(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text.Length < 10 || text[4] != (byte)'-' || text[7] != (byte)'-')
        {
            return false;
        }

        var century = Digits(text, 0);
        var year = Digits(text, 2);
        var month = Digits(text, 5);
        var day = Digits(text, 8);
        if ((century | year | month | day) < 0)
        {
            return false;
        }

        year += century * 100;
        if (year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        ticks = new DateTime(year, month, day).Ticks;
        return true;
    }

    /// <summary>Reads <c>hh:mm[:ss[.fraction]]</c> and moves behind it.</summary>
    private static bool TryTime(ref ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text.Length < 5 || text[2] != (byte)':')
        {
            return false;
        }

        var hour = Digits(text, 0);
        var minute = Digits(text, 3);
        if ((hour | minute) < 0 || hour > 23 || minute > 59)
        {
            return false;
        }

        ticks = ((hour * 60L) + minute) * TimeSpan.TicksPerMinute;
        text = text.Slice(5);
        if (text.Length == 0 || text[0] != (byte)':')
        {
            return true;
        }

        var second = text.Length < 3 ? -1 : Digits(text, 1);
        if (second is < 0 or > 60)
        {
            return false;
        }

        ticks += second * TimeSpan.TicksPerSecond;
        text = text.Slice(3);
        return text.Length == 0 || text[0] is not ((byte)'.' or (byte)',') || TryFraction(ref text, ref ticks);
    }

    private static bool TryFraction(ref ReadOnlySpan<byte> text, ref long ticks)
    {
        var index = 1;
        var weight = TimeSpan.TicksPerSecond;
        for (; index < text.Length && text[index] is >= (byte)'0' and <= (byte)'9'; index++)
        {
            weight /= 10;
            ticks += weight * (text[index] - '0');
        }

        text = text.Slice(index);
        return index > 1;
    }

    /// <summary>Reads the whole rest: nothing, <c>Z</c>, <c>±hh:mm</c>, <c>±hhmm</c> or <c>±hh</c>.</summary>
    private static bool TryOffset(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text.Length == 0 || (text.Length == 1 && text[0] is (byte)'Z' or (byte)'z'))
        {
            return true;
        }

        if (text.Length is not (3 or 5 or 6) || text[0] is not ((byte)'+' or (byte)'-') || (text.Length == 6 && text[3] != (byte)':'))
        {
            return false;
        }

        var hours = Digits(text, 1);
        var minutes = text.Length == 3 ? 0 : Digits(text, text.Length - 2);
        if ((hours | minutes) < 0 || hours > 23 || minutes > 59)
        {
            return false;
        }

        ticks = ((hours * 60L) + minutes) * TimeSpan.TicksPerMinute * (text[0] == (byte)'-' ? -1 : 1);
        return true;
    }

    /// <summary>Two digits as a number, or a negative number when they are not digits.</summary>
    private static int Digits(ReadOnlySpan<byte> text, int index)
    {
        var tens = (uint)(text[index] - '0');
        var ones = (uint)(text[index + 1] - '0');
        return tens > 9 || ones > 9 ? -1 : (int)((tens * 10) + ones);
    }
}
