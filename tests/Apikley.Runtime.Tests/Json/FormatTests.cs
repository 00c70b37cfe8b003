using System.Text;
using System.Text.Json;
using Apikley.Runtime;

namespace Apikley.Runtime.Tests.Json;

/// <summary>Dates, times, durations and base64: written in one form, read in those that are met.</summary>
public class FormatTests
{
    [Theory]
    [InlineData("2026-02-28T23:59:59Z", "2026-02-28T23:59:59Z")]
    [InlineData("2026-02-28t23:59:59z", "2026-02-28T23:59:59Z")]
    [InlineData("2026-02-28 23:59:59Z", "2026-02-28T23:59:59Z")]
    [InlineData("2026-02-28T23:59:59", "2026-02-28T23:59:59Z")]
    [InlineData("2026-02-28T23:59", "2026-02-28T23:59:00Z")]
    [InlineData("2026-02-28", "2026-02-28T00:00:00Z")]
    [InlineData("2026-02-28T23:59:59.1", "2026-02-28T23:59:59.1Z")]
    [InlineData("2026-02-28T23:59:59.123456789123Z", "2026-02-28T23:59:59.1234567Z")]
    [InlineData("2026-02-28T23:59:59,5Z", "2026-02-28T23:59:59.5Z")]
    [InlineData("2026-02-28T23:59:59.000Z", "2026-02-28T23:59:59Z")]
    [InlineData("2026-12-31T23:59:60Z", "2027-01-01T00:00:00Z")]
    [InlineData("2026-02-28T23:59:59+03:00", "2026-02-28T23:59:59+03:00")]
    [InlineData("2026-02-28T23:59:59-0530", "2026-02-28T23:59:59-05:30")]
    [InlineData("2026-02-28T23:59:59+03", "2026-02-28T23:59:59+03:00")]
    [InlineData("2026-02-28T23:59:59-00:00", "2026-02-28T23:59:59Z")]
    [InlineData("2026-02-28T23:00:00+15:00", "2026-02-28T08:00:00Z")]
    [InlineData("0001-01-01T00:00:00+03:00", "0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.9999999-01:00", "9999-12-31T23:59:59.9999999Z")]
    [InlineData("2024-02-29T00:00:00Z", "2024-02-29T00:00:00Z")]
    public void Date_and_time(string text, string written)
        => Assert.Equal(Quoted(written), Write(Read(text, (ref JsonBufferReader reader) => reader.DateTime()), static (writer, value) => writer.WriteDateTimeValue(value)));

    [Theory]
    [InlineData("")]
    [InlineData("2026")]
    [InlineData("2026-2-28")]
    [InlineData("2026-02-29")]
    [InlineData("2026-13-01")]
    [InlineData("2026-00-01")]
    [InlineData("0000-01-01")]
    [InlineData("2026-02-28T")]
    [InlineData("2026-02-28T24:00:00Z")]
    [InlineData("2026-02-28T23:60:00Z")]
    [InlineData("2026-02-28T23:59:61Z")]
    [InlineData("2026-02-28T23:59:5")]
    [InlineData("2026-02-28T23:59:59.Z")]
    [InlineData("2026-02-28T23:59:59X")]
    [InlineData("2026-02-28T23:59:59+3")]
    [InlineData("2026-02-28T23:59:59+24:00")]
    [InlineData("2026-02-28T23:59:59+03:0a")]
    [InlineData("2026-02-28x23:59:59Z")]
    [InlineData("28.02.2026")]
    [InlineData("٢٠٢٦-02-28")]
    public void No_date_and_time(string text)
        => Assert.Contains("is not a date and time", Assert.ThrowsAny<JsonException>(() => Read(text, (ref JsonBufferReader reader) => reader.DateTime())).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_tick_survives()
    {
        var random = new Random(1);
        for (var i = 0; i < 2000; i++)
        {
            var value = new DateTimeOffset(random.NextInt64(TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay), TimeSpan.FromMinutes(random.Next(-840, 841)));
            var json = Write(value, static (writer, value) => writer.WriteDateTimeValue(value));
            Assert.Equal(JsonSerializer.Deserialize<DateTimeOffset>(json), value);

            var read = JsonRead.Document(Encoding.UTF8.GetBytes(json), (ref JsonBufferReader reader) => reader.DateTime());
            Assert.True(value.EqualsExact(read), json);
        }
    }

    [Theory]
    [InlineData("2026-02-28", "2026-02-28")]
    [InlineData("2026-02-28T23:00:00-03:00", "2026-02-28")]
    [InlineData("0001-01-01", "0001-01-01")]
    public void Date(string text, string written)
        => Assert.Equal(Quoted(written), Write(Read(text, (ref JsonBufferReader reader) => reader.Date()), static (writer, value) => writer.WriteDateValue(value)));

    [Theory]
    [InlineData("2026-02-28T")]
    [InlineData("2026-02-28junk")]
    [InlineData("20260228")]
    public void No_date(string text)
        => Assert.ThrowsAny<JsonException>(() => Read(text, (ref JsonBufferReader reader) => reader.Date()));

    [Theory]
    [InlineData("13:05:00.25", "13:05:00.25")]
    [InlineData("13:05", "13:05:00")]
    [InlineData("13:05:00Z", "13:05:00")]
    [InlineData("13:05:00.1234567+03:00", "13:05:00.1234567")]
    public void Time(string text, string written)
        => Assert.Equal(Quoted(written), Write(Read(text, (ref JsonBufferReader reader) => reader.Time()), static (writer, value) => writer.WriteTimeValue(value)));

    [Theory]
    [InlineData("24:00:00")]
    [InlineData("23:59:60")]
    [InlineData("1:00:00")]
    [InlineData("")]
    public void No_time(string text)
        => Assert.ThrowsAny<JsonException>(() => Read(text, (ref JsonBufferReader reader) => reader.Time()));

    [Theory]
    [InlineData("PT0S", "PT0S")]
    [InlineData("P0D", "PT0S")]
    [InlineData("P1DT2H3M4.5S", "P1DT2H3M4.5S")]
    [InlineData("-PT1.0000001S", "-PT1.0000001S")]
    [InlineData("P1Y2M1W", "P432D")]
    [InlineData("PT36H", "P1DT12H")]
    [InlineData("pt1,5h", "PT1H30M")]
    [InlineData("1.02:03:04.5", "P1DT2H3M4.5S")]
    [InlineData("00:00:05", "PT5S")]
    [InlineData("P10675199DT2H48M5.4775807S", "P10675199DT2H48M5.4775807S")]
    [InlineData("-P10675199DT2H48M5.4775808S", "-P10675199DT2H48M5.4775808S")]
    public void Duration(string text, string written)
        => Assert.Equal(Quoted(written), Write(Read(text, (ref JsonBufferReader reader) => reader.Duration()), static (writer, value) => writer.WriteDurationValue(value)));

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1")]
    [InlineData("P1H")]
    [InlineData("PT1D")]
    [InlineData("PT1.2.3S")]
    [InlineData("P99999999999999999999D")]
    [InlineData("P10675200D")]
    [InlineData("one hour")]
    public void No_duration(string text)
        => Assert.ThrowsAny<JsonException>(() => Read(text, (ref JsonBufferReader reader) => reader.Duration()));

    [Theory]
    [InlineData("Sat, 28 Feb 2026 23:59:59 GMT")]
    [InlineData("2026-02-28T23:59:59Z")]
    [InlineData("Sat, 28 Feb 2026 23:59:59 +0000")]
    public void Rfc1123(string text)
        => Assert.Equal(Quoted("Sat, 28 Feb 2026 23:59:59 GMT"), Write(Read(text, (ref JsonBufferReader reader) => reader.Rfc1123()), static (writer, value) => writer.WriteRfc1123Value(value)));

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-1", "-1")]
    [InlineData("1755599634", "1755599634")]
    [InlineData("1755599634.75", "1755599634")]
    public void Unix_time(string json, string written)
        => Assert.Equal(written, Write(JsonRead.Document(Encoding.UTF8.GetBytes(json), (ref JsonBufferReader reader) => reader.UnixTime()), static (writer, value) => writer.WriteUnixTimeValue(value)));

    [Theory]
    [InlineData("253402300800")]
    [InlineData("1e30")]
    public void No_unix_time(string json)
        => Assert.ThrowsAny<JsonException>(() => JsonRead.Document(Encoding.UTF8.GetBytes(json), (ref JsonBufferReader reader) => reader.UnixTime()));

    [Theory]
    [InlineData("+/8=", "+/8=", "-_8")]
    [InlineData("-_8", "+/8=", "-_8")]
    [InlineData("-_8=", "+/8=", "-_8")]
    [InlineData(" +/\\n8 ", "+/8=", "-_8")]
    [InlineData("", "", "")]
    [InlineData("YQ", "YQ==", "YQ")]
    public void Base64(string text, string base64, string base64Url)
    {
        var bytes = JsonRead.Document(Encoding.UTF8.GetBytes(Quoted(text)), (ref JsonBufferReader reader) => reader.Base64());

        Assert.Equal(Quoted(base64), Write(bytes, static (writer, value) => writer.WriteBase64Value(value)));
        Assert.Equal(Quoted(base64Url), Write(bytes, static (writer, value) => writer.WriteBase64UrlValue(value)));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a?b=")]
    [InlineData("é")]
    public void No_base64(string text)
        => Assert.ThrowsAny<JsonException>(() => Read(text, (ref JsonBufferReader reader) => reader.Base64()));

    [Theory]
    [InlineData("0f8fad5b-d9cb-469f-a165-70867728950e")]
    [InlineData("0F8FAD5BD9CB469FA16570867728950E")]
    public void Uuid(string text)
        => Assert.Equal(Quoted("0f8fad5b-d9cb-469f-a165-70867728950e"), Write(Read(text, (ref JsonBufferReader reader) => reader.Uuid()), static (writer, value) => writer.WriteStringValue(value)));

    [Theory]
    [InlineData("0f8fad5b")]
    [InlineData("0F8FAD5BD9CB469FA16570867728950E0")]
    public void No_uuid(string text)
        => Assert.ThrowsAny<JsonException>(() => Read(text, (ref JsonBufferReader reader) => reader.Uuid()));

    private static string Quoted(string text) => "\"" + text + "\"";

    private static T Read<T>(string text, JsonReadFunc<T> read) => JsonRead.Document(JsonSerializer.SerializeToUtf8Bytes(text), read);

    private static string Write<T>(T value, Action<JsonBufferWriter, T> write)
    {
        using var writer = new JsonBufferWriter();
        write(writer, value);
        return Encoding.UTF8.GetString(writer.WrittenSpan);
    }
}
