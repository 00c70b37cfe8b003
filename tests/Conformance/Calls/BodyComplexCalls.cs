using Conformance.BodyComplex;

namespace Conformance.Calls;

/// <summary>Objects: of every scalar, with lists and dictionaries, inherited, and with properties that only the server sets.</summary>
internal static class BodyComplexCalls
{
    public static void Add(CallList calls, Server server)
    {
        calls.Document("body-complex");
        var client = new BodyComplexClient(httpClient: server.Http);
        Basic(calls, client);
        Numbers(calls, client);
        Texts(calls, client);
        Dates(calls, client);
        // The server wants a null in a list and in a map of texts, which its document does not allow: a client that checks requests does not send it.
        Collections(calls, client, new BodyComplexClient(new BodyComplexClientOptions { ValidateRequests = false }, server.Http));
        Inheritance(calls, client);
    }

    private static void Basic(CallList calls, BodyComplexClient client)
    {
        calls.Add("getComplexBasicValid", async () => Expect.Equal(new Basic { Id = 2, Name = "abc", Color = CMYKColors.Yellow }, await client.Basic.GetValidAsync()));
        calls.Add("putComplexBasicValid", () => client.Basic.PutValidAsync(new Basic { Id = 2, Name = "abc", Color = CMYKColors.Magenta }));
        calls.Add("getComplexBasicInvalid", () => Expect.Refused(client.Basic.GetInvalidAsync()));
        calls.Add("getComplexBasicEmpty", async () => Expect.Equal(new Basic(), await client.Basic.GetEmptyAsync()));
        calls.Add("getComplexBasicNull", async () => Expect.Equal(null, (await client.Basic.GetNullAsync()).Name));
        calls.Add("getComplexBasicNotProvided", () => Expect.Refused(client.Basic.GetNotProvidedAsync()));

        calls.Add("getComplexReadOnlyPropertyValid", async () =>
        {
            var answer = await client.Readonlyproperty.GetValidAsync();
            Expect.Equal("1234", answer.Id);
            Expect.Equal(2, answer.Size);
        });
        calls.Add("putComplexReadOnlyPropertyValid", () => client.Readonlyproperty.PutValidAsync(new ReadonlyObj { Size = 2 }));
    }

    private static void Numbers(CallList calls, BodyComplexClient client)
    {
        var ints = new IntWrapper { Field1 = -1, Field2 = 2 };
        calls.Add("getComplexPrimitiveInteger", async () => Expect.Equal(ints, await client.Primitive.GetIntAsync()));
        calls.Add("putComplexPrimitiveInteger", () => client.Primitive.PutIntAsync(ints));

        var longs = new LongWrapper { Field1 = 1099511627775, Field2 = -999511627788 };
        calls.Add("getComplexPrimitiveLong", async () => Expect.Equal(longs, await client.Primitive.GetLongAsync()));
        calls.Add("putComplexPrimitiveLong", () => client.Primitive.PutLongAsync(longs));

        var floats = new FloatWrapper { Field1 = 1.05f, Field2 = -0.003f };
        calls.Add("getComplexPrimitiveFloat", async () => Expect.Equal(floats, await client.Primitive.GetFloatAsync()));
        calls.Add("putComplexPrimitiveFloat", () => client.Primitive.PutFloatAsync(floats));

        var doubles = new DoubleWrapper { Field1 = 3e-100, Field56ZerosAfterTheDotAndNegativeZeroBeforeDotAndThisIsALongFieldNameOnPurpose = -5e-57 };
        calls.Add("getComplexPrimitiveDouble", async () => Expect.Equal(doubles, await client.Primitive.GetDoubleAsync()));
        calls.Add("putComplexPrimitiveDouble", () => client.Primitive.PutDoubleAsync(doubles));

        var booleans = new BooleanWrapper { FieldTrue = true, FieldFalse = false };
        calls.Add("getComplexPrimitiveBool", async () => Expect.Equal(booleans, await client.Primitive.GetBoolAsync()));
        calls.Add("putComplexPrimitiveBool", () => client.Primitive.PutBoolAsync(booleans));
    }

    private static void Texts(CallList calls, BodyComplexClient client)
    {
        var strings = new StringWrapper { Field = "goodrequest", Empty = "" };
        calls.Add("getComplexPrimitiveString", async () => Expect.Equal(strings, await client.Primitive.GetStringAsync()));
        calls.Add("putComplexPrimitiveString", () => client.Primitive.PutStringAsync(strings));

        byte[] bytes = [255, 254, 253, 252, 0, 250, 249, 248, 247, 246];
        calls.Add("getComplexPrimitiveByte", async () => Expect.Same(bytes, (await client.Primitive.GetByteAsync()).Field));
        calls.Add("putComplexPrimitiveByte", () => client.Primitive.PutByteAsync(new ByteWrapper { Field = bytes }));
    }

    private static void Dates(CallList calls, BodyComplexClient client)
    {
        var dates = new DateWrapper { Field = DateOnly.MinValue, Leap = new DateOnly(2016, 2, 29) };
        calls.Add("getComplexPrimitiveDate", async () => Expect.Equal(dates, await client.Primitive.GetDateAsync()));
        calls.Add("putComplexPrimitiveDate", () => client.Primitive.PutDateAsync(dates));

        var times = new DatetimeWrapper { Field = DateTimeOffset.MinValue, Now = new DateTimeOffset(2015, 5, 18, 18, 38, 0, TimeSpan.Zero) };
        calls.Add("getComplexPrimitiveDateTime", async () => Expect.Equal(times, await client.Primitive.GetDateTimeAsync()));
        calls.Add("putComplexPrimitiveDateTime", () => client.Primitive.PutDateTimeAsync(times));

        var rfc1123 = new Datetimerfc1123Wrapper { Field = DateTimeOffset.MinValue, Now = new DateTimeOffset(2015, 5, 18, 11, 38, 0, TimeSpan.Zero) };
        calls.Add("getComplexPrimitiveDateTimeRfc1123", async () => Expect.Equal(rfc1123, await client.Primitive.GetDateTimeRfc1123Async()));
        calls.Add("putComplexPrimitiveDateTimeRfc1123", () => client.Primitive.PutDateTimeRfc1123Async(rfc1123));

        var duration = new DurationWrapper { Field = new TimeSpan(123, 22, 14, 12, 11) };
        calls.Add("getComplexPrimitiveDuration", async () => Expect.Equal(duration, await client.Primitive.GetDurationAsync()));
        calls.Add("putComplexPrimitiveDuration", () => client.Primitive.PutDurationAsync(duration));
    }

    private static void Collections(CallList calls, BodyComplexClient client, BodyComplexClient unchecking)
    {
        calls.Add("getComplexArrayValid", () => Expect.Refused(client.Array.GetValidAsync()));
        calls.Add("putComplexArrayValid", () => unchecking.Array.PutValidAsync(new ArrayWrapper
        {
            Array = ["1, 2, 3, 4", "", null!, "&S#$(*Y", "The quick brown fox jumps over the lazy dog"],
        }));
        calls.Add("getComplexArrayEmpty", async () => Expect.Same([], (await client.Array.GetEmptyAsync()).Array));
        calls.Add("putComplexArrayEmpty", () => client.Array.PutEmptyAsync(new ArrayWrapper { Array = [] }));
        calls.Add("getComplexArrayNotProvided", async () => Expect.Equal(null, (await client.Array.GetNotProvidedAsync()).Array));

        calls.Add("getComplexDictionaryValid", () => Expect.Refused(client.Dictionary.GetValidAsync()));
        calls.Add("putComplexDictionaryValid", () => unchecking.Dictionary.PutValidAsync(new DictionaryWrapper
        {
            DefaultProgram = new Dictionary<string, string> { ["txt"] = "notepad", ["bmp"] = "mspaint", ["xls"] = "excel", ["exe"] = "", [""] = null! },
        }));
        calls.Add("getComplexDictionaryEmpty", async () => Expect.Equal(0, (await client.Dictionary.GetEmptyAsync()).DefaultProgram.Value!.Count));
        calls.Add("putComplexDictionaryEmpty", () => client.Dictionary.PutEmptyAsync(new DictionaryWrapper { DefaultProgram = new Dictionary<string, string>() }));
        calls.Add("getComplexDictionaryNull", async () =>
        {
            var answer = await client.Dictionary.GetNullAsync();
            Expect.True(answer.DefaultProgram is { HasValue: true, Value: null });
        });
        calls.Add("getComplexDictionaryNotProvided", async () => Expect.True(!(await client.Dictionary.GetNotProvidedAsync()).DefaultProgram.HasValue));
    }

    private static void Inheritance(CallList calls, BodyComplexClient client)
    {
        calls.Add("getComplexInheritanceValid", async () =>
        {
            var cat = await client.Inheritance.GetValidAsync();
            Expect.Equal("persian", cat.Breed);
            Expect.Equal("Siameeee", cat.Name);
            Expect.Same([1L, -1], cat.Hates!.Select(dog => dog.Id ?? 0));
        });
        calls.Add("putComplexInheritanceValid", () => client.Inheritance.PutValidAsync(new Siamese
        {
            Id = 2,
            Name = "Siameeee",
            Color = "green",
            Breed = "persian",
            Hates = [new Dog { Id = 1, Name = "Potato", Food = "tomato" }, new Dog { Id = -1, Name = "Tomato", Food = "french fries" }],
        }));
    }
}
