using Apikley.Generator.Emitting.Types;
using Apikley.Generator.Model;

namespace Apikley.Generator.Tests.Emitting.Types;

/// <summary>A member has a comment where the document describes it, or its name in JSON is another.</summary>
public class MemberDocTests
{
    [Theory]
    [InlineData("Url", "url")]
    [InlineData("DismissStaleReviews", "dismiss_stale_reviews")]
    [InlineData("NFrames", "n_frames")]
    [InlineData("Gpt4O", "gpt-4.o")]
    public void What_only_repeats_the_name_is_left_out(string name, string wireName) => Assert.False(MemberDoc.SaysSomething(DocModel.None, name, wireName));

    [Theory]
    [InlineData("Links", "_links")]
    [InlineData("Ratio16x9", "16:9")]
    [InlineData("Created", "-created")]
    [InlineData("Created", "created_")]
    [InlineData("Urls", "url")]
    [InlineData("Url", "urls")]
    [InlineData("Empty", "")]
    public void A_name_in_JSON_that_is_another_is_said(string name, string wireName) => Assert.True(MemberDoc.SaysSomething(DocModel.None, name, wireName));

    [Fact]
    public void What_the_document_says_is_said()
    {
        Assert.True(MemberDoc.SaysSomething(new DocModel("Where it is."), "Url", "url"));
        Assert.True(MemberDoc.SaysSomething(new DocModel(null, "Where it is."), "Url", "url"));
    }
}
