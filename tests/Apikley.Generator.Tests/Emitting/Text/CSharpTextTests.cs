using System.Text;
using Apikley.Generator.Emitting.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Apikley.Generator.Tests.Emitting.Text;

public class CSharpTextTests
{
    [Theory]
    [InlineData("1:1", "\"1:1\"")]
    [InlineData("say \"hi\"", "\"say \\\"hi\\\"\"")]
    [InlineData("a\\b", "\"a\\\\b\"")]
    [InlineData("a\nb\tc\r", "\"a\\nb\\tc\\r\"")]
    [InlineData("\u2028\0", "\"\\u2028\\u0000\"")]
    [InlineData("日本 é", "\"日本 é\"")]
    public void A_literal_reads_as_it_is_where_it_can(string value, string expected)
        => Assert.Equal(expected, CSharpText.Literal(value));

    [Theory]
    [MemberData(nameof(HostileText.Cases), MemberType = typeof(HostileText))]
    public void A_literal_is_one_token_with_the_same_value(int sample)
    {
        var value = HostileText.Samples[sample];

        var token = SyntaxFactory.ParseToken(CSharpText.Literal(value));

        Assert.Equal(SyntaxKind.StringLiteralToken, token.Kind());
        Assert.Equal(value, token.ValueText);
        Assert.Equal(CSharpText.Literal(value), token.ToFullString());
        Assert.DoesNotContain('\n', token.ToFullString());
    }

    [Theory]
    [MemberData(nameof(HostileText.Cases), MemberType = typeof(HostileText))]
    public void A_UTF8_literal_is_one_token_with_the_encoded_value(int sample)
    {
        var value = HostileText.Samples[sample];

        var expression = SyntaxFactory.ParseExpression(CSharpText.Utf8Literal(value));

        var literal = Assert.IsType<LiteralExpressionSyntax>(expression);
        Assert.Equal(SyntaxKind.Utf8StringLiteralExpression, literal.Kind());
        Assert.Empty(literal.GetDiagnostics());
        Assert.Equal(Encoding.UTF8.GetBytes(value), new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(literal.Token.ValueText));
    }

    [Theory]
    [InlineData("class", "@class")]
    [InlineData("record", "@record")]
    [InlineData("await", "@await")]
    [InlineData("name", "name")]
    public void A_keyword_gets_an_at_sign(string name, string expected)
        => Assert.Equal(expected, CSharpText.Identifier(name));

    [Theory]
    [InlineData("ImageUrls", "imageUrls")]
    [InlineData("URL", "url")]
    [InlineData("URLPath", "urlPath")]
    [InlineData("ID2", "id2")]
    [InlineData("A", "a")]
    [InlineData("_1", "_1")]
    [InlineData("Ünder", "ünder")]
    [InlineData("Id", "id")]
    [InlineData("", "")]
    public void A_local_begins_with_a_small_letter(string name, string expected)
        => Assert.Equal(expected, CSharpText.CamelCase(name));

    [Theory]
    [InlineData((byte)'a', "(byte)'a'")]
    [InlineData((byte)'\'', "39")]
    [InlineData((byte)'\\', "92")]
    [InlineData((byte)0xC3, "195")]
    public void A_byte_is_a_character_where_it_prints(byte value, string expected)
        => Assert.Equal(expected, CSharpText.Byte(value));
}
