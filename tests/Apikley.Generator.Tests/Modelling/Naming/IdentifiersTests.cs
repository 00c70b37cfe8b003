using Apikley.Generator.Modelling.Naming;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Apikley.Generator.Tests.Modelling.Naming;

public class IdentifiersTests
{
    [Theory]
    [InlineData("image_urls", "ImageUrls")]
    [InlineData("callBackUrl", "CallBackUrl")]
    [InlineData("kebab-case.and dots/slashes", "KebabCaseAndDotsSlashes")]
    [InlineData("X-Rate-Limit", "XRateLimit")]
    [InlineData("TURBO", "Turbo")]
    [InlineData("CREATE_TASK_FAILED", "CreateTaskFailed")]
    [InlineData("ID", "Id")]
    [InlineData("HTMLParser", "HTMLParser")]
    [InlineData("k8s", "K8s")]
    [InlineData("720p", "_720P")]
    [InlineData("2fa_code", "_2FaCode")]
    [InlineData("v2-1-standard", "V2_1Standard")]
    [InlineData("1.12", "_1_12")]
    [InlineData("mp3_44100_128", "Mp3_44100_128")]
    [InlineData("1024x768", "_1024x768")]
    [InlineData("@type", "Type")]
    [InlineData("$ref", "Ref")]
    [InlineData("reference_video_urls ", "ReferenceVideoUrls")]
    [InlineData("+1", "Plus1")]
    [InlineData("-1", "Minus1")]
    [InlineData("-created_at", "MinusCreatedAt")]
    [InlineData("", "Empty")]
    [InlineData(" ", "Blank")]
    [InlineData("<=", "LessThanOrEqual")]
    [InlineData("*", "Asterisk")]
    [InlineData("имя_файла", "ИмяФайла")]
    [InlineData("名前", "名前")]
    [InlineData("größe", "Größe")]
    [InlineData("😀", "U1F600")]
    [InlineData("a😀b", "AB")]
    [InlineData("class", "Class")]
    [InlineData("foo\u200Bbar", "FooBar")]
    public void Becomes_a_pascal_name(string wire, string expected)
    {
        var name = Identifiers.Pascal(wire);

        Assert.Equal(expected, name);
        Assert.True(SyntaxFacts.IsValidIdentifier(name));
    }

    [Theory]
    [InlineData("petId", "petId")]
    [InlineData("X-Request-ID", "xRequestId")]
    [InlineData("URLPath", "urlPath")]
    [InlineData("ID", "id")]
    [InlineData("2fa", "_2Fa")]
    public void Becomes_a_camel_name(string wire, string expected) => Assert.Equal(expected, Identifiers.Camel(wire));

    [Theory]
    [InlineData("a-b", "ADashB")]
    [InlineData("a_b", "AUnderscoreB")]
    [InlineData("_id", "UnderscoreId")]
    [InlineData("a😀b", "AU1F600B")]
    public void Spells_symbols_out(string wire, string expected) => Assert.Equal(expected, Identifiers.Spelled(wire));

    [Theory]
    [InlineData("aspect_ratio", "Ratio")]
    [InlineData("aspectRatio", "Ratio")]
    [InlineData("n_frames", "Frames")]
    [InlineData("duration", "Duration")]
    [InlineData("HttpStatusCode", "Code")]
    [InlineData("x_2", null)]
    [InlineData("", null)]
    public void Finds_the_last_word(string wire, string? expected) => Assert.Equal(expected, Identifiers.LastWord(wire));

    [Theory]
    [InlineData("Tags", "Tag")]
    [InlineData("Entries", "Entry")]
    [InlineData("Addresses", "Address")]
    [InlineData("Boxes", "Box")]
    [InlineData("Status", "StatusItem")]
    [InlineData("Data", "DataItem")]
    [InlineData("Shots", "Shot")]
    [InlineData("Releases", "Release")]
    public void Names_an_item_in_the_singular(string name, string expected) => Assert.Equal(expected, Plurals.Singular(name));

    [Fact]
    public void Any_wire_name_becomes_a_valid_identifier()
    {
        for (var first = 0; first < 0x3000; first++)
        {
            var wire = (char)first + "x" + (char)first;

            Assert.True(SyntaxFacts.IsValidIdentifier(Identifiers.Pascal(wire)), $"U+{first:X4} gives {Identifiers.Pascal(wire)}");
            Assert.True(SyntaxFacts.IsValidIdentifier(Identifiers.Spelled(wire)), $"U+{first:X4} is spelled {Identifiers.Spelled(wire)}");
        }
    }
}
