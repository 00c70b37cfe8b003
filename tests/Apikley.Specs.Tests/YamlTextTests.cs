using System.Text.Json;
using System.Text.Json.Nodes;

namespace Apikley.Specs.Tests;

/// <summary>That what is written is read again as it was, above all the wire's oddities.</summary>
public sealed class YamlTextTests
{
    [Theory]
    [InlineData("no", "'no'")]
    [InlineData("Yes", "'Yes'")]
    [InlineData("null", "'null'")]
    [InlineData("", "''")]
    [InlineData("5", "'5'")]
    [InlineData("1:1", "'1:1'")]
    [InlineData("2026-04", "'2026-04'")]
    [InlineData("1e5", "'1e5'")]
    [InlineData(" 1:8 ", "' 1:8 '")]
    [InlineData("it's", "it's")]
    [InlineData("'tis", "'''tis'")]
    [InlineData("3.0.0", "3.0.0")]
    [InlineData("1K", "1K")]
    [InlineData("768P", "768P")]
    [InlineData("1SM7GgM6IMuvQlz2BwM3", "1SM7GgM6IMuvQlz2BwM3")]
    [InlineData("a: b", "'a: b'")]
    [InlineData("#/components", "'#/components'")]
    public void A_string_is_quoted_where_a_reader_may_take_it_for_something_else(string value, string scalar)
    {
        string text = YamlText.Write(new YamlMap { { "value", value } });

        Assert.Equal($"value: {scalar}\n", text);
        Assert.Equal(value, (string?)YamlJson.Parse(text)["value"]);
    }

    [Fact]
    public void A_key_keeps_its_blank()
    {
        string text = YamlText.Write(new YamlMap { { "reference_video_urls ", new YamlMap { { "maxItems", 3 } } } });

        Assert.Equal("'reference_video_urls ':\n  maxItems: 3\n", text);
        Assert.Equal(3, (long?)Specs.At(YamlJson.Parse(text), "reference_video_urls ")["maxItems"]);
    }

    [Fact]
    public void A_number_is_written_as_the_facts_have_it()
    {
        JsonElement[] numbers = [.. JsonDocument.Parse("[0.30, 4, -1, 2147483647]").RootElement.EnumerateArray()];

        Assert.Equal("enum:\n  - 0.30\n  - 4\n  - -1\n  - 2147483647\n", YamlText.Write(new YamlMap { { "enum", numbers } }));
    }

    [Fact]
    public void Long_text_is_folded_and_lines_are_kept()
    {
        string sentence = string.Join(' ', Enumerable.Repeat("a long sentence: with a colon", 6));
        YamlMap map = new() { { "folded", sentence }, { "literal", "first\n\n- second" }, { "list", new object[] { new YamlMap { { "item", sentence } } } } };

        string text = YamlText.Write(map);

        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        JsonObject read = YamlJson.Parse(text);
        Assert.Equal(sentence, (string?)read["folded"]);
        Assert.Equal("first\n\n- second", (string?)read["literal"]);
        Assert.Equal(sentence, (string?)read["list"]![0]!["item"]);
    }

    [Fact]
    public void A_value_that_YAML_does_not_know_is_refused() =>
        Assert.Throws<ArgumentException>(() => YamlText.Write(new YamlMap { { "value", DateTime.UnixEpoch } }));
}
