namespace Apikley.Generator.Tests.Reading.Tree;

/// <summary>A text that is not YAML is one error, at its place, that says what to do.</summary>
public sealed class YamlSyntaxErrorTests
{
    [Theory]
    [InlineData("a: b: c\n", "1:5 APK1001 A ': ' stands inside a value that is not in quotes, or the line is indented deeper than the keys above it; put the value in quotes or mend the indentation")]
    [InlineData("a: @x\n", "1:4 APK1001 A value cannot begin with this character; put the value in quotes")]
    [InlineData("a: 'x\nb: 2\n", "1:4 APK1001 The quote that begins here is never closed")]
    [InlineData("a: \"\\q\"\n", "1:4 APK1001 A text in double quotes has an escape that YAML does not know; a backslash itself is written '\\\\', or the text stands in single quotes")]
    [InlineData("a: 1\nb 2\nc: 3\n", "2:1 APK1001 A key was expected here: the ':' after it is missing, or the line is not indented like the keys above it")]
    [InlineData("a:\n  b: 1\n c: 2\n", "3:2 APK1001 A key was expected here: the ':' after it is missing, or the line is not indented like the keys above it")]
    [InlineData("a: [x, y\nb: 2\n", "1:4 APK1001 The '[' that stands here is not closed before the next key; close it, or put the value in quotes")]
    [InlineData("- a\nb: 2\n", "2:1 APK1001 An item of the list above, beginning with '-', was expected here; mend the indentation")]
    public void Errors_are_located(string yaml, string expected)
    {
        var document = Documents.Parse(yaml);

        Assert.Null(document.Root);
        Assert.Equal(expected, Documents.Line(Assert.Single(document.Diagnostics)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# nothing but a comment\n")]
    [InlineData("---\n")]
    public void An_empty_document_is_said_to_be_empty(string yaml)
    {
        var document = Documents.Parse(yaml);

        Assert.Null(document.Root);
        Assert.StartsWith("1:1 APK1002 The document is empty", Documents.Line(Assert.Single(document.Diagnostics)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hello world", "a string")]
    [InlineData("- a\n- b", "a list")]
    [InlineData("42", "a number")]
    public void A_document_that_is_no_object_is_no_OpenAPI(string yaml, string kind)
        => Assert.Equal(
            $"1:1 APK1003 The document is {kind}, but an OpenAPI document is an object that begins with the key 'openapi' or 'swagger'",
            Documents.Line(Assert.Single(Documents.Parse(yaml).Diagnostics)));
}
