using Apikley.Emulator.Documents;

namespace Apikley.Emulator.Tests;

/// <summary>YAML 1.2's core schema: what NSwag.Core.Yaml loses.</summary>
public class YamlToJsonTests
{
    [Theory]
    [InlineData("true", "true")]
    [InlineData("'true'", "\"true\"")]
    [InlineData("no", "\"no\"")]
    [InlineData("1", "1")]
    [InlineData("+1", "1")]
    [InlineData("'1:1'", "\"1:1\"")]
    [InlineData("1:1", "\"1:1\"")]
    [InlineData("007", "7")]
    [InlineData("0x1F", "31")]
    [InlineData("0.10", "0.10")]
    [InlineData("1e+09", "1000000000")]
    [InlineData(".inf", "\".inf\"")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890")]
    [InlineData("~", "null")]
    [InlineData("", "null")]
    [InlineData("2026-01-31", "\"2026-01-31\"")]
    [InlineData("!!str 12", "\"12\"")]
    [InlineData("' 1:8 '", "\" 1:8 \"")]
    [InlineData("\"a\\x41\\n\"", "\"aA\\n\"")]
    public void A_scalar_has_the_type_of_the_core_schema(string yaml, string json) =>
        Assert.Equal($$"""{"a":{{json}}}""", YamlToJson.Convert(new EmulatorDocument("a.yaml", $"a: {yaml}\n"))!.ToJsonString());

    [Fact]
    public void Keys_are_strings_whatever_they_look_like() =>
        Assert.Equal("""{"200":1,"true":2,"no":3}""", YamlToJson.Convert(new EmulatorDocument("a.yaml", "200: 1\ntrue: 2\nno: 3\n"))!.ToJsonString());

    [Fact]
    public void An_alias_is_copied_and_a_bomb_is_refused()
    {
        Assert.Equal("""{"a":{"x":1},"b":{"x":1}}""", YamlToJson.Convert(new EmulatorDocument("a.yaml", "a: &it {x: 1}\nb: *it\n"))!.ToJsonString());

        var bomb = "a: &a [1,1,1,1,1,1,1,1,1,1]\n" + string.Concat("bcdefgh".Select(static letter => $"{letter}: &{letter} [{string.Join(',', Enumerable.Repeat("*" + (char)(letter - 1), 10))}]\n"));
        var exception = Assert.Throws<EmulatorDocumentException>(() => YamlToJson.Convert(new EmulatorDocument("a.yaml", bomb)));
        Assert.Contains("too large", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Blank_lines_inside_a_block_scalar_are_taken_as_libyaml_takes_them() =>
        Assert.Equal("""{"a":"\none\n"}""", YamlToJson.Convert(new EmulatorDocument("a.yaml", "a: |\n      \n  one\n"))!.ToJsonString());
}
