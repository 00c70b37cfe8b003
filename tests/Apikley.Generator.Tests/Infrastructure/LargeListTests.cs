using Apikley.Generator.Infrastructure;
using Xunit;

namespace Apikley.Generator.Tests.Infrastructure;

public class LargeListTests
{
    [Fact]
    public void Items_keep_their_order_over_many_pieces()
    {
        var list = new LargeList<string>();
        for (var i = 0; i < 20_000; i++)
        {
            list.Add($"{i}");
        }

        Assert.Equal("19999", list[19_999]);
        Assert.Equal(Enumerable.Range(0, 20_000).Select(i => $"{i}"), list);
    }

    [Fact]
    public void A_list_of_a_given_length_begins_empty()
    {
        var list = new LargeList<string>(10_000) { [9_999] = "last" };

        Assert.Equal(10_000, list.Count);
        Assert.Null(list[0]);
        Assert.Null(list[5_000]);
        Assert.Equal("last", list[9_999]);
    }
}
