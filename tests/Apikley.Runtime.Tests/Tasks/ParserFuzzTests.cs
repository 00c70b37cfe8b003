using System.Text;

namespace Apikley.Tests.Tasks;

/// <summary>
/// Bytes from outside never crash a parser: 100,000 inputs, made from real answers by cutting, repeating, swapping and spoiling, with a fixed
/// seed. Nothing but a result or "cannot be read" may come out.
/// </summary>
public sealed class ParserFuzzTests
{
    private static readonly byte[][] Seeds =
    [
        .. new[]
        {
            ScriptedServer.Created(),
            ScriptedServer.Record("success", "\"resultJson\":\"{\\\"resultUrls\\\":[\\\"https://a/b\\\"]}\",\"failCode\":\"500\",\"createTime\":1698765432000,\"progress\":50"),
            """{"code":501,"msg":"failed \ud83d","data":{"task_id":"t","callbackType":"complete","state":"fail","failMsg":null}}""",
            """{"resultUrls":["https://a/1",null,{"x":[]}],"resultObject":{"a":[1,2,{"b":null}]},"character_id":7,"firstFrameUrl":"https://a/2"}""",
            """{"taskId":"t","data":[{"taskId":"x"}],"message":{"nested":[true,false]}}""",
            "<html><body>502</body></html>",
            "\uFEFF{\"code\":\"200\",\"data\":\"text\"}",
            "[[[[[[[[[[[[[[[[{\"a\":-1e400}]]]]]]]]]]]]]]]]",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    private static readonly byte[][] Tokens = [.. new[] { "{", "}", "[", "]", "\"", ",", ":", "null", "1e999", "-", "\\u0000", "\\ud800", "\\", "200", "\"data\":", "\"taskId\":\"", "\"state\":" }.Select(Encoding.UTF8.GetBytes), [0xFF], [0xC3], [0], [0xED, 0xA0, 0x80]];

    [Fact]
    public void One_hundred_thousand_answers_and_callbacks()
    {
        var random = new Random(20_260_102);
        using var client = new ScriptedServer().Client();
        var ticket = new CallbackTicket(new string('a', 32), DateTimeOffset.MaxValue).Sign("any secret at all");
        var read = 0;
        for (var i = 0; i < 100_000; i++)
        {
            var bytes = Mutate(random);
            try
            {
                var answer = new ApiAnswer(random.Next(100, 600), bytes, null);
                var outcome = SubmitOutcome.From(answer);
                Assert.Equal(outcome.Kind == SubmitOutcomeKind.Accepted, outcome.TaskId is not null && outcome.Meaning is null);
                var envelope = Envelope.Read(answer);
                read += envelope.Problem is null ? 1 : 0;
                _ = RecordReader.Read(envelope.Data, "t")?.ToString();
                _ = RecordReader.Read(bytes, "t");
                _ = ResultContent.Read(Encoding.UTF8.GetString(bytes));
                _ = CallbackBody.Read(bytes);
                Assert.Equal(CallbackRefusal.Ticket, client.VerifyCallback(bytes, i % 2 == 0 ? ticket : Encoding.Latin1.GetString(bytes)).Refusal);
            }
            catch (Exception e)
            {
                Assert.Fail($"input {i}: {Convert.ToHexString(bytes)}\n{e}");
            }
        }

        // Enough of them are still JSON that the deeper code was reached.
        Assert.InRange(read, 5_000, 95_000);
    }

    private static byte[] Mutate(Random random)
    {
        var bytes = Seeds[random.Next(Seeds.Length)].ToList();
        for (var changes = random.Next(5); changes > 0 && bytes.Count > 0; changes--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 20), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0:
                    bytes.RemoveRange(at, length);
                    break;
                case 1:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    bytes.InsertRange(at, Tokens[random.Next(Tokens.Length)]);
                    break;
                case 3:
                    bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                    break;
                case 4:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    bytes.InsertRange(at, Enumerable.Repeat(Tokens[random.Next(4)][0], random.Next(100)));
                    break;
            }
        }

        return [.. bytes];
    }
}
