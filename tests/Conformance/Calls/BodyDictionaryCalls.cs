using Conformance.BodyDictionary;

namespace Conformance.Calls;

/// <summary>Dictionaries of every scalar, of objects, of lists and of dictionaries.</summary>
internal static class BodyDictionaryCalls
{
    public static void Add(CallList calls, Server server)
    {
        calls.Document("body-dictionary");
        var client = new BodyDictionaryClient(httpClient: server.Http);
        Edges(calls, client);
        Scalars(calls, client);
        Dates(calls, client);
        Bytes(calls, client);
        Nested(calls, client);
    }

    private static void Edges(CallList calls, BodyDictionaryClient client)
    {
        calls.Add("getDictionaryNull", () => Expect.Refused(client.Dictionary.GetNullAsync()));
        calls.Add("getDictionaryEmpty", async () => Expect.Equal(0, (await client.Dictionary.GetEmptyAsync()).Count));
        calls.Add("putDictionaryEmpty", () => client.Dictionary.PutEmptyAsync(new Dictionary<string, string>()));
        calls.Add("getDictionaryInvalid", () => Expect.Refused(client.Dictionary.GetInvalidAsync()));
        calls.Add("getDictionaryNullValue", () => Expect.Refused(client.Dictionary.GetNullValueAsync()));
        calls.Add("getDictionaryNullkey", () => Expect.Refused(client.Dictionary.GetNullKeyAsync()));
        calls.Add("getDictionaryKeyEmptyString", async () => Expect.Equal("val1", (await client.Dictionary.GetEmptyStringKeyAsync())[""]));
    }

    private static void Scalars(CallList calls, BodyDictionaryClient client)
    {
        bool[] booleans = [true, false, false, true];
        calls.Add("getDictionaryBooleanValid", async () => Expect.Numbered(booleans, await client.Dictionary.GetBooleanTfftAsync()));
        calls.Add("putDictionaryBooleanValid", () => client.Dictionary.PutBooleanTfftAsync(Numbered(booleans)));
        calls.Add("getDictionaryBooleanWithNull", () => Expect.Refused(client.Dictionary.GetBooleanInvalidNullAsync()));
        calls.Add("getDictionaryBooleanWithString", () => Expect.Refused(client.Dictionary.GetBooleanInvalidStringAsync()));

        long[] integers = [1, -1, 3, 300];
        calls.Add("getDictionaryIntegerValid", async () => Expect.Numbered(integers, await client.Dictionary.GetIntegerValidAsync()));
        calls.Add("putDictionaryIntegerValid", () => client.Dictionary.PutIntegerValidAsync(Numbered(integers)));
        calls.Add("getDictionaryIntegerWithNull", () => Expect.Refused(client.Dictionary.GetIntInvalidNullAsync()));
        calls.Add("getDictionaryIntegerWithString", () => Expect.Refused(client.Dictionary.GetIntInvalidStringAsync()));

        calls.Add("getDictionaryLongValid", async () => Expect.Numbered(integers, await client.Dictionary.GetLongValidAsync()));
        calls.Add("putDictionaryLongValid", () => client.Dictionary.PutLongValidAsync(Numbered(integers)));
        calls.Add("getDictionaryLongWithNull", () => Expect.Refused(client.Dictionary.GetLongInvalidNullAsync()));
        calls.Add("getDictionaryLongWithString", () => Expect.Refused(client.Dictionary.GetLongInvalidStringAsync()));

        float[] floats = [0f, -0.01f, -1.2e20f];
        calls.Add("getDictionaryFloatValid", async () => Expect.Numbered(floats, await client.Dictionary.GetFloatValidAsync()));
        calls.Add("putDictionaryFloatValid", () => client.Dictionary.PutFloatValidAsync(Numbered(floats)));
        calls.Add("getDictionaryFloatWithNull", () => Expect.Refused(client.Dictionary.GetFloatInvalidNullAsync()));
        calls.Add("getDictionaryFloatWithString", () => Expect.Refused(client.Dictionary.GetFloatInvalidStringAsync()));

        double[] doubles = [0d, -0.01, -1.2e20];
        calls.Add("getDictionaryDoubleValid", async () => Expect.Numbered(doubles, await client.Dictionary.GetDoubleValidAsync()));
        calls.Add("putDictionaryDoubleValid", () => client.Dictionary.PutDoubleValidAsync(Numbered(doubles)));
        calls.Add("getDictionaryDoubleWithNull", () => Expect.Refused(client.Dictionary.GetDoubleInvalidNullAsync()));
        calls.Add("getDictionaryDoubleWithString", () => Expect.Refused(client.Dictionary.GetDoubleInvalidStringAsync()));

        string[] strings = ["foo1", "foo2", "foo3"];
        calls.Add("getDictionaryStringValid", async () => Expect.Numbered(strings, await client.Dictionary.GetStringValidAsync()));
        calls.Add("putDictionaryStringValid", () => client.Dictionary.PutStringValidAsync(Numbered(strings)));
        calls.Add("getDictionaryStringWithNull", () => Expect.Refused(client.Dictionary.GetStringWithNullAsync()));
        calls.Add("getDictionaryStringWithNumber", () => Expect.Refused(client.Dictionary.GetStringWithInvalidAsync()));
    }

    private static void Dates(CallList calls, BodyDictionaryClient client)
    {
        DateOnly[] dates = [new(2000, 12, 1), new(1980, 1, 2), new(1492, 10, 12)];
        calls.Add("getDictionaryDateValid", async () => Expect.Numbered(dates, await client.Dictionary.GetDateValidAsync()));
        calls.Add("putDictionaryDateValid", () => client.Dictionary.PutDateValidAsync(Numbered(dates)));
        calls.Add("getDictionaryDateWithNull", () => Expect.Refused(client.Dictionary.GetDateInvalidNullAsync()));
        calls.Add("getDictionaryDateWithInvalidChars", () => Expect.Refused(client.Dictionary.GetDateInvalidCharsAsync()));

        DateTimeOffset[] times =
        [
            new(2000, 12, 1, 0, 0, 1, TimeSpan.Zero),
            new(1980, 1, 2, 0, 11, 35, TimeSpan.FromHours(1)),
            new(1492, 10, 12, 10, 15, 1, TimeSpan.FromHours(-8)),
        ];
        calls.Add("getDictionaryDateTimeValid", async () => Expect.Numbered(times, await client.Dictionary.GetDateTimeValidAsync()));
        calls.Add("putDictionaryDateTimeValid", () => client.Dictionary.PutDateTimeValidAsync(Numbered([.. times.Select(time => time.ToUniversalTime())])));
        calls.Add("getDictionaryDateTimeWithNull", () => Expect.Refused(client.Dictionary.GetDateTimeInvalidNullAsync()));
        calls.Add("getDictionaryDateTimeWithInvalidChars", () => Expect.Refused(client.Dictionary.GetDateTimeInvalidCharsAsync()));

        DateTimeOffset[] utc = [.. times.Select(time => new DateTimeOffset(time.DateTime, TimeSpan.Zero))];
        calls.Add("getDictionaryDateTimeRfc1123Valid", async () => Expect.Numbered(utc, await client.Dictionary.GetDateTimeRfc1123ValidAsync()));
        calls.Add("putDictionaryDateTimeRfc1123Valid", () => client.Dictionary.PutDateTimeRfc1123ValidAsync(Numbered(utc)));

        TimeSpan[] durations = [new(123, 22, 14, 12, 11), new(5, 1, 0, 0)];
        calls.Add("getDictionaryDurationValid", async () => Expect.Numbered(durations, await client.Dictionary.GetDurationValidAsync()));
        calls.Add("putDictionaryDurationValid", () => client.Dictionary.PutDurationValidAsync(Numbered(durations)));
    }

    private static void Bytes(CallList calls, BodyDictionaryClient client)
    {
        byte[][] bytes = [[255, 255, 255, 250], [1, 2, 3], [37, 41, 67]];
        calls.Add("getDictionaryByteValid", async () =>
        {
            var answer = await client.Dictionary.GetByteValidAsync();
            Expect.Same(bytes.Select(Convert.ToHexString), new[] { "0", "1", "2" }.Select(key => Convert.ToHexString(answer[key])));
        });
        calls.Add("putDictionaryByteValid", () => client.Dictionary.PutByteValidAsync(Numbered(bytes)));
        calls.Add("getDictionaryByteWithNull", () => Expect.Refused(client.Dictionary.GetByteInvalidNullAsync()));
        calls.Add("getDictionaryBase64Url", async () =>
        {
            var answer = await client.Dictionary.GetBase64UrlAsync();
            Expect.Same(
                ["a string that gets encoded with base64url", "test string", "Lorem ipsum"],
                new[] { "0", "1", "2" }.Select(key => System.Text.Encoding.UTF8.GetString(answer[key])));
        });
    }

    private static void Nested(CallList calls, BodyDictionaryClient client)
    {
        Widget one = new() { Integer = 1, String = "2" }, two = new() { Integer = 3, String = "4" }, three = new() { Integer = 5, String = "6" };
        calls.Add("getDictionaryComplexNull", async () => Expect.Equal(null, await client.Dictionary.GetComplexNullAsync()));
        calls.Add("getDictionaryComplexEmpty", async () => Expect.Equal(0, (await client.Dictionary.GetComplexEmptyAsync()).Count));
        calls.Add("getDictionaryComplexItemNull", async () => Expect.Numbered([one, null, three], await client.Dictionary.GetComplexItemNullAsync()));
        calls.Add("getDictionaryComplexItemEmpty", async () => Expect.Numbered([one, new(), three], await client.Dictionary.GetComplexItemEmptyAsync()));
        calls.Add("getDictionaryComplexValid", async () => Expect.Numbered([one, two, three], await client.Dictionary.GetComplexValidAsync()));
        calls.Add("putDictionaryComplexValid", () => client.Dictionary.PutComplexValidAsync(Numbered<Widget>([one, two, three])));

        IReadOnlyList<string>[] rows = [["1", "2", "3"], ["4", "5", "6"], ["7", "8", "9"]];
        calls.Add("getDictionaryArrayNull", async () => Expect.Equal(null, await client.Dictionary.GetArrayNullAsync()));
        calls.Add("getDictionaryArrayEmpty", async () => Expect.Equal(0, (await client.Dictionary.GetArrayEmptyAsync()).Count));
        calls.Add("getDictionaryArrayItemNull", async () => Expect.Equal(null, (await client.Dictionary.GetArrayItemNullAsync())["1"]));
        calls.Add("getDictionaryArrayItemEmpty", async () => Expect.Equal(0, (await client.Dictionary.GetArrayItemEmptyAsync())["1"].Count));
        calls.Add("getDictionaryArrayValid", async () => Expect.Same(rows[2], (await client.Dictionary.GetArrayValidAsync())["2"]));
        calls.Add("putDictionaryArrayValid", () => client.Dictionary.PutArrayValidAsync(Numbered(rows)));

        IReadOnlyDictionary<string, string>[] names =
        [
            new Dictionary<string, string> { ["1"] = "one", ["2"] = "two", ["3"] = "three" },
            new Dictionary<string, string> { ["4"] = "four", ["5"] = "five", ["6"] = "six" },
            new Dictionary<string, string> { ["7"] = "seven", ["8"] = "eight", ["9"] = "nine" },
        ];
        calls.Add("getDictionaryDictionaryNull", () => Expect.Refused(client.Dictionary.GetDictionaryNullAsync()));
        calls.Add("getDictionaryDictionaryEmpty", async () => Expect.Equal(0, (await client.Dictionary.GetDictionaryEmptyAsync()).Count));
        calls.Add("getDictionaryDictionaryItemNull", async () => Expect.Equal(null, (await client.Dictionary.GetDictionaryItemNullAsync())["1"]));
        calls.Add("getDictionaryDictionaryItemEmpty", async () => Expect.Equal(0, (await client.Dictionary.GetDictionaryItemEmptyAsync())["1"].Count));
        calls.Add("getDictionaryDictionaryValid", async () => Expect.Same(names[1], (await client.Dictionary.GetDictionaryValidAsync())["1"]));
        calls.Add("putDictionaryDictionaryValid", () => client.Dictionary.PutDictionaryValidAsync(Numbered(names)));
    }

    private static Dictionary<string, T> Numbered<T>(IReadOnlyList<T> items)
        => items.Index().ToDictionary(item => item.Index.ToString(System.Globalization.CultureInfo.InvariantCulture), item => item.Item);
}
