using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Apikley.Runtime;

namespace Apikley.Runtime.Tests.Json;

/// <summary>The writer's JSON is what a Utf8JsonWriter would say.</summary>
public class JsonBufferWriterTests
{
    public static TheoryData<string> Strings =>
    [
        "",
        "plain",
        "quote\" backslash\\ slash/",
        "\b\f\n\r\t\u0000\u001F\u007F",
        "é日本\U0001F600",
        "<script>&'+`",
        "\u2028\u2029",
        new string('x', 5000),
        string.Concat(Enumerable.Repeat("é\"", 3000)),
    ];

    [Theory]
    [MemberData(nameof(Strings))]
    public void A_string_reads_back_as_it_was(string value)
    {
        using var writer = new JsonBufferWriter();
        writer.WriteStringValue(value);

        using var document = JsonDocument.Parse(writer.WrittenMemory);
        Assert.Equal(value, document.RootElement.GetString());
    }

    [Fact]
    public void A_lone_surrogate_becomes_the_replacement_character()
    {
        using var writer = new JsonBufferWriter();
        writer.WriteStringValue("a\ud800b\udc00\"");

        using var document = JsonDocument.Parse(writer.WrittenMemory);
        Assert.Equal("a\uFFFDb\uFFFD\"", document.RootElement.GetString());
    }

    [Theory]
    [MemberData(nameof(Strings))]
    public void Inside_of_a_writer_without_an_encoder_it_is_what_that_writer_would_write(string value)
    {
        var expected = JsonSerializer.Serialize(new Dictionary<string, string> { [value] = value });

        Assert.Equal(expected, Serialize(new Entry(value), default));
    }

    [Fact]
    public void Indentation_and_an_encoder_of_ones_own_are_honoured()
    {
        var options = new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement) };

        Assert.Equal("{\n  \"é\\u003C\": \"é\\u003C\"\n}", Serialize(new Entry("é<"), options).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Structure_numbers_and_any_JSON()
    {
        using var any = JsonDocument.Parse("{\"a\" : [1.50, \"<é>\"],\n\"b\":null}");
        using var writer = new JsonBufferWriter();
        writer.WriteStartObject();
        writer.WriteStartArray("empty"u8);
        writer.WriteEndArray();
        writer.WriteStartObject("object"u8);
        writer.WriteEndObject();
        writer.WriteStartArray("numbers"u8);
        writer.WriteNumberValue(long.MinValue);
        writer.WriteNumberValue(0.1);
        writer.WriteNumberValue(0.1f);
        writer.WriteNumberValue(1e300);
        writer.WriteNumberValue(decimal.MinValue);
        writer.WriteNullValue();
        writer.WriteBooleanValue(true);
        writer.WriteAnyValue(any.RootElement);
        writer.WriteAnyValue(default);
        writer.WriteEndArray();
        writer.WriteNull("null"u8);
        writer.WriteBoolean("false"u8, false);
        writer.WriteEndObject();

        Assert.Equal(
            """{"empty":[],"object":{},"numbers":[-9223372036854775808,0.1,0.1,1E+300,-79228162514264337593543950335,null,true,{"a":[1.50,"<é>"],"b":null},null],"null":null,"false":false}""",
            Encoding.UTF8.GetString(writer.WrittenSpan));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_no_number_in_JSON_is_refused(double value)
    {
        using var writer = new JsonBufferWriter();

        Assert.Throws<ArgumentException>(() => writer.WriteNumberValue(value));
        Assert.Throws<ArgumentException>(() => writer.WriteNumberValue((float)value));
    }

    [Fact]
    public void An_object_that_holds_itself_ends_in_an_exception()
    {
        using var writer = new JsonBufferWriter();

        Assert.Throws<InvalidOperationException>(() =>
        {
            for (var depth = 0; depth < 1_000_000; depth++)
            {
                writer.WriteStartArray();
            }
        });
    }

    [Fact]
    public void A_disposed_writer_begins_anew()
    {
        var writer = new JsonBufferWriter();
        writer.WriteNumberValue(1);
        writer.Dispose();
        writer.Dispose();
        writer.WriteNumberValue(2);

        Assert.Equal("2"u8.ToArray(), writer.WrittenSpan.ToArray());
        writer.Dispose();
    }

    [Fact]
    public void A_model_written_by_hand_without_the_fast_way_is_bridged()
    {
        var outer = new Nested(new Nested(null));

        Assert.Equal("""{"inner":{"inner":null}}""", Serialize(outer, default));
        Assert.Equal("""{"inner":{"inner":null}}""", JsonModel.ToJson(outer));
    }

    private static string Serialize<T>(T model, JsonWriterOptions options)
        where T : IJsonModel<T>
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, options))
        {
            model.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private sealed record Entry(string Text) : IJsonModel<Entry>
    {
        public static Entry ReadFrom(ref Utf8JsonReader reader) => throw new NotSupportedException();

        public void WriteTo(Utf8JsonWriter writer) => JsonBufferWriter.Write(writer, this);

        public void WriteTo(JsonBufferWriter writer)
        {
            writer.WriteStartObject();
            writer.WritePropertyName(Text);
            writer.WriteStringValue(Text);
            writer.WriteEndObject();
        }
    }

    private sealed class Nested(Nested? inner) : IJsonModel<Nested>
    {
        public static Nested ReadFrom(ref Utf8JsonReader reader) => throw new NotSupportedException();

        public void WriteTo(Utf8JsonWriter writer)
        {
            writer.WriteStartObject();
            writer.WritePropertyName("inner");
            if (inner is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                inner.WriteTo(writer);
            }

            writer.WriteEndObject();
        }
    }
}
