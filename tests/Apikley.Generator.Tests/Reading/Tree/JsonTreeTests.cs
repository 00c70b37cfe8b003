using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Tests.Reading.Tree;

public sealed class JsonTreeTests
{
    [Theory]
    [InlineData("""{"a": [1, -2.5, 1e3, true, false, null, "x"]}""", """{"a":[1,-2.5,1e3,true,false,null,"x"]}""")]
    [InlineData("""{"a": "\u00e9\n\"\\\/"}""", """{"a":"é\n"\/"}""")]
    [InlineData("\uFEFF{\"a\": {}}", """{"a":{}}""")]
    public void Values_are_read_as_written(string json, string expected)
    {
        var document = Documents.Parse(json, "api.json");

        Assert.Equal(expected, Documents.Json(document.Root));
        Assert.Empty(document.Diagnostics);
    }

    [Fact]
    public void Keys_and_values_know_their_places()
    {
        var root = (ObjectNode)Documents.Parse("{\r\n  \"a\": {\r\n    \"b\": \"x\"\r\n  }\r\n}", "api.json").Root!;
        var b = ((ObjectNode)root["a"]!).Member("b")!.Value;

        Assert.Equal((2, 4, 3), (b.NameLocation.StartLine, b.NameLocation.StartColumn, b.NameLocation.Length));
        Assert.Equal((2, 9, 3), (b.Value.Location.StartLine, b.Value.Location.StartColumn, b.Value.Location.Length));
    }

    [Fact]
    public void Comments_and_trailing_commas_are_read_over_with_a_warning()
    {
        var document = Documents.Parse("""
            {
              // who knows
              "a": [1, 2,],
              "b": /* why */ 3
            }
            """, "api.json");

        Assert.Equal("""{"a":[1,2],"b":3}""", Documents.Json(document.Root));
        Assert.Equal(
            [
                "2:3 APK1008 A comment is not JSON; it is read over here, but other tools will refuse the file",
                "3:13 APK1008 A comma after the last value is not JSON; it is read over here, but other tools will refuse the file",
                "4:8 APK1008 A comment is not JSON; it is read over here, but other tools will refuse the file",
            ],
            document.Diagnostics.Select(Documents.Line));
    }

    [Theory]
    [InlineData("{\"a\": 1 \"b\": 2}", "1:9 APK1001 A ',' or '}' was expected after the value of 'a'")]
    [InlineData("{\"a\" 1}", "1:6 APK1001 A ':' was expected after the key 'a'")]
    [InlineData("{a: 1}", "1:2 APK1001 A key in double quotes was expected, or '}'")]
    [InlineData("{\"a\": 'x'}", "1:7 APK1001 JSON strings stand in double quotes, not in single ones")]
    [InlineData("{\"a\": yes}", "1:7 APK1001 A value was expected for the key 'a': a string in double quotes, a number, true, false, null, '{' or '['")]
    [InlineData("{\"a\": True}", "1:7 APK1001 A value was expected for the key 'a': a string in double quotes, a number, true, false, null, '{' or '['")]
    [InlineData("{\"a\": truth}", "1:7 APK1001 'truth' is not a value: strings stand in double quotes")]
    [InlineData("{\"a\": 01}", "1:7 APK1001 '01' is not a number as JSON writes them")]
    [InlineData("{\"a\": [1, 2}", "1:12 APK1001 A ',' or ']' was expected after a list's value")]
    [InlineData("{\"a\": {\n\"b\": 1", "1:7 APK1001 The object that begins here is not closed: its '}' is missing")]
    [InlineData("{\"a\": \"x\n\"}", "1:7 APK1001 The string that begins here is not closed on its line; a line break inside a string is written '\\n'")]
    [InlineData("{\"a\": \"\\x\"}", "1:8 APK1001 '\\x' is not an escape that JSON knows; a backslash itself is written '\\\\'")]
    [InlineData("{\"a\": \"\\u12\"}", "1:8 APK1001 Four hexadecimal digits were expected after '\\u'")]
    [InlineData("{} {}", "1:4 APK1001 The document ends here, but more text follows: remove it")]
    [InlineData("{\"a\":", "1:6 APK1001 A value is missing for the key 'a'; the file ends here")]
    public void Errors_are_located(string json, string expected)
    {
        var document = Documents.Parse(json, "api.json");

        Assert.Null(document.Root);
        Assert.Equal(expected, Documents.Line(Assert.Single(document.Diagnostics)));
    }

    [Fact]
    public void An_error_in_JSON_is_told_as_one_whatever_the_file_is_called()
        => Assert.Equal(
            "1:9 APK1001 A ',' or '}' was expected after the value of 'a'",
            Documents.Line(Assert.Single(Documents.Parse("{\"a\": 1 \"b\": 2}", "api.yaml").Diagnostics)));

    [Fact]
    public void Depth_is_bounded()
        => Assert.Equal(
            "1:257 APK1001 Values are nested more than 256 levels deep here, which no OpenAPI document needs",
            Documents.Line(Assert.Single(Documents.Parse(new string('[', 100_000), "api.json").Diagnostics)));

    [Fact]
    public void A_YAML_file_may_hold_JSON_and_flow_YAML()
    {
        Assert.Equal("""{"a":1}""", Documents.Json(Documents.Parse("{\"a\": 1}", "api.yaml").Root));
        Assert.Equal("""{"a":1,"b":"x"}""", Documents.Json(Documents.Parse("{a: 1, b: x}", "api.yaml").Root));
    }
}
