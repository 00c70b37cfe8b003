using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Apikley.Generator.Tests.Emitting.Text;

public class XmlDocWriterTests
{
    [Fact]
    public void A_short_description_stays_on_one_line()
        => Assert.Equal("/// <summary>Max &lt; 5 &amp; &quot;more&quot;</summary>\n", Summary("Max < 5 & \"more\""));

    [Fact]
    public void Without_a_description_the_fallback_is_written()
        => Assert.Equal("/// <summary>The prompt.</summary>\n", Summary(null));

    [Fact]
    public void Paragraphs_lists_code_and_links_become_XML()
        => Assert.Equal(
            """
            /// <summary>
            /// <para>The URL to receive updates. Optional.</para>
            /// <list type="bullet">
            /// <item><description>System will <b>POST</b> to it</description></item>
            /// <item><description>See <see href="https://example.com">the guide</see> for <c>code</c></description></item>
            /// </list>
            /// </summary>

            """,
            Summary("The URL to receive updates.\nOptional.\n\n- System will **POST**\n  to it\n- See [the guide](https://example.com) for `code`"));

    [Fact]
    public void HTML_becomes_XML()
        => Assert.Equal(
            """
            /// <summary>
            /// <para>One <c>x</c></para>
            /// <para>Two &lt;id&gt;</para>
            /// </summary>

            """,
            Summary("<p>One <code>x</code></p>\r\n<p>Two <id></p>"));

    [Fact]
    public void Long_text_is_wrapped()
    {
        var lines = Summary(string.Join(' ', Enumerable.Repeat("word", 60))).TrimEnd('\n').Split('\n');

        Assert.Equal("/// <summary>", lines[0]);
        Assert.Equal("/// </summary>", lines[^1]);
        Assert.True(lines.Length > 4);
        Assert.All(lines, line => Assert.True(line.Length <= 120));
    }

    [Fact]
    public void Remarks_hold_what_the_emitter_adds()
    {
        var writer = new SourceWriter();
        XmlDocWriter.WriteSummary(writer, new DocModel("A.", "B."), "", ["Default: 1."]);

        Assert.Equal("/// <summary>A.</summary>\n/// <remarks>\n/// <para>B.</para>\n/// <para>Default: 1.</para>\n/// </remarks>\n", writer.Finish().ToString());
    }

    [Theory]
    [MemberData(nameof(HostileText.Cases), MemberType = typeof(HostileText))]
    public void Nothing_leaves_the_comment_and_the_XML_is_well_formed(int sample)
    {
        var writer = new SourceWriter();
        XmlDocWriter.WriteSummary(writer, new DocModel(HostileText.Samples[sample], HostileText.Samples[sample]), "fallback", [HostileText.Samples[sample]]);
        writer.WriteLine("public class C");
        writer.OpenBlock();
        XmlDocWriter.WriteParameter(writer, "a", HostileText.Samples[sample]);
        XmlDocWriter.WriteReturns(writer, HostileText.Samples[sample]);
        XmlDocWriter.WriteException(writer, "System.ArgumentException", HostileText.Samples[sample]);
        writer.WriteLine("public int M(int a) => a;");
        writer.CloseBlock();

        var tree = CSharpSyntaxTree.ParseText(writer.Finish().ToString(), new CSharpParseOptions(documentationMode: DocumentationMode.Diagnose));

        Assert.Empty(tree.GetDiagnostics());
        Assert.Single(tree.GetCompilationUnitRoot().Members);
        Assert.All(tree.GetRoot().DescendantTrivia(descendIntoTrivia: false), trivia => Assert.False(trivia.IsDirective));
    }

    [Fact]
    public void A_text_of_openings_does_not_cost_its_square()
    {
        var text = new string('[', 200_000);

        Assert.Equal(text, DocInline.ToXml(text));
    }

    private static string Summary(string? text)
    {
        var writer = new SourceWriter();
        XmlDocWriter.WriteSummary(writer, new DocModel(text), "The prompt.");
        return writer.Finish().ToString();
    }
}
