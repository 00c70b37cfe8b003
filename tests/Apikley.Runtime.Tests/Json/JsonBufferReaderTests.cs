using System.Globalization;
using System.Text;
using System.Text.Json;
using Apikley.Runtime;

namespace Apikley.Tests.Json;

/// <summary>Our reader is held against .NET's: it must accept what that accepts, refuse what that refuses, and find the same values.</summary>
public class JsonBufferReaderTests
{
    private static readonly string[] s_seeds =
    [
        """{"id":"order_1","number":1000001,"paid":true,"note":null,"tags":["new","gift"],"lines":[{"price":20.99e-1},{}],"o":{}}""",
        """ [ 0 , -1 , 1.5 , 1E+3, 12345678901234567890123, true ,false, null, "", [ ], [[]] ] """,
        "{ \"a\\n\\u0041\\uD83D\\uDE00\" : \"\\\"\\\\\\/\\b\\f\\n\\r\\t\" ,\r\n\t\"\\u043f\": \"п—😀, and more than sixteen bytes \" }",
        """{"a":{"b":{"c":[1,{"d":"eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee\u00e9"}]}}}""",
        "\"a string of its own\"",
        "-0.1e-10",
        "[\"\\ud800\",\"\\udc00x\"]",
    ];

    private static readonly byte[] s_alphabet = [.. "{}[]:,\"\\/ \t\r\n0123456789+-.eEtrufalsn"u8, 0, 1, 0x1F, 0x7F, 0x80, 0xBF, 0xC3, 0xE2, 0xF0, 0xFF, (byte)'b', (byte)'x', (byte)'u', (byte)'D'];

    public static TheoryData<string> Seeds => [.. s_seeds];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_beginning_is_read_alike(string json)
    {
        var utf8 = Encoding.UTF8.GetBytes(json);
        for (var length = 0; length <= utf8.Length; length++)
        {
            Compare(utf8.AsSpan(0, length));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Spoilt_texts_are_read_alike(int seed)
    {
        var random = new Random(seed);
        var accepted = 0;
        for (var run = 0; run < 8000; run++)
        {
            var utf8 = new List<byte>(Encoding.UTF8.GetBytes(s_seeds[random.Next(s_seeds.Length)]));
            for (var edit = random.Next(3); edit >= 0 && utf8.Count > 0; edit--)
            {
                var at = random.Next(utf8.Count);
                switch (random.Next(4))
                {
                    case 0:
                        utf8.RemoveAt(at);
                        break;
                    case 1:
                        utf8.Insert(at, s_alphabet[random.Next(s_alphabet.Length)]);
                        break;
                    case 2:
                        utf8[at] = s_alphabet[random.Next(s_alphabet.Length)];
                        break;
                    default:
                        var length = random.Next(Math.Min(8, utf8.Count - at));
                        utf8.InsertRange(random.Next(utf8.Count), utf8.GetRange(at, length));
                        break;
                }
            }

            accepted += Compare(utf8.ToArray()) ? 1 : 0;
        }

        Assert.InRange(accepted, 500, 7500);
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Depth_ends_where_that_of_dotnet_ends(int depth, bool accepted)
    {
        Assert.Equal(accepted, Compare(Encoding.UTF8.GetBytes(new string('[', depth) + new string(']', depth))));
        Assert.Equal(accepted, Compare(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth))));
    }

    [Theory]
    [InlineData("""{"a":[1,2""", "'2' is an invalid end of a number.")]
    [InlineData("""{"a":[1,x]}""", "'x' is an invalid start of a value. LineNumber: 0 | BytePositionInLine: 8. Path: $.a[0], at byte")]
    [InlineData("{\n\"a\": [1,\n 2,]}", "LineNumber: 2 | BytePositionInLine: 3.")]
    [InlineData("""{"a":1} {""", "'{' is invalid after a single JSON value.")]
    [InlineData("""{"a":"\x"}""", "'x' is an invalid escapable character")]
    [InlineData("", "The input does not contain any JSON tokens.")]
    public void What_is_wrong_is_said_in_the_words_of_dotnet(string json, string expected)
    {
        var error = Assert.ThrowsAny<JsonException>(() => JsonRead.Document(Encoding.UTF8.GetBytes(json), static (ref JsonBufferReader reader) => Tokens(ref reader)));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"a":[{"b":true}]}""", "Cannot read String: expected a string, found a boolean. Path: $.a[0].b, at byte 11.")]
    public void A_value_of_another_kind_has_its_path(string json, string expected)
    {
        var error = Assert.ThrowsAny<JsonException>(() => JsonRead.Document(Encoding.UTF8.GetBytes(json), static (ref JsonBufferReader reader) =>
        {
            reader.NextProperty(out _);
            reader.NextItem();
            reader.NextProperty(out _);
            return reader.String();
        }));
        Assert.Equal(expected, error.Message);
    }

    [Theory]
    [InlineData("""[{"a" : [1, "x\n"]}, "text", "", 1.5, null, {}]""", false, false)]
    [InlineData("""[{"a" : [1, "x\n"]}, "text", "", 1.5, null, {}]""", true, false)]
    [InlineData("""[{"a" : [1, /* a comment */ "x\n",]}, "text", "", 1.5, null, {}]""", false, true)]
    public void Another_readers_value_is_taken_over(string json, bool inPieces, bool lenient)
    {
        var utf8 = Encoding.UTF8.GetBytes(json);
        var options = new JsonReaderOptions { CommentHandling = lenient ? JsonCommentHandling.Skip : JsonCommentHandling.Disallow, AllowTrailingCommas = lenient };
        var reader = inPieces ? new Utf8JsonReader(Pieces(utf8), options) : new Utf8JsonReader(utf8, options);
        reader.Read();
        var found = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            found.Add(JsonRead.Model(ref reader, static (ref JsonBufferReader value) => Tokens(ref value)));
        }

        Assert.Equal(["{a:[#1,'x\n',],}", "'text'", "''", "#1.5", "Null", "{}"], found);
        Assert.False(reader.Read());
    }

    private static System.Buffers.ReadOnlySequence<byte> Pieces(byte[] utf8)
    {
        var first = new Piece(utf8.AsMemory(0, 3), null);
        var last = new Piece(utf8.AsMemory(3), first);
        return new(first, 0, last, last.Memory.Length);
    }

    /// <summary>Whether both accept it, after having made sure that they agree.</summary>
    private static bool Compare(ReadOnlySpan<byte> utf8)
    {
        string? expected = null;
        try
        {
            var reader = new Utf8JsonReader(utf8);
            reader.Read();
            expected = Tokens(ref reader);
            reader.Read();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            expected = null;
        }

        string? found = null;
        string? skipped = null;
        try
        {
            var reader = new JsonBufferReader(utf8);
            reader.Begin();
            var copy = reader;
            found = Tokens(ref reader);
            reader.End();
            skipped = Encoding.UTF8.GetString(copy.SkipRaw());
            copy.End();
        }
        catch (JsonException)
        {
            found = null;
        }

        Assert.True(expected == found, $"{Encoding.UTF8.GetString(utf8)}: .NET reads {expected ?? "nothing"}, we {found ?? "nothing"}");
        Assert.Equal(expected is null ? null : Encoding.UTF8.GetString(utf8).Trim(' ', '\t', '\r', '\n'), found is null ? null : skipped);
        return found is not null;
    }

    private static string Tokens(ref JsonBufferReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var text = "{";
                while (reader.NextProperty(out var name))
                {
                    text += Encoding.UTF8.GetString(name) + ":" + Tokens(ref reader) + ",";
                }

                return text + "}";
            case JsonTokenType.StartArray:
                text = "[";
                while (reader.NextItem())
                {
                    text += Tokens(ref reader) + ",";
                }

                return text + "]";
            case JsonTokenType.String:
                Assert.Equal(reader.GetString(), Encoding.UTF8.GetString(reader.Text()));
                return "'" + reader.GetString() + "'";
            case JsonTokenType.Number:
                return Number(Encoding.UTF8.GetString(reader.Text()), reader.TryGetInt64(out var whole) ? whole : null, reader.TryGetDecimal(out var value) ? value : null, reader.TryGetDouble(out var real) ? real : null);
            default:
                return reader.TokenType.ToString();
        }
    }

    private static string Tokens(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var text = "{";
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    text += (reader.ValueIsEscaped ? reader.GetString() : Encoding.UTF8.GetString(reader.ValueSpan)) + ":";
                    reader.Read();
                    text += Tokens(ref reader) + ",";
                }

                return text + "}";
            case JsonTokenType.StartArray:
                text = "[";
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    text += Tokens(ref reader) + ",";
                }

                return text + "]";
            case JsonTokenType.String:
                return "'" + reader.GetString() + "'";
            case JsonTokenType.Number:
                return Number(Encoding.UTF8.GetString(reader.ValueSpan), reader.TryGetInt64(out var whole) ? whole : null, reader.TryGetDecimal(out var value) ? value : null, reader.TryGetDouble(out var real) ? real : null);
            default:
                return reader.TokenType.ToString();
        }
    }

    private static string Number(string raw, long? whole, decimal? value, double? real)
        => raw == "1" || raw == "1.5" ? "#" + raw : string.Create(CultureInfo.InvariantCulture, $"#{raw}={whole}={value}={real}");

    private sealed class Piece : System.Buffers.ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory, Piece? before)
        {
            Memory = memory;
            if (before is not null)
            {
                before.Next = this;
                RunningIndex = before.RunningIndex + before.Memory.Length;
            }
        }
    }
}
