using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Apikley.Runtime;

/// <content>
/// The value that the reader stands on, by its type. Emitted code calls these, and not the extension methods that do the work: the compiler has less to look up.
/// </content>
[SuppressMessage("Naming", "CA1720", Justification = "The names are those of the types that are read.")]
[SuppressMessage("Performance", "CA1819", Justification = "The caller gets the only reference.")]
public ref partial struct JsonBufferReader
{
    /// <summary>Reads a string.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public string String() => JsonRead.String(ref this);

    /// <summary>Reads a boolean.</summary>
    public bool Boolean() => JsonRead.Boolean(ref this);

    /// <summary>Reads a 32-bit integer; <c>1.0</c> and <c>1e3</c> are integers too.</summary>
    public int Int32() => JsonRead.Int32(ref this);

    /// <summary>Reads a 64-bit integer; <c>1.0</c> and <c>1e3</c> are integers too.</summary>
    public long Int64() => JsonRead.Int64(ref this);

    /// <summary>Reads a single-precision number.</summary>
    public float Single() => JsonRead.Single(ref this);

    /// <summary>Reads a double-precision number.</summary>
    public double Double() => JsonRead.Double(ref this);

    /// <summary>Reads a decimal number.</summary>
    public decimal Decimal() => JsonRead.Decimal(ref this);

    /// <summary>Reads a UUID, with or without hyphens.</summary>
    public Guid Uuid() => JsonRead.Uuid(ref this);

    /// <summary>Reads a URI, absolute or relative.</summary>
    public Uri Uri() => JsonRead.Uri(ref this);

    /// <summary>Reads bytes in base64; the alphabet of base64url and missing padding are read too.</summary>
    public byte[] Base64() => JsonRead.Base64(ref this);

    /// <summary>Reads any JSON, a null too.</summary>
    /// <returns>A copy that does not depend on the reader's buffer.</returns>
    public JsonElement Any() => JsonRead.Any(ref this);

    /// <summary>Reads a date; of a date and time, the date.</summary>
    public DateOnly Date() => JsonRead.Date(ref this);

    /// <summary>Reads a time of day. An offset that follows is passed over.</summary>
    public TimeOnly Time() => JsonRead.Time(ref this);

    /// <summary>Reads a date and time of RFC 3339. Without an offset it is taken for UTC.</summary>
    public DateTimeOffset DateTime() => JsonRead.DateTime(ref this);

    /// <summary>Reads a date and time in the form of HTTP headers, or in any form of RFC 3339.</summary>
    public DateTimeOffset Rfc1123() => JsonRead.Rfc1123(ref this);

    /// <summary>Reads a number of seconds since 1970; a fraction is kept.</summary>
    public DateTimeOffset UnixTime() => JsonRead.UnixTime(ref this);

    /// <summary>Reads a duration of ISO 8601; a year counts 365 days and a month 30.</summary>
    public TimeSpan Duration() => JsonRead.Duration(ref this);
}
