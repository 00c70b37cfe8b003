using System.Text;
using Apikley.Runtime;

namespace Apikley.Tests.Http;

/// <summary>The rules of WHATWG HTML, section 9.2.6, and that it does not matter how the bytes arrive.</summary>
public sealed class ServerSentEventReaderTests
{
    [Theory]
    [InlineData("data: a\n\n", "message:a")]
    [InlineData("data:a\n\n", "message:a")]
    [InlineData("data:  a\n\n", "message: a")]
    [InlineData("data: a\ndata: b\n\n", "message:a\\nb")]
    [InlineData("data\n\n", "message:")]
    [InlineData("data: a\r\rdata: b\r\n\r\n", "message:a|message:b")]
    [InlineData("event: x\ndata: a\n\ndata: b\n\n", "x:a|message:b")]
    [InlineData("event: x\n\ndata: a\n\n", "message:a")]
    [InlineData(": comment\n\ndata: a\n\n", "message:a")]
    [InlineData("\uFEFFdata: a\n\n", "message:a")]
    [InlineData("other: a\ndata: b\nid: 1\n\n", "message:b")]
    [InlineData("data: cut off", "")]
    [InlineData("data: cut off\n", "")]
    [InlineData("", "")]
    [InlineData("data: ü€😀\n\n", "message:ü€😀")]
    public async Task Events_are_cut_as_the_standard_says_however_the_bytes_arrive(string text, string expected)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        foreach (var chunk in (int[])[1, 2, 3, 7, 4096])
        {
            Assert.Equal(expected, string.Join("|", await ReadAsync(new ChunkStream(bytes, _ => chunk))));
        }
    }

    [Fact]
    public async Task Random_streams_come_out_as_they_went_in()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var events = Enumerable.Range(0, random.Next(1, 20)).Select(_ => string.Concat(Enumerable.Range(0, random.Next(0, 9000)).Select(_ => "abcü {}\":"[random.Next(9)]))).ToList();
            var text = new StringBuilder();
            foreach (var data in events)
            {
                var end = ((string[])["\n", "\r", "\r\n"])[random.Next(3)];
                text.Append(random.Next(3) == 0 ? ":c" + end : "").Append("data: ").Append(data).Append(end).Append(end);
            }

            var read = await ReadAsync(new ChunkStream(Encoding.UTF8.GetBytes(text.ToString()), room => random.Next(1, Math.Min(room, 5000) + 1)));

            Assert.Equal(events.Select(data => "message:" + data), read);
        }
    }

    [Fact]
    public async Task Id_and_retry_are_kept()
    {
        using var reader = new ServerSentEventReader(new MemoryStream("id: 7\nretry: 1500\nretry: x\ndata: a\n\ndata: b\n\n"u8.ToArray()), 1000);

        Assert.True(await reader.ReadAsync(default));
        Assert.True(await reader.ReadAsync(default));
        Assert.Equal(("7", TimeSpan.FromMilliseconds(1500)), (reader.LastEventId, reader.Retry));
    }

    [Theory]
    [InlineData("data: ", 200_000)]
    [InlineData("data: a\n", 30_000)]
    public async Task An_event_that_never_ends_does_not_fill_the_memory(string text, int count)
    {
        using var reader = new ServerSentEventReader(new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(text.Length == 6 ? "data: aaaa" : text, count)))), 10_000);

        await Assert.ThrowsAsync<InvalidDataException>(async () => await reader.ReadAsync(default));
    }

    private static async Task<List<string>> ReadAsync(Stream stream)
    {
        using var reader = new ServerSentEventReader(stream, 1_000_000);
        var events = new List<string>();
        while (await reader.ReadAsync(default))
        {
            events.Add(reader.EventType + ":" + Encoding.UTF8.GetString(reader.Data).Replace("\n", "\\n", StringComparison.Ordinal));
        }

        return events;
    }
}
