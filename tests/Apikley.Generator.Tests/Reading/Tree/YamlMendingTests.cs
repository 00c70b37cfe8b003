using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Tests.Reading.Tree;

/// <summary>What the YAML parser refuses and other parsers take.</summary>
public sealed class YamlMendingTests
{
    [Fact]
    public void A_block_scalar_may_begin_with_a_line_of_blanks()
    {
        var document = Documents.Parse("a: |\n     \n  text\nb:\n  - c\n");

        Assert.Equal("""{"a":"\ntext\n","b":["c"]}""", Documents.Json(document.Root));
        Assert.Empty(document.Diagnostics);
        var c = ((ArrayNode)((ObjectNode)document.Root!)["b"]!).Items[0].Location;
        Assert.Equal((4, 4, 25), (c.StartLine, c.StartColumn, c.Start));
    }

    [Fact]
    public void Lines_of_blanks_elsewhere_change_nothing()
    {
        var document = Documents.Parse("a: |-\n  text\n     \n  more\nb: >-\n \t \n  folded\n");

        Assert.Equal("""{"a":"text\n\nmore","b":"\nfolded"}""", Documents.Json(document.Root));
        Assert.Empty(document.Diagnostics);
    }

    [Fact]
    public void Tabs_in_the_indentation_are_read_as_spaces_with_a_warning()
    {
        var document = Documents.Parse("a:\n\tb: 1\n\tc:\n\t\td: 2\n");

        Assert.Equal("""{"a":{"b":1,"c":{"d":2}}}""", Documents.Json(document.Root));
        Assert.Equal(
            "2:1 APK1007 A tab stands in the indentation, which YAML does not allow; tabs are read as two spaces here, replace them by spaces",
            Documents.Line(Assert.Single(document.Diagnostics)));
        var d = ((ObjectNode)((ObjectNode)((ObjectNode)document.Root!)["a"]!)["c"]!).Member("d")!.Value.NameLocation;
        Assert.Equal((3, 2), (d.StartLine, d.StartColumn));
    }

    [Fact]
    public void A_tab_between_values_is_nothing_special()
        => Assert.Empty(Documents.Parse("a:\t1\nb: [x,\ty]\t\n").Diagnostics);

    [Fact]
    public void Further_lines_of_a_quoted_text_may_stand_under_their_key()
    {
        var document = Documents.Parse("a:\n  b: \"one\n  two\n three\"\n  c:\n  - \"x \\\" y\n  z\"\n  d: 1\n");

        Assert.Equal("""{"a":{"b":"one two three","c":["x " y z"],"d":1}}""", Documents.Json(document.Root));
        Assert.Empty(document.Diagnostics);
        var d = ((ObjectNode)((ObjectNode)document.Root!)["a"]!).Member("d")!.Value.NameLocation;
        Assert.Equal((7, 2), (d.StartLine, d.StartColumn));
    }
}
