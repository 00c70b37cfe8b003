using System.Text;

namespace Apikley.Tests.Tasks;

/// <summary>The oddities of records and results, each seen in the service's documents or in real use.</summary>
public sealed class RecordTests
{
    [Fact]
    public void A_record_is_read_whole()
    {
        var status = Read("""
            {"taskId":"t","model":"grok-imagine/text-to-image","state":"success","param":"{\"model\":\"x\"}","resultJson":"{\"resultUrls\":[\"https://a/1.png\"]}",
             "failCode":"","failMsg":"","completeTime":1698765432000,"createTime":"1698765400000","updateTime":"2023-10-31T15:16:40Z","progress":"99","creditsConsumed":4.5,"costTime":8}
            """)!;

        Assert.Equal("grok-imagine/text-to-image", status.Model);
        Assert.Null(status.FailCode);
        Assert.Null(status.FailMessage);
        Assert.Equal(99, status.Progress);
        Assert.Equal(4.5m, status.CreditsConsumed);
        Assert.Equal(new DateTimeOffset(2023, 10, 31, 15, 17, 12, TimeSpan.Zero), status.CompletedAt);
        Assert.Equal(status.CreatedAt, status.UpdatedAt);
        Assert.Contains("\"costTime\":8", status.RawJson, StringComparison.Ordinal);
        Assert.Equal("t: success 99 %", status.ToString());
    }

    [Theory]
    [InlineData("""{"state":"fail","failCode":500}""", "500")]
    [InlineData("""{"state":"fail","failCode":null}""", null)]
    [InlineData("""{"state":"fail","failCode":{"a":1}}""", """{"a":1}""")]
    public void A_fail_code_may_be_anything(string json, string? failCode) => Assert.Equal(failCode, Read(json)!.FailCode);

    [Theory]
    [InlineData("""{"state":"waiting","completeTime":0,"createTime":-5,"updateTime":99999999999999999,"progress":400,"creditsConsumed":"x"}""")]
    [InlineData("""{"state":"waiting","completeTime":null,"createTime":"","updateTime":[],"progress":null,"creditsConsumed":{}}""")]
    public void What_is_out_of_range_is_absent(string json)
    {
        var status = Read(json)!;
        Assert.Null(status.CompletedAt);
        Assert.Null(status.CreatedAt);
        Assert.Null(status.UpdatedAt);
        Assert.Null(status.Progress);
        Assert.Null(status.CreditsConsumed);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"state":""}""")]
    [InlineData("""{"state":null}""")]
    [InlineData("")]
    [InlineData("""{"state":"success" """)]
    public void What_is_no_record_is_none(string json) => Assert.Null(Read(json));

    [Fact]
    public void Half_a_surrogate_pair_costs_no_result()
    {
        Assert.Equal("success", Read("""{"param":"\ud83d","state":"success"}""")!.State.Value);
    }

    [Theory]
    [InlineData("""{"resultUrls":["https://a/1.png","https://a/2.png"]}""", 2)]
    [InlineData("""{"resultUrls":"https://a/1.png"}""", 1)]
    [InlineData("""["https://a/1.png"]""", 1)]
    [InlineData("""{"resultUrls":[null,"","not a url","file:///etc/passwd","/relative",7,{"a":[]},"https://a/1.png"]}""", 1)]
    [InlineData("""{"resultUrls":null}""", 0)]
    [InlineData("""{"resultUrls":[]}""", 0)]
    public void Result_urls_are_read_leniently(string json, int count)
    {
        var content = ResultContent.Read(json);
        Assert.True(content.IsReadable);
        Assert.Equal(count, content.ResultUrls.Count);
        Assert.All(content.ResultUrls, url => Assert.Equal("https", url.Scheme));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("{\"resultUrls\":[\"https://a/1")]
    [InlineData("7")]
    public void A_result_that_cannot_be_read_does_not_throw(string? json)
    {
        var content = ResultContent.Read(json);
        Assert.False(content.IsReadable);
        Assert.Empty(content.ResultUrls);
    }

    [Fact]
    public void All_forms_of_a_result_are_known()
    {
        var content = ResultContent.Read("""
            {"resultUrls":["https://a/v.mp4"],"resultWaterMarkUrls":["https://a/w.mp4"],"firstFrameUrl":["https://a/f.png"],"lastFrameUrl":["https://a/l.png"],
             "character_id":"c7","resultObject":{"text":"hello","mask_urls":["https://a/m.png"]},"new":[1]}
            """);

        Assert.Equal("https://a/w.mp4", Assert.Single(content.WatermarkUrls).AbsoluteUri);
        Assert.Equal("https://a/f.png", Assert.Single(content.FirstFrameUrls).AbsoluteUri);
        Assert.Equal("https://a/l.png", Assert.Single(content.LastFrameUrls).AbsoluteUri);
        Assert.Equal("c7", content.CharacterId);
        Assert.Equal("hello", content.ResultObject!.Value.GetProperty("text").GetString());
    }

    private static GenerationStatus? Read(string json) => RecordReader.Read(Encoding.UTF8.GetBytes(json), "t");
}
