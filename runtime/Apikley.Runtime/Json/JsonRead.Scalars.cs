using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Apikley.Runtime;

/// <content>Scalars. A number is a JSON number and a string a JSON string: the one is not read as the other.</content>
public static partial class JsonRead
{
    /// <summary>Reads a string.</summary>
    /// <param name="reader">The reader.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static string String(this ref Utf8JsonReader reader)
    {
        ExpectString(ref reader, "a string");
        return reader.GetString()!;
    }

    /// <summary>Reads a boolean.</summary>
    /// <param name="reader">The reader.</param>
    public static bool Boolean(this ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.True or JsonTokenType.False))
        {
            ThrowUnexpected(ref reader, "a boolean");
        }

        return reader.TokenType == JsonTokenType.True;
    }

    /// <summary>Reads a 32-bit integer; <c>1.0</c> and <c>1e3</c> are integers too.</summary>
    /// <param name="reader">The reader.</param>
    public static int Int32(this ref Utf8JsonReader reader)
        => reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var value) ? value : (int)Integral(ref reader, int.MinValue, int.MaxValue, "a 32-bit integer");

    /// <summary>Reads a 64-bit integer; <c>1.0</c> and <c>1e3</c> are integers too.</summary>
    /// <param name="reader">The reader.</param>
    public static long Int64(this ref Utf8JsonReader reader)
        => reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var value) ? value : (long)Integral(ref reader, long.MinValue, long.MaxValue, "a 64-bit integer");

    /// <summary>Reads a single-precision number.</summary>
    /// <param name="reader">The reader.</param>
    public static float Single(this ref Utf8JsonReader reader)
    {
        ExpectNumber(ref reader);
        return reader.TryGetSingle(out var value) && float.IsFinite(value) ? value : throw NotA(ref reader, "a single-precision number");
    }

    /// <summary>Reads a double-precision number.</summary>
    /// <param name="reader">The reader.</param>
    public static double Double(this ref Utf8JsonReader reader)
    {
        ExpectNumber(ref reader);
        return reader.TryGetDouble(out var value) && double.IsFinite(value) ? value : throw NotA(ref reader, "a double-precision number");
    }

    /// <summary>Reads a decimal number.</summary>
    /// <param name="reader">The reader.</param>
    public static decimal Decimal(this ref Utf8JsonReader reader)
    {
        ExpectNumber(ref reader);
        return reader.TryGetDecimal(out var value) ? value : throw NotA(ref reader, "a decimal number");
    }

    /// <summary>Reads a UUID, with or without hyphens.</summary>
    /// <param name="reader">The reader.</param>
    public static Guid Uuid(this ref Utf8JsonReader reader)
    {
        ExpectString(ref reader, "a UUID");
        if (reader.TryGetGuid(out var value))
        {
            return value;
        }

        var text = Text(ref reader);
        return Utf8Parser.TryParse(text, out value, out var consumed, 'N') && consumed == text.Length ? value : throw NotA(ref reader, "a UUID");
    }

    /// <summary>Reads a URI, absolute or relative.</summary>
    /// <param name="reader">The reader.</param>
    public static Uri Uri(this ref Utf8JsonReader reader)
    {
        ExpectString(ref reader, "a URI");
        return System.Uri.TryCreate(reader.GetString(), UriKind.RelativeOrAbsolute, out var value) ? value : throw NotA(ref reader, "a URI");
    }

    /// <summary>Reads bytes in base64; the alphabet of base64url and missing padding are read too.</summary>
    /// <param name="reader">The reader.</param>
    [SuppressMessage("Performance", "CA1819", Justification = "The caller gets the only reference.")]
    public static byte[] Base64(this ref Utf8JsonReader reader)
    {
        ExpectString(ref reader, "base64 text");
        return reader.TryGetBytesFromBase64(out var bytes) || Base64Text.TryDecode(Text(ref reader), out bytes) ? bytes : throw NotA(ref reader, "base64 text");
    }

    /// <summary>Reads any JSON, a null too.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>A copy that does not depend on the reader's buffer.</returns>
    public static JsonElement Any(this ref Utf8JsonReader reader) => JsonElement.ParseValue(ref reader);

    /// <summary>Checks that the value is a string.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="expected">What was expected, for the exception: <c>a URI</c>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ExpectString(this ref Utf8JsonReader reader, string expected)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            ThrowUnexpected(ref reader, expected);
        }
    }

    private static void ExpectNumber(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            ThrowUnexpected(ref reader, "a number");
        }
    }

    /// <summary>JSON Schema counts <c>1.0</c> among the integers, and some services write it so.</summary>
    private static decimal Integral(ref Utf8JsonReader reader, decimal min, decimal max, string expected)
    {
        ExpectNumber(ref reader);
        return reader.TryGetDecimal(out var value) && value >= min && value <= max && decimal.Truncate(value) == value ? value : throw NotA(ref reader, expected);
    }

    /// <summary>The exception for a value of the right kind that is not what its format says. The value itself is not shown: it may be anything, and long.</summary>
    private static JsonModelException NotA(ref Utf8JsonReader reader, string expected)
        => new($"the {(reader.TokenType == JsonTokenType.Number ? "number" : "string")} is not {expected}");
}
