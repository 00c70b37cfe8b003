using System.Diagnostics.CodeAnalysis;

namespace Apikley.Runtime;

/// <content>The value that the reader stands on, or null.</content>
[SuppressMessage("Naming", "CA1720", Justification = "The names are those of the types that are read.")]
[SuppressMessage("Performance", "CA1819", Justification = "The caller gets the only reference.")]
public ref partial struct JsonBufferReader
{
    /// <summary>Reads a string, or null.</summary>
    public string? StringOrNull() => IsNull() ? null : String();

    /// <summary>Reads a boolean, or null.</summary>
    public bool? BooleanOrNull() => IsNull() ? null : Boolean();

    /// <summary>Reads a 32-bit integer, or null.</summary>
    public int? Int32OrNull() => IsNull() ? null : Int32();

    /// <summary>Reads a 64-bit integer, or null.</summary>
    public long? Int64OrNull() => IsNull() ? null : Int64();

    /// <summary>Reads a single-precision number, or null.</summary>
    public float? SingleOrNull() => IsNull() ? null : Single();

    /// <summary>Reads a double-precision number, or null.</summary>
    public double? DoubleOrNull() => IsNull() ? null : Double();

    /// <summary>Reads a decimal number, or null.</summary>
    public decimal? DecimalOrNull() => IsNull() ? null : Decimal();

    /// <summary>Reads a UUID, or null.</summary>
    public Guid? UuidOrNull() => IsNull() ? null : Uuid();

    /// <summary>Reads a URI, or null.</summary>
    public Uri? UriOrNull() => IsNull() ? null : Uri();

    /// <summary>Reads bytes in base64, or null.</summary>
    public byte[]? Base64OrNull() => IsNull() ? null : Base64();

    /// <summary>Reads a date, or null.</summary>
    public DateOnly? DateOrNull() => IsNull() ? null : Date();

    /// <summary>Reads a time of day, or null.</summary>
    public TimeOnly? TimeOrNull() => IsNull() ? null : Time();

    /// <summary>Reads a date and time of RFC 3339, or null.</summary>
    public DateTimeOffset? DateTimeOrNull() => IsNull() ? null : DateTime();

    /// <summary>Reads a date and time in the form of HTTP headers, or null.</summary>
    public DateTimeOffset? Rfc1123OrNull() => IsNull() ? null : Rfc1123();

    /// <summary>Reads a number of seconds since 1970, or null.</summary>
    public DateTimeOffset? UnixTimeOrNull() => IsNull() ? null : UnixTime();

    /// <summary>Reads a duration of ISO 8601, or null.</summary>
    public TimeSpan? DurationOrNull() => IsNull() ? null : Duration();

    /// <summary>Reads an array of models, or null.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    public IReadOnlyList<T>? ListOrNull<T>()
        where T : IJsonModel<T>
        => IsNull() ? null : List<T>();

    /// <summary>Reads an array, or null.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="item">Reads an item.</param>
    public IReadOnlyList<T>? ListOrNull<T>(JsonReadFunc<T> item) => IsNull() ? null : List(item);

    /// <summary>Reads an array of strings, or null.</summary>
    public IReadOnlyList<string>? StringsOrNull() => IsNull() ? null : Strings();

    /// <summary>Reads an object whose members are all models of one type, or null.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    public IReadOnlyDictionary<string, T>? MapOrNull<T>()
        where T : IJsonModel<T>
        => IsNull() ? null : Map<T>();

    /// <summary>Reads an object whose members are all of one type, or null.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="value">Reads a value.</param>
    public IReadOnlyDictionary<string, T>? MapOrNull<T>(JsonReadFunc<T> value) => IsNull() ? null : Map(value);
}
