using System.ComponentModel;
using System.Globalization;

namespace Apikley.Runtime;

/// <summary>Reads typed headers of an answer. A header is never worth a failed call: one that is not of its declared form reads as null.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HeaderText
{
    /// <summary>The text.</summary>
    public static string? String(string? text) => text;

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static bool? Boolean(string? text) => bool.TryParse(text, out var value) ? value : null;

    /// <summary>A number of 32 bits.</summary>
    public static int? Int32(string? text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>A number of 64 bits.</summary>
    public static long? Int64(string? text) => long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>A number.</summary>
    public static float? Single(string? text) => float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>A number.</summary>
    public static double? Double(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>A decimal number.</summary>
    public static decimal? Decimal(string? text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary><c>yyyy-MM-dd</c>.</summary>
    public static DateOnly? Date(string? text)
        => DateOnly.TryParseExact(text, WireText.DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value) ? value : null;

    /// <summary>A time of the day.</summary>
    public static TimeOnly? Time(string? text) => TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>RFC 3339; a text without offset is UTC.</summary>
    public static DateTimeOffset? DateTime(string? text)
        => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var value) ? value : null;

    /// <summary>RFC 1123.</summary>
    public static DateTimeOffset? DateTimeRfc1123(string? text) => DateTime(text);

    /// <summary>Seconds since 1970.</summary>
    public static DateTimeOffset? UnixTime(string? text)
        => Int64(text) is { } seconds and >= -62135596800 and <= 253402300799 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    /// <summary>ISO 8601.</summary>
    public static TimeSpan? Duration(string? text)
        => text is not null && Iso8601Duration.TryParse(System.Text.Encoding.UTF8.GetBytes(text), out var value) ? value : null;

    /// <summary>A UUID.</summary>
    public static Guid? Uuid(string? text) => Guid.TryParse(text, out var value) ? value : null;

    /// <summary>An absolute or relative URI.</summary>
    public static Uri? Uri(string? text) => System.Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var value) ? value : null;

    /// <summary>Base64.</summary>
    public static byte[]? Bytes(string? text)
    {
        try
        {
            return text is null ? null : Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>Base64url.</summary>
    public static byte[]? Base64Url(string? text)
        => text is null ? null : Bytes(text.Replace('-', '+').Replace('_', '/').PadRight((text.Length + 3) / 4 * 4, '='));

    /// <summary>A list with commas. Items that are not of the form are left out.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="text">The header.</param>
    /// <param name="item">Reads an item.</param>
    public static IReadOnlyList<T>? List<T>(string? text, Func<string, T?> item)
        where T : class
        => text?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(item).OfType<T>().ToArray();

    /// <inheritdoc cref="List{T}(string?, Func{string, T?})"/>
    public static IReadOnlyList<T>? List<T>(string? text, Func<string, T?> item)
        where T : struct
        => text?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(item).OfType<T>().ToArray();

    /// <summary>A value that is JSON text.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="text">The header.</param>
    /// <param name="read">Reads the type's JSON.</param>
    public static T? Json<T>(string? text, JsonReadFunc<T> read)
        where T : class
    {
        try
        {
            return text is null ? null : JsonRead.Document(System.Text.Encoding.UTF8.GetBytes(text), read);
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    /// <summary>An object in style <c>simple</c>: <c>R,100,G,200</c>, or exploded <c>R=100,G=200</c>.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="text">The header's text.</param>
    /// <param name="explode">Which of the two.</param>
    /// <param name="shape">What its members are.</param>
    /// <param name="read">Reads the type's JSON.</param>
    public static T? Object<T>(string? text, bool explode, FormShape shape, JsonReadFunc<T> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(shape);
        if (text is null)
        {
            return null;
        }

        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        var pairs = explode ? [.. parts.SelectMany(static part => part.Split('=', 2))] : parts;
        if (pairs.Length % 2 != 0 || (explode && pairs.Length != parts.Length * 2))
        {
            return null;
        }

        var members = FormNode.Of("", []);
        for (var i = 0; i < pairs.Length; i += 2)
        {
            members.Add(pairs[i], "", System.Uri.EscapeDataString(pairs[i + 1]));
        }

        try
        {
            return WebhookBody.Read(members, shape, read);
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    /// <inheritdoc cref="Json{T}"/>
    public static T? JsonValue<T>(string? text, JsonReadFunc<T> read)
        where T : struct
    {
        try
        {
            return text is null ? null : JsonRead.Document(System.Text.Encoding.UTF8.GetBytes(text), read);
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
