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
    public static string String(this ref JsonBufferReader reader)
    {
        ExpectString(ref reader, "a string");
        return reader.GetString();
    }

    /// <summary>Reads a boolean.</summary>
    /// <param name="reader">The reader.</param>
    public static bool Boolean(this ref JsonBufferReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.True or JsonTokenType.False))
        {
            ThrowUnexpected(reader.TokenType, "a boolean");
        }

        return reader.TokenType == JsonTokenType.True;
    }

    /// <summary>Reads a 32-bit integer; <c>1.0</c> and <c>1e3</c> are integers too.</summary>
    /// <param name="reader">The reader.</param>
    public static int Int32(this ref JsonBufferReader reader)
        => reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var value) ? value : (int)Integral(ref reader, int.MinValue, int.MaxValue, "a 32-bit integer");

    /// <summary>Reads a 64-bit integer; <c>1.0</c> and <c>1e3</c> are integers too.</summary>
    /// <param name="reader">The reader.</param>
    public static long Int64(this ref JsonBufferReader reader)
        => reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var value) ? value : (long)Integral(ref reader, long.MinValue, long.MaxValue, "a 64-bit integer");

    /// <summary>Reads a single-precision number.</summary>
    /// <param name="reader">The reader.</param>
    public static float Single(this ref JsonBufferReader reader)
    {
        ExpectNumber(ref reader);
        return reader.TryGetSingle(out var value) && float.IsFinite(value) ? value : throw NotA(ref reader, "a single-precision number");
    }

    /// <summary>Reads a double-precision number.</summary>
    /// <param name="reader">The reader.</param>
    public static double Double(this ref JsonBufferReader reader)
    {
        ExpectNumber(ref reader);
        return reader.TryGetDouble(out var value) && double.IsFinite(value) ? value : throw NotA(ref reader, "a double-precision number");
    }

    /// <summary>Reads a decimal number.</summary>
    /// <param name="reader">The reader.</param>
    public static decimal Decimal(this ref JsonBufferReader reader)
    {
        ExpectNumber(ref reader);
        return reader.TryGetDecimal(out var value) ? value : throw NotA(ref reader, "a decimal number");
    }

    /// <summary>Reads a UUID, with or without hyphens.</summary>
    /// <param name="reader">The reader.</param>
    public static Guid Uuid(this ref JsonBufferReader reader)
    {
        ExpectString(ref reader, "a UUID");
        var text = reader.GetText();
        return Utf8Parser.TryParse(text, out Guid value, out var consumed, text.Length == 32 ? 'N' : 'D') && consumed == text.Length ? value : throw NotA(ref reader, "a UUID");
    }

    /// <summary>Reads a URI, absolute or relative.</summary>
    /// <param name="reader">The reader.</param>
    public static Uri Uri(this ref JsonBufferReader reader)
    {
        ExpectString(ref reader, "a URI");
        return System.Uri.TryCreate(reader.GetString(), UriKind.RelativeOrAbsolute, out var value) ? value : throw NotA(ref reader, "a URI");
    }

    /// <summary>Reads bytes in base64; the alphabet of base64url and missing padding are read too.</summary>
    /// <param name="reader">The reader.</param>
    [SuppressMessage("Performance", "CA1819", Justification = "The caller gets the only reference.")]
    public static byte[] Base64(this ref JsonBufferReader reader)
    {
        ExpectString(ref reader, "base64 text");
        return Base64Text.TryDecode(reader.GetText(), out var bytes) ? bytes : throw NotA(ref reader, "base64 text");
    }

    /// <summary>Reads any JSON, a null too.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>A copy that does not depend on the reader's buffer.</returns>
    public static JsonElement Any(this ref JsonBufferReader reader)
    {
        // Another reader knows what is left of the depth: what is inside a value is less deep than the value.
        var value = new Utf8JsonReader(reader.SkipRaw(), new JsonReaderOptions { MaxDepth = reader.MaxDepth });
        return JsonElement.ParseValue(ref value);
    }

    /// <summary>Checks that the value is a string.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="expected">What was expected, for the exception: <c>a URI</c>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ExpectString(this ref JsonBufferReader reader, string expected)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            ThrowUnexpected(reader.TokenType, expected);
        }
    }

    private static void ExpectNumber(ref JsonBufferReader reader)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            ThrowUnexpected(reader.TokenType, "a number");
        }
    }

    /// <summary>JSON Schema counts <c>1.0</c> among the integers, and some services write it so.</summary>
    private static decimal Integral(ref JsonBufferReader reader, decimal min, decimal max, string expected)
    {
        ExpectNumber(ref reader);
        return reader.TryGetDecimal(out var value) && value >= min && value <= max && decimal.Truncate(value) == value ? value : throw NotA(ref reader, expected);
    }

    /// <summary>The exception for a value of the right kind that is not what its format says. The value itself is not shown: it may be anything, and long.</summary>
    private static JsonModelException NotA(ref JsonBufferReader reader, string expected)
        => new($"the {(reader.TokenType == JsonTokenType.Number ? "number" : "string")} is not {expected}");
}
