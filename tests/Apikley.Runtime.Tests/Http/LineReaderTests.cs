using System.Text;
using Apikley.Runtime;

namespace Apikley.Tests.Http;

/// <summary>Records are cut exactly, however the bytes arrive.</summary>
public sealed class LineReaderTests
{
    [Theory]
    [InlineData("a\nb\n", "a|b")]
    [InlineData("a\nb", "a|b")]
    [InlineData("\n\na", "||a")]
    [InlineData("", "")]
    public async Task A_record_ends_at_its_delimiter_or_with_the_stream(string text, string expected)
    {
        foreach (var chunk in (int[])[1, 2, 100])
        {
            using var reader = new LineReader(new ChunkStream(Encoding.UTF8.GetBytes(text), _ => chunk), 1000);
            var records = new List<string>();
            while (await reader.ReadToAsync((byte)'\n', default))
            {
                records.Add(Encoding.UTF8.GetString(reader.Record.Span));
            }

            Assert.Equal(expected, string.Join("|", records));
        }
    }

    [Fact]
    public async Task A_record_may_be_far_longer_than_the_first_buffer()
    {
        var record = new string('x', 100_000);
        using var reader = new LineReader(new ChunkStream(Encoding.UTF8.GetBytes(record + "\n" + record), _ => 999), 200_000);

        Assert.True(await reader.ReadToAsync((byte)'\n', default));
        Assert.Equal(100_000, reader.Record.Length);
        Assert.True(await reader.ReadToAsync((byte)'\n', default));
        Assert.Equal(100_000, reader.Record.Length);
        Assert.False(await reader.ReadToAsync((byte)'\n', default));
    }
}
