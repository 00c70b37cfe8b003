namespace Apikley.Generator.Model;

/// <summary>A C# type as it is used: closed, so that every emitter handles all cases.</summary>
internal abstract record TypeRef;

/// <summary>A scalar that the runtime knows how to read and write.</summary>
internal sealed record ScalarRef(ScalarKind Kind) : TypeRef
{
    private static readonly ScalarRef[] All = [.. Enum.GetValues(typeof(ScalarKind)).Cast<ScalarKind>().Select(static kind => new ScalarRef(kind))];

    /// <summary>The one of a kind: a large document has forty thousand scalars.</summary>
    public static ScalarRef Of(ScalarKind kind) => All[(int)kind];

    /// <summary>Whether the C# type is a value type, so that <c>?</c> makes a <see cref="Nullable{T}"/>.</summary>
    public bool IsValueType => Kind is not (ScalarKind.String or ScalarKind.Uri or ScalarKind.Bytes or ScalarKind.Base64Url or ScalarKind.Binary);
}

/// <summary>A type that is emitted for the same document.</summary>
internal sealed record NamedRef(string Name, NamedKind Kind) : TypeRef
{
    public bool IsEnum => Kind is NamedKind.StringEnum or NamedKind.IntegerEnum or NamedKind.NumberEnum;
}

/// <summary><c>IReadOnlyList&lt;T&gt;</c>.</summary>
internal sealed record ListRef(TypeUse Item) : TypeRef;

/// <summary><c>IReadOnlyDictionary&lt;string, T&gt;</c>.</summary>
internal sealed record MapRef(TypeUse Value) : TypeRef;

/// <summary>Any JSON: <c>System.Text.Json.JsonElement</c>. A JSON null is a value of it.</summary>
internal sealed record AnyRef : TypeRef
{
    public static AnyRef Instance { get; } = new();
}

/// <summary>A type and whether null is a value of it on the wire.</summary>
internal sealed record TypeUse(TypeRef Type, bool Nullable)
{
    private static readonly TypeUse[] Scalars = [.. Enum.GetValues(typeof(ScalarKind)).Cast<ScalarKind>().SelectMany(static kind => Both(ScalarRef.Of(kind)))];
    private static readonly TypeUse[] Any = [.. Both(AnyRef.Instance)];

    /// <summary>The same object for the same scalar.</summary>
    public static TypeUse Of(TypeRef type, bool nullable) => type switch
    {
        ScalarRef scalar => Scalars[((int)scalar.Kind * 2) + (nullable ? 1 : 0)],
        AnyRef => Any[nullable ? 1 : 0],
        _ => new TypeUse(type, nullable),
    };

    private static TypeUse[] Both(TypeRef type) => [new(type, false), new(type, true)];
}

internal enum NamedKind
{
    /// <summary>A record class.</summary>
    Object,

    /// <summary>A class around a string.</summary>
    StringEnum,

    /// <summary>A class around a <see cref="long"/>.</summary>
    IntegerEnum,

    /// <summary>A class around a <see cref="double"/>.</summary>
    NumberEnum,

    /// <summary>A class that holds one of several cases, or the raw JSON of one it does not know.</summary>
    Union,
}

/// <summary>The scalars, with the C# type and the wire form of each.</summary>
internal enum ScalarKind
{
    /// <summary><c>string</c>.</summary>
    String,

    /// <summary><c>bool</c>.</summary>
    Boolean,

    /// <summary><c>int</c>.</summary>
    Int32,

    /// <summary><c>long</c>.</summary>
    Int64,

    /// <summary><c>float</c>.</summary>
    Single,

    /// <summary><c>double</c>.</summary>
    Double,

    /// <summary><c>decimal</c>.</summary>
    Decimal,

    /// <summary><c>DateOnly</c>, <c>yyyy-MM-dd</c>.</summary>
    Date,

    /// <summary><c>TimeOnly</c>, RFC 3339 partial-time.</summary>
    Time,

    /// <summary><c>DateTimeOffset</c>, RFC 3339.</summary>
    DateTime,

    /// <summary><c>DateTimeOffset</c>, RFC 1123 (<c>date-time-rfc1123</c>).</summary>
    DateTimeRfc1123,

    /// <summary><c>DateTimeOffset</c>, a number of seconds since 1970 (<c>unixtime</c>).</summary>
    UnixTime,

    /// <summary><c>TimeSpan</c>, ISO 8601 duration.</summary>
    Duration,

    /// <summary><c>Guid</c>.</summary>
    Uuid,

    /// <summary><c>Uri</c>, absolute or relative; written as it was given.</summary>
    Uri,

    /// <summary><c>byte[]</c>, base64.</summary>
    Bytes,

    /// <summary><c>byte[]</c>, base64url without padding.</summary>
    Base64Url,

    /// <summary>A file in a multipart body: the runtime's <c>FileContent</c>. Never in JSON.</summary>
    Binary,
}
