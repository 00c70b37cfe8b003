namespace Apikley.Runtime.Tests.Json;

public class OptionalTests
{
    [Fact]
    public void Absent_null_and_value_differ()
    {
        Optional<string?> absent = default;
        Optional<string?> none = null;
        Optional<string?> value = "x";

        Assert.Equal([false, true, true], [absent.HasValue, none.HasValue, value.HasValue]);
        Assert.Equal(["absent", "null", "x"], [absent.ToString(), none.ToString(), value.ToString()]);
        Assert.True(absent == Optional<string?>.Absent);
        Assert.True(absent != none);
        Assert.True(none != value);
        Assert.Equal(value, new Optional<string?>("x"));
        Assert.Equal(value.GetHashCode(), new Optional<string?>("x").GetHashCode());
        Assert.False(value.Equals((object)"x"));
    }

    [Fact]
    public void Asking_an_absent_value_is_an_error_with_a_way_out()
    {
        Optional<int> absent = default;

        Assert.Contains("HasValue", Assert.Throws<InvalidOperationException>(() => absent.Value).Message, StringComparison.Ordinal);
        Assert.Equal(0, absent.GetValueOrDefault());
        Assert.Equal(7, absent.GetValueOrDefault(7));
        Assert.Equal(3, new Optional<int>(3).GetValueOrDefault(7));
    }
}
