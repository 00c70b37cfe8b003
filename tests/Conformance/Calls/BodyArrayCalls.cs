using Conformance.BodyArray;

namespace Conformance.Calls;

/// <summary>Lists of every scalar, of objects, of lists and of dictionaries. What an item may not be is refused with its place.</summary>
internal static class BodyArrayCalls
{
    public static void Add(CallList calls, Server server)
    {
        calls.Document("body-array");
        var client = new BodyArrayClient(httpClient: server.Http);
        Edges(calls, client);
        Scalars(calls, client);
        Dates(calls, client);
        Bytes(calls, client);
        Nested(calls, client);
    }

    private static void Edges(CallList calls, BodyArrayClient client)
    {
        calls.Add("getArrayNull", () => Expect.Refused(client.Array.GetNullAsync()));
        calls.Add("getArrayInvalid", () => Expect.Refused(client.Array.GetInvalidAsync()));
        calls.Add("getArrayEmpty", async () => Expect.Same([], await client.Array.GetEmptyAsync()));
        calls.Add("putArrayEmpty", () => client.Array.PutEmptyAsync([]));
    }

    private static void Scalars(CallList calls, BodyArrayClient client)
    {
        calls.Add("getArrayBooleanValid", async () => Expect.Same([true, false, false, true], await client.Array.GetBooleanTfftAsync()));
        calls.Add("putArrayBooleanValid", () => client.Array.PutBooleanTfftAsync([true, false, false, true]));
        calls.Add("getArrayBooleanWithNull", () => Expect.Refused(client.Array.GetBooleanInvalidNullAsync()));
        calls.Add("getArrayBooleanWithString", () => Expect.Refused(client.Array.GetBooleanInvalidStringAsync()));

        calls.Add("getArrayIntegerValid", async () => Expect.Same([1L, -1, 3, 300], await client.Array.GetIntegerValidAsync()));
        calls.Add("putArrayIntegerValid", () => client.Array.PutIntegerValidAsync([1, -1, 3, 300]));
        calls.Add("getArrayIntegerWithNull", () => Expect.Refused(client.Array.GetIntInvalidNullAsync()));
        calls.Add("getArrayIntegerWithString", () => Expect.Refused(client.Array.GetIntInvalidStringAsync()));

        calls.Add("getArrayLongValid", async () => Expect.Same([1L, -1, 3, 300], await client.Array.GetLongValidAsync()));
        calls.Add("putArrayLongValid", () => client.Array.PutLongValidAsync([1, -1, 3, 300]));
        calls.Add("getArrayLongWithNull", () => Expect.Refused(client.Array.GetLongInvalidNullAsync()));
        calls.Add("getArrayLongWithString", () => Expect.Refused(client.Array.GetLongInvalidStringAsync()));

        calls.Add("getArrayFloatValid", async () => Expect.Same([0f, -0.01f, -1.2e20f], await client.Array.GetFloatValidAsync()));
        calls.Add("putArrayFloatValid", () => client.Array.PutFloatValidAsync([0f, -0.01f, -1.2e20f]));
        calls.Add("getArrayFloatWithNull", () => Expect.Refused(client.Array.GetFloatInvalidNullAsync()));
        calls.Add("getArrayFloatWithString", () => Expect.Refused(client.Array.GetFloatInvalidStringAsync()));

        calls.Add("getArrayDoubleValid", async () => Expect.Same([0d, -0.01, -1.2e20], await client.Array.GetDoubleValidAsync()));
        calls.Add("putArrayDoubleValid", () => client.Array.PutDoubleValidAsync([0d, -0.01, -1.2e20]));
        calls.Add("getArrayDoubleWithNull", () => Expect.Refused(client.Array.GetDoubleInvalidNullAsync()));
        calls.Add("getArrayDoubleWithString", () => Expect.Refused(client.Array.GetDoubleInvalidStringAsync()));

        calls.Add("getArrayStringValid", async () => Expect.Same(["foo1", "foo2", "foo3"], await client.Array.GetStringValidAsync()));
        calls.Add("putArrayStringValid", () => client.Array.PutStringValidAsync(["foo1", "foo2", "foo3"]));
        calls.Add("getArrayStringWithNull", async () => Expect.Same(["foo", null, "foo2"], await client.Array.GetStringWithNullAsync()));
        calls.Add("getArrayStringWithNumber", () => Expect.Refused(client.Array.GetStringWithInvalidAsync()));

        calls.Add("getArrayEnumValid", async () => Expect.Same([FooEnum.Foo1, FooEnum.Foo2, FooEnum.Foo3], await client.Array.GetEnumValidAsync()));
        calls.Add("putArrayEnumValid", () => client.Array.PutEnumValidAsync([FooEnum.Foo1, FooEnum.Foo2, FooEnum.Foo3]));
        calls.Add("getArrayStringEnumValid", async () => Expect.Same([ArrayGetStringEnumValidResponseItem.Foo1, ArrayGetStringEnumValidResponseItem.Foo2, ArrayGetStringEnumValidResponseItem.Foo3], await client.Array.GetStringEnumValidAsync()));
        calls.Add("putArrayStringEnumValid", () => client.Array.PutStringEnumValidAsync([ArrayPutStringEnumValidRequestItem.Foo1, ArrayPutStringEnumValidRequestItem.Foo2, ArrayPutStringEnumValidRequestItem.Foo3]));

        Guid[] uuids = [new("6dcc7237-45fe-45c4-8a6b-3a8a3f625652"), new("d1399005-30f7-40d6-8da6-dd7c89ad34db"), new("f42f6aa1-a5bc-4ddf-907e-5f915de43205")];
        calls.Add("getArrayUuidValid", async () => Expect.Same(uuids, await client.Array.GetUuidValidAsync()));
        calls.Add("putArrayUuidValid", () => client.Array.PutUuidValidAsync(uuids));
        calls.Add("getArrayUuidWithInvalidChars", () => Expect.Refused(client.Array.GetUuidInvalidCharsAsync()));
    }

    private static void Dates(CallList calls, BodyArrayClient client)
    {
        DateOnly[] dates = [new(2000, 12, 1), new(1980, 1, 2), new(1492, 10, 12)];
        calls.Add("getArrayDateValid", async () => Expect.Same(dates, await client.Array.GetDateValidAsync()));
        calls.Add("putArrayDateValid", () => client.Array.PutDateValidAsync(dates));
        calls.Add("getArrayDateWithNull", () => Expect.Refused(client.Array.GetDateInvalidNullAsync()));
        calls.Add("getArrayDateWithInvalidChars", () => Expect.Refused(client.Array.GetDateInvalidCharsAsync()));

        DateTimeOffset[] times =
        [
            new(2000, 12, 1, 0, 0, 1, TimeSpan.Zero),
            new(1980, 1, 2, 0, 11, 35, TimeSpan.FromHours(1)),
            new(1492, 10, 12, 10, 15, 1, TimeSpan.FromHours(-8)),
        ];
        DateTimeOffset[] utc = [.. times.Select(time => new DateTimeOffset(time.DateTime, TimeSpan.Zero))];
        calls.Add("getArrayDateTimeValid", async () => Expect.Same(times, await client.Array.GetDateTimeValidAsync()));
        calls.Add("putArrayDateTimeValid", () => client.Array.PutDateTimeValidAsync(utc));
        calls.Add("getArrayDateTimeWithNull", () => Expect.Refused(client.Array.GetDateTimeInvalidNullAsync()));
        calls.Add("getArrayDateTimeWithInvalidChars", () => Expect.Refused(client.Array.GetDateTimeInvalidCharsAsync()));

        calls.Add("getArrayDateTimeRfc1123Valid", async () => Expect.Same(utc, await client.Array.GetDateTimeRfc1123ValidAsync()));
        calls.Add("putArrayDateTimeRfc1123Valid", () => client.Array.PutDateTimeRfc1123ValidAsync(utc));

        TimeSpan[] durations = [new(123, 22, 14, 12, 11), new(5, 1, 0, 0)];
        calls.Add("getArrayDurationValid", async () => Expect.Same(durations, await client.Array.GetDurationValidAsync()));
        calls.Add("putArrayDurationValid", () => client.Array.PutDurationValidAsync(durations));
    }

    private static void Bytes(CallList calls, BodyArrayClient client)
    {
        byte[][] bytes = [[255, 255, 255, 250], [1, 2, 3], [37, 41, 67]];
        calls.Add("getArrayByteValid", async () => Expect.Same(bytes.Select(Convert.ToHexString), (await client.Array.GetByteValidAsync()).Select(Convert.ToHexString)));
        calls.Add("putArrayByteValid", () => client.Array.PutByteValidAsync(bytes));
        calls.Add("getArrayByteWithNull", () => Expect.Refused(client.Array.GetByteInvalidNullAsync()));
        calls.Add("getArrayBase64Url", async () => Expect.Same(
            ["a string that gets encoded with base64url", "test string", "Lorem ipsum"],
            (await client.Array.GetBase64UrlAsync()).Select(System.Text.Encoding.UTF8.GetString)));
    }

    private static void Nested(CallList calls, BodyArrayClient client)
    {
        Product one = new() { Integer = 1, String = "2" }, two = new() { Integer = 3, String = "4" }, three = new() { Integer = 5, String = "6" };
        calls.Add("getArrayComplexNull", () => Expect.Refused(client.Array.GetComplexNullAsync()));
        calls.Add("getArrayComplexEmpty", async () => Expect.Same([], await client.Array.GetComplexEmptyAsync()));
        calls.Add("getArrayComplexItemNull", async () => Expect.Same([one, null, three], await client.Array.GetComplexItemNullAsync()));
        calls.Add("getArrayComplexItemEmpty", async () => Expect.Same([one, new(), three], await client.Array.GetComplexItemEmptyAsync()));
        calls.Add("getArrayComplexValid", async () => Expect.Same([one, two, three], await client.Array.GetComplexValidAsync()));
        calls.Add("putArrayComplexValid", () => client.Array.PutComplexValidAsync([one, two, three]));

        string[][] rows = [["1", "2", "3"], ["4", "5", "6"], ["7", "8", "9"]];
        calls.Add("getArrayArrayNull", () => Expect.Refused(client.Array.GetArrayNullAsync()));
        calls.Add("getArrayArrayEmpty", async () => Expect.Same([], await client.Array.GetArrayEmptyAsync()));
        calls.Add("getArrayArrayItemNull", async () => Expect.Same([3, null, 3], (await client.Array.GetArrayItemNullAsync()).Select(row => row?.Count)));
        calls.Add("getArrayArrayItemEmpty", async () => Expect.Same([3, 0, 3], (await client.Array.GetArrayItemEmptyAsync()).Select(row => row.Count)));
        calls.Add("getArrayArrayValid", async () => Expect.Same(rows.SelectMany(row => row), (await client.Array.GetArrayValidAsync()).SelectMany(row => row)));
        calls.Add("putArrayArrayValid", () => client.Array.PutArrayValidAsync(rows));

        Dictionary<string, string>[] names =
        [
            new() { ["1"] = "one", ["2"] = "two", ["3"] = "three" },
            new() { ["4"] = "four", ["5"] = "five", ["6"] = "six" },
            new() { ["7"] = "seven", ["8"] = "eight", ["9"] = "nine" },
        ];
        calls.Add("getArrayDictionaryNull", () => Expect.Refused(client.Array.GetDictionaryNullAsync()));
        calls.Add("getArrayDictionaryEmpty", async () => Expect.Same([], await client.Array.GetDictionaryEmptyAsync()));
        calls.Add("getArrayDictionaryItemNull", async () => Expect.Same([3, null, 3], (await client.Array.GetDictionaryItemNullAsync()).Select(item => item?.Count)));
        calls.Add("getArrayDictionaryItemEmpty", async () => Expect.Same([3, 0, 3], (await client.Array.GetDictionaryItemEmptyAsync()).Select(item => item.Count)));
        calls.Add("getArrayDictionaryValid", async () => Expect.Same(names.SelectMany(item => item), (await client.Array.GetDictionaryValidAsync()).SelectMany(item => item)));
        calls.Add("putArrayDictionaryValid", () => client.Array.PutDictionaryValidAsync(names));
    }
}
