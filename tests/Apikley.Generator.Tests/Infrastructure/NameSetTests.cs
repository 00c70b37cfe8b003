using Apikley.Generator.Infrastructure;
using Xunit;

namespace Apikley.Generator.Tests.Infrastructure;

public class NameSetTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(16)]
    [InlineData(1000)]
    public void A_name_is_there_once_and_in_its_order(int count)
    {
        var names = new NameSet();
        var all = Enumerable.Range(0, count).Select(i => $"name{i}").ToArray();
        Assert.All(all, name => Assert.True(names.Add(name)));
        Assert.All(all, name => Assert.False(names.Add(name)));

        Assert.Equal(all, names);
        Assert.False(names.Contains("NAME0"));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(20)]
    [InlineData(1000)]
    public void It_can_be_used_again(int count)
    {
        var names = new NameSet();
        for (var i = 0; i < count; i++)
        {
            names.Add($"name{i}");
        }

        names.Clear();

        Assert.Empty(names);
        Assert.False(names.Contains("name0"));
        Assert.True(names.Add("name0"));
    }
}
