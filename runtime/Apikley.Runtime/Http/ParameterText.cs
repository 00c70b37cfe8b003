using System.ComponentModel;
using System.Globalization;

namespace Apikley.Runtime;

/// <summary>The text of a value as a header, a part or the like holds it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ParameterText
{
    /// <summary>The text itself; of null, the empty text.</summary>
    public static string Of(string? value) => value ?? "";

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static string Of(bool value) => value ? "true" : "false";

    /// <summary>Digits.</summary>
    public static string Of(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Digits.</summary>
    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The shortest number that reads back the same.</summary>
    public static string Of(float value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The shortest number that reads back the same.</summary>
    public static string Of(double value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number with its own decimals.</summary>
    public static string Of(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary><c>yyyy-MM-dd</c>.</summary>
    public static string Of(DateOnly value) => value.ToString(WireText.DateFormat, CultureInfo.InvariantCulture);

    /// <summary>RFC 3339, partial-time.</summary>
    public static string Of(TimeOnly value) => value.ToString(WireText.TimeFormat, CultureInfo.InvariantCulture);

    /// <summary>RFC 3339, date-time.</summary>
    public static string Of(DateTimeOffset value) => value.ToString(WireText.DateTimeFormat(value), CultureInfo.InvariantCulture);

    /// <summary>RFC 1123.</summary>
    public static string Rfc1123(DateTimeOffset value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Whole seconds since 1970.</summary>
    public static string UnixTime(DateTimeOffset value) => Of(value.ToUnixTimeSeconds());

    /// <summary>ISO 8601, duration.</summary>
    public static string Of(TimeSpan value) => WireText.Duration(value);

    /// <summary>With hyphens.</summary>
    public static string Of(Guid value) => value.ToString();

    /// <summary>As it was given.</summary>
    public static string Of(Uri value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.OriginalString;
    }

    /// <summary>Base64.</summary>
    public static string Base64(byte[] value) => Convert.ToBase64String(value);

    /// <summary>Base64url without padding.</summary>
    public static string Base64Url(byte[] value) => WireText.Base64Url(value);

    /// <summary>A value's JSON text.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes the type's JSON.</param>
    public static string Json<T>(T value, JsonWriteFunc<T> write)
    {
        var writer = JsonBufferWriter.Rent();
        try
        {
            ArgumentNullException.ThrowIfNull(write);
            write(writer, value);
            return System.Text.Encoding.UTF8.GetString(writer.WrittenSpan);
        }
        finally
        {
            writer.Return();
        }
    }

    /// <summary>An object: <c>R,100,G,200</c>, exploded <c>R=100,G=200</c>.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="write">Writes the type's JSON.</param>
    /// <param name="explode">Whether names and values are joined with <c>=</c>.</param>
    public static string Object<T>(T value, JsonWriteFunc<T> write, bool explode)
    {
        var header = UrlEncodedWriter.Header(stackalloc char[UrlEncodedWriter.StackSize]);
        header.Object("", value, write, explode ? ObjectStyle.Assigned : ObjectStyle.Delimited);
        return header.Finish();
    }

    /// <summary>A list, with commas or the like between the texts of its items.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="items">The items.</param>
    /// <param name="text">The text of an item.</param>
    /// <param name="delimiter">What stands between them.</param>
    public static string List<T>(IEnumerable<T> items, Func<T, string> text, char delimiter = ',') => string.Join(delimiter, items.Select(text));
}
