using System.Text.Json;
using Apikley.Runtime;

namespace Apikley.Tests.RuleChecks;

public class ArrayRulesTests
{
    [Fact]
    public void Counts()
    {
        var violations = default(RuleViolations);
        violations.MinItems(null, 1, "/a");
        violations.MaxItems(10, 10, "/b");
        violations.MinItems(0, 1, "/c");
        violations.MaxItems(11, 10, "/d");
        Assert.Equal(
            ["/c has 0 items, at least 1 are needed (minItems: 1)", "/d has 11 items, at most 10 are allowed (maxItems: 10)"],
            violations.Items.Select(violation => violation.ToString()));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(100)]
    public void Repeated_items_are_found_in_short_and_long_arrays(int count)
    {
        var items = Enumerable.Range(0, count).Select(number => $"item {number}").ToList();
        var violations = default(RuleViolations);
        violations.UniqueItems(items, "/tags");
        Assert.Empty(violations.Items);
        items.Add("item 2");
        violations.UniqueItems(items, "/tags");
        Assert.Equal($"repeats an item (number {count})", Assert.Single(violations.Items).Message);
    }

    [Fact]
    public void Addresses_are_compared_as_written()
    {
        var violations = default(RuleViolations);
        violations.UniqueItems([new Uri("https://example.com/#a"), new Uri("https://example.com/#b")], "/urls");
        Assert.Empty(violations.Items);
        violations.UniqueItems([new Uri("https://example.com/#a"), new Uri("https://example.com/#a")], "/urls");
        Assert.Equal("uniqueItems: true", Assert.Single(violations.Items).Rule);
    }

    [Fact]
    public void Models_are_compared_by_their_JSON()
    {
        var violations = default(RuleViolations);
        violations.UniqueModels([new Point(1, [2]), new Point(1, [3])], "/points");
        Assert.Empty(violations.Items);
        violations.UniqueModels([new Point(1, [2]), new Point(1, [2])], "/points");
        Assert.Equal("repeats an item (number 1)", Assert.Single(violations.Items).Message);
    }

    private sealed record Point(int X, int[] Rest) : IJsonModel<Point>
    {
        public static Point ReadFrom(ref Utf8JsonReader reader) => throw new NotSupportedException("Nothing here is read.");

        public void WriteTo(Utf8JsonWriter writer)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(X);
            foreach (var number in Rest)
            {
                writer.WriteNumberValue(number);
            }

            writer.WriteEndArray();
        }
    }
}
