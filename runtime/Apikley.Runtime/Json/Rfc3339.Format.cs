namespace Apikley.Runtime;

/// <content>The writing side.</content>
internal static partial class Rfc3339
{
    /// <summary>Writes <c>2026-01-31</c>.</summary>
    /// <param name="value">The date.</param>
    /// <param name="target">Room for <see cref="MaxLength"/> bytes.</param>
    /// <returns>How many bytes were written.</returns>
    public static int Format(DateOnly value, Span<byte> target) => FormatDate(value.Year, value.Month, value.Day, target);

    /// <summary>Writes <c>13:05:00.25</c>.</summary>
    /// <param name="value">The time.</param>
    /// <param name="target">Room for <see cref="MaxLength"/> bytes.</param>
    /// <returns>How many bytes were written.</returns>
    public static int Format(TimeOnly value, Span<byte> target) => FormatTime(value.Ticks, target);

    /// <summary>Writes <c>2026-01-31T13:05:00.25+03:00</c>; without an offset from UTC it ends with <c>Z</c>.</summary>
    /// <param name="value">The date and time.</param>
    /// <param name="target">Room for <see cref="MaxLength"/> bytes.</param>
    /// <returns>How many bytes were written.</returns>
    public static int Format(DateTimeOffset value, Span<byte> target)
    {
        var local = value.DateTime;
        local.Deconstruct(out DateOnly date, out TimeOnly time);
        var length = Format(date, target);
        target[length++] = (byte)'T';
        length += FormatTime(time.Ticks, target.Slice(length));

        var offset = value.TotalOffsetMinutes;
        if (offset == 0)
        {
            target[length++] = (byte)'Z';
            return length;
        }

        target[length++] = offset < 0 ? (byte)'-' : (byte)'+';
        offset = Math.Abs(offset);
        TwoDigits(offset / 60, target.Slice(length));
        target[length + 2] = (byte)':';
        TwoDigits(offset % 60, target.Slice(length + 3));
        return length + 5;
    }

    /// <summary>Writes <c>.25</c>: as many digits as are needed, none for zero.</summary>
    /// <param name="ticks">Less than a second, in ticks.</param>
    /// <param name="target">Room for eight bytes.</param>
    /// <returns>How many bytes were written.</returns>
    public static int FormatFraction(int ticks, Span<byte> target)
    {
        if (ticks == 0)
        {
            return 0;
        }

        var length = 8;
        while (ticks % 10 == 0)
        {
            ticks /= 10;
            length--;
        }

        target[0] = (byte)'.';
        for (var index = length - 1; index > 0; index--)
        {
            target[index] = (byte)('0' + (ticks % 10));
            ticks /= 10;
        }

        return length;
    }

    private static int FormatDate(int year, int month, int day, Span<byte> target)
    {
        TwoDigits(year / 100, target);
        TwoDigits(year % 100, target.Slice(2));
        target[4] = (byte)'-';
        TwoDigits(month, target.Slice(5));
        target[7] = (byte)'-';
        TwoDigits(day, target.Slice(8));
        return 10;
    }

    private static int FormatTime(long ticks, Span<byte> target)
    {
        var seconds = (int)(ticks / TimeSpan.TicksPerSecond);
        TwoDigits(seconds / 3600, target);
        target[2] = (byte)':';
        TwoDigits(seconds / 60 % 60, target.Slice(3));
        target[5] = (byte)':';
        TwoDigits(seconds % 60, target.Slice(6));
        return 8 + FormatFraction((int)(ticks % TimeSpan.TicksPerSecond), target.Slice(8));
    }

    private static void TwoDigits(int value, Span<byte> target)
    {
        target[1] = (byte)('0' + (value % 10));
        target[0] = (byte)('0' + (value / 10));
    }
}
