using System.Text;
using System.Text.Json;
using CsCheck;

namespace MoneySafety.Fuzz;

/// <summary>
/// Bytes that somebody else may send: JSON of the right names and the wrong values, real answers cut, repeated and spoilt, plain noise, and now
/// and then something very long or very deep. One seed gives the same bytes again.
/// </summary>
internal static class Rubbish
{
    private static readonly Gen<string> Names = Gen.OneOf(
        "code", "msg", "message", "data", "taskId", "task_id", "state", "resultJson", "param", "failCode", "failMsg", "createTime", "completeTime", "progress",
        "creditsConsumed", "callbackType", "model", "resultUrls", "resultObject", "", "é", "a\nb");

    /// <summary>Values as JSON text, in quotes where they are strings.</summary>
    private static readonly Gen<string> Scalars = Gen.OneOf(
        "null", "true", "0", "-1", "200", "200.0", "2e2", "429", "501", "408", "422", "1e999", "-1e400", "99999999999999999999999", "1698765432000", "\"200\"", "\"\"",
        "\"t1\"", "\"success\"", "\"fail\"", "\"waiting\"", "\"SUCCESS\"", "\"\\ud800\"", "\"\\u0000\"", "\"https://a.example/b\"", "\"not a uri\"", "\"\\\"\"",
        "\"{\\\"resultUrls\\\":[\\\"https://a.example/b\\\",null,7]}\"", "\"2024-01-15 10:30:00\"", "\"recordInfo is null\"", "\"" + new string('x', 700) + "\"");

    private static readonly Gen<string> Json = Gen.Recursive<string>(static (depth, self) => depth > 4
        ? Scalars
        : Gen.Frequency(
            (4, Scalars),
            (3, Gen.Select(Names, self).Array[0, 6].Select(static members => "{" + string.Join(",", members.Select(static member => JsonSerializer.Serialize(member.Item1) + ":" + member.Item2)) + "}")),
            (1, self.Array[0, 4].Select(static items => "[" + string.Join(",", items) + "]"))));

    private static readonly Gen<string> Answers = Gen.Select(Gen.OneOf("200", "200", "200", "\"200\"", "429", "455", "500", "501", "408", "422", "7777"), Scalars, Gen.Frequency(
        (3, Gen.Const("{\"taskId\":\"t1\"}")),
        (3, Gen.Select(Gen.OneOf("success", "fail", "generating", "dreaming"), Json, Json).Select(static (state, result, param) => $$"""{"taskId":"t1","state":"{{state}}","resultJson":{{result}},"param":{{param}}}""")),
        (2, Json))).Select(static (code, message, data) => $$"""{"code":{{code}},"msg":{{message}},"data":{{data}}}""");

    private static readonly Gen<byte[]> Monsters = Gen.OneOf(
        Gen.Int[1_000, 60_000].Select(static depth => Encoding.UTF8.GetBytes("{\"data\":" + new string('[', depth))),
        Gen.Int[1_000, 60_000].Select(static depth => Encoding.UTF8.GetBytes(new string('[', depth) + new string(']', depth))),
        Gen.Int[1_000, 300_000].Select(static length => Encoding.UTF8.GetBytes("{\"data\":{\"taskId\":\"" + new string('t', length) + "\"}}")),
        Gen.Int[1_000, 30_000].Select(static count => Encoding.UTF8.GetBytes("{\"code\":200,\"data\":{" + string.Concat(Enumerable.Repeat("\"state\":\"fail\",", count)) + "\"taskId\":\"t1\"}}")),
        Gen.Int[1_000, 300_000].Select(static length => new byte[length]));

    /// <summary>A body.</summary>
    public static readonly Gen<byte[]> Bodies = Gen.Frequency(
        (60, Spoilt(Answers.Select(Encoding.UTF8.GetBytes))),
        (20, Spoilt(Json.Select(Encoding.UTF8.GetBytes))),
        (10, Gen.Byte.Array[0, 200]),
        (5, Gen.OneOf("", " ", "\uFEFF", "\uFEFF{}", "<html><body>502</body></html>", "{}", "[]", "null", "{\"code\":200}", "{\"data\":{\"taskId\":\"t1\"}}").Select(Encoding.UTF8.GetBytes)),
        (1, Monsters));

    /// <summary>The value of a header or of a query parameter.</summary>
    public static readonly Gen<string> Values = Gen.OneOf(Gen.OneOf("", "0", "-1", "120", "99999999999", "Wed, 21 Oct 2076 07:28:00 GMT", "Fri, 31 Dec 1999 23:59:59 GMT", "soon", "=", "%00"), Gen.Char[' ', '~'].Array[0, 120].Select(static letters => new string(letters)));

    private static Gen<byte[]> Spoilt(Gen<byte[]> whole) => Gen.Select(whole, Gen.Select(Gen.Int[0, 6], Gen.Double.Unit, Gen.Int[1, 30], Gen.Byte).Array[0, 4]).Select(static (bytes, changes) =>
    {
        foreach (var (kind, place, length, value) in changes)
        {
            bytes = Change(bytes, kind, (int)(place * bytes.Length), length, value);
        }

        return bytes;
    });

    private static byte[] Change(byte[] bytes, int kind, int at, int length, byte value)
    {
        var end = Math.Min(at + length, bytes.Length);
        return kind switch
        {
            // Two in seven leave it whole, so that what comes behind the parsers is reached too.
            0 or 1 => bytes,
            2 => [.. bytes.AsSpan(0, at), .. bytes.AsSpan(end)],
            3 => [.. bytes.AsSpan(0, at), value, .. bytes.AsSpan(at)],
            4 => [.. bytes.AsSpan(0, end), .. bytes.AsSpan(at)],
            5 => bytes[..at],
            _ => at < bytes.Length ? [.. bytes.AsSpan(0, at), (byte)(bytes[at] ^ value), .. bytes.AsSpan(at + 1)] : bytes,
        };
    }
}
