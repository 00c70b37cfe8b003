using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Tests.Reading.Tree;

public sealed class YamlTreeTests
{
    [Theory]
    [InlineData("no", "\"no\"")]
    [InlineData("on", "\"on\"")]
    [InlineData("2020-01-01", "\"2020-01-01\"")]
    [InlineData("1:1", "\"1:1\"")]
    [InlineData("'1'", "\"1\"")]
    [InlineData("\"true\"", "\"true\"")]
    [InlineData("!!str 1", "\"1\"")]
    [InlineData("!custom 1", "\"1\"")]
    [InlineData("!!int '3'", "3")]
    [InlineData("true", "true")]
    [InlineData("FALSE", "false")]
    [InlineData("~", "null")]
    [InlineData("Null", "null")]
    [InlineData("", "null")]
    [InlineData("12", "12")]
    [InlineData("+12", "12")]
    [InlineData("-007", "-7")]
    [InlineData("0x1F", "31")]
    [InlineData("0o17", "15")]
    [InlineData("1.50", "1.50")]
    [InlineData(".5", "0.5")]
    [InlineData("1.", "1")]
    [InlineData("1e+09", "1e+09")]
    [InlineData(".inf", "\".inf\"")]
    [InlineData("1.2.3", "\"1.2.3\"")]
    [InlineData("-", "[null]")]
    [InlineData("0x", "\"0x\"")]
    [InlineData("1e", "\"1e\"")]
    public void Plain_scalars_follow_the_core_schema_of_YAML_1_2(string yaml, string json)
        => Assert.Equal("{\"a\":" + json + "}", Documents.Json(Documents.Parse(yaml == "-" ? "a:\n  -" : "a: " + yaml).Root));

    [Theory]
    [InlineData("12", "Integer")]
    [InlineData("1.0", "Number")]
    [InlineData("1e3", "Number")]
    public void Whole_numbers_are_told_from_others(string yaml, string type)
        => Assert.Equal(type, ((ScalarNode)((ObjectNode)Documents.Parse("a: " + yaml).Root!)["a"]!).Type.ToString());

    [Fact]
    public void Keys_are_names_whatever_they_look_like()
    {
        var document = Documents.Parse("""
            200: ok
            null: nothing
            on: yes
            """);

        Assert.Equal("""{"200":"ok","null":"nothing","on":"yes"}""", Documents.Json(document.Root));
        Assert.Empty(document.Diagnostics);
    }

    [Fact]
    public void Aliases_are_copies_of_what_their_anchor_names()
    {
        var root = (ObjectNode)Documents.Parse("""
            first: &pet {name: Rex}
            second: *pet
            """).Root!;

        Assert.Equal("""{"first":{"name":"Rex"},"second":{"name":"Rex"}}""", Documents.Json(root));
        Assert.NotSame(root["first"], root["second"]);
    }

    [Fact]
    public void Merge_keys_fill_in_what_the_object_does_not_say()
    {
        var document = Documents.Parse("""
            base: &base {a: 1, b: 2}
            more: &more {b: 3, c: 4}
            both:
              <<: [*base, *more]
              a: 0
            """);

        Assert.Equal("""{"a":0,"b":2,"c":4}""", Documents.Json(((ObjectNode)document.Root!)["both"]));
    }

    [Fact]
    public void An_alias_without_an_anchor_and_one_inside_its_own_are_null()
    {
        var document = Documents.Parse("""
            a: *missing
            b: &b
              c: *b
            """);

        Assert.Equal("""{"a":null,"b":{"c":null}}""", Documents.Json(document.Root));
        Assert.Equal(
            [
                "1:4 APK1006 The alias '*missing' is read as null: no anchor '&missing' stands before it",
                "3:6 APK1006 The alias '*b' is read as null: it stands inside the value that its anchor names, which would never end",
            ],
            document.Diagnostics.Select(Documents.Line));
    }

    [Fact]
    public void Aliases_cannot_make_a_small_file_large()
    {
        var lines = new List<string> { "a0: &a0 [x, x, x, x, x, x, x, x, x, x]" };
        for (var level = 1; level < 12; level++)
        {
            lines.Add($"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 10))}]");
        }

        var document = Documents.Parse(string.Join("\n", lines));

        Assert.NotNull(document.Root);
        Assert.Contains("more than 500000 values; so are all aliases after it", Documents.Line(Assert.Single(document.Diagnostics)), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_documents_the_first_is_read()
    {
        var document = Documents.Parse("""
            a: 1
            ---
            b: 2
            """);

        Assert.Equal("""{"a":1}""", Documents.Json(document.Root));
        Assert.Equal("2:1 APK1005 Another YAML document begins here; only the first of a file is read, so put this one into a file of its own", Documents.Line(Assert.Single(document.Diagnostics)));
    }

    [Fact]
    public void A_key_that_is_a_list_is_left_out()
    {
        var document = Documents.Parse("""
            ? [a, b]
            : c
            d: e
            """);

        Assert.Equal("""{"d":"e"}""", Documents.Json(document.Root));
        Assert.Equal("1:3 APK1009 A key must be a string, but this one is a list; the key and its value are ignored", Documents.Line(Assert.Single(document.Diagnostics)));
    }

    [Fact]
    public void Depth_is_bounded()
    {
        var document = Documents.Parse("a: " + new string('[', 300) + new string(']', 300));

        Assert.Null(document.Root);
        Assert.Equal("1:259 APK1001 Values are nested more than 256 levels deep here, which no OpenAPI document needs", Documents.Line(Assert.Single(document.Diagnostics)));
    }
}
