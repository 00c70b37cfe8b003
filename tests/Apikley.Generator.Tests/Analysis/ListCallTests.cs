using Apikley.Generator.Analysis;

namespace Apikley.Generator.Tests.Analysis;

public class ListCallTests
{
    [Theory]
    [InlineData("""_ = new Input { Tags = ["a", "b", {|APK4010:"c"|}] };""")]
    [InlineData("""_ = new Input { Tags = new[] { "a", "b", {|APK4010:"c"|} } };""")]
    [InlineData("""_ = new Input { Tags = new string[] { "a", "b", {|APK4010:"c"|}, "d" } };""")]
    [InlineData("""_ = new Input { Tags = new List<string> { "a", "b", {|APK4010:"c"|} } };""")]
    [InlineData("""_ = new Input { Tags = new List<string>(4) { "a", "b", {|APK4010:"c"|} } };""")]
    [InlineData("""_ = new Input { Tags = new List<string>(Make()) { "a" } }; static string[] Make() => [];""")]
    [InlineData("""_ = new Input { Tags = {|APK4010:new string[3]|} };""")]
    [InlineData("""_ = new Input { Tags = new string[number] };""")]
    [InlineData("""_ = new Input { Tags = ["a", "b"] };""")]
    [InlineData("""_ = new Input { Tags = ["a", {|APK4001:"long"|}] };""")]
    [InlineData("""_ = new Input { Tags = ["a", {|APK4011:"a"|}] };""")]
    [InlineData("""_ = new Input { Tags = ["a", unknown] };""")]
    [InlineData("""_ = new Input { Tags = [unknown, unknown] };""")]
    [InlineData("""_ = new Input { Sizes = [Size.Ratio16x9, {|APK4011:Size.Ratio16x9|}] };""")]
    [InlineData("""_ = new Input { Sizes = [Size.Ratio16x9, {|APK4011:"16:9"|}] };""")]
    [InlineData("""_ = new Input { Urls = {|APK4009:[]|} };""")]
    [InlineData("""_ = new Input { Urls = {|APK4009:Array.Empty<Uri>()|} };""")]
    [InlineData("""_ = new Input { Urls = [.. addresses] };""")]
    [InlineData("""_ = new Input { Urls = [address, address, address, .. addresses] };""")]
    [InlineData("""_ = new Input { Urls = [address, address, address, {|APK4010:address|}, .. addresses] };""")]
    [InlineData("""_ = new Input { Urls = [{|APK4012:new Uri("photo.png", UriKind.Relative)|}] };""")]
    [InlineData("""_ = new Input { Urls = [{|APK4012:new("/photo.png")|}] };""")]
    [InlineData("""_ = new Input { Urls = [{|APK4015:new Uri("ftp://example.com/photo.png")|}] };""")]
    [InlineData("""_ = new Input { Urls = [new Uri("https://example.com/photo.png"), {|APK4011:new Uri("https://example.com/photo.png")|}] };""")]
    [InlineData("""_ = new Input { Urls = [new Uri(unknown), new Uri(unknown)] };""")]
    [InlineData("""_ = new Input { Urls = [new Uri(address, "photo.png")] };""")]
    [InlineData("""_ = new Input { Grid = [[2, 4], [2, {|APK4008:3|}], [2, 4, {|APK4010:6|}]] };""")]
    [InlineData("""client.Find(1, "a", {|APK4010:"b"|});""")]
    [InlineData("""client.Find(1, "a");""")]
    [InlineData("""client.Find(1, ["a", {|APK4010:"b"|}]);""")]
    [InlineData("""var tags = new HashSet<string> { "a", "b", "c" }; _ = new Input { Tags = [.. tags] };""")]
    public Task Reported_and_not(string statement) => CallTest.StatementsAsync<GivenValueAnalyzer>(statement);

    [Theory]
    [InlineData("""var tags = new List<string> { "a", "b", "c" }; _ = new Input { Tags = {|APK4010:tags|} };""")]
    [InlineData("""var tags = new List<string> { "a", "b", "c" }; tags.Remove("a"); _ = new Input { Tags = tags };""")]
    [InlineData("""List<string> tags = ["a", "b", "c"]; tags.Clear(); _ = new Input { Tags = tags };""")]
    [InlineData("""IList<string> tags = ["a", "b", "c"]; tags.Clear(); _ = new Input { Tags = [.. tags] };""")]
    [InlineData("""string[] tags = ["a", "b", "c"]; tags[0] = "d"; _ = new Input { Tags = {|APK4010:tags|} };""")]
    [InlineData("""string[] tags = ["a", "a"]; tags[0] = "d"; _ = new Input { Tags = tags };""")]
    [InlineData("""string[] tags = ["a", "a"]; _ = new Input { Tags = {|APK4011:tags|} };""")]
    [InlineData("""IReadOnlyList<string> tags = ["a", "b", "c"]; Console.WriteLine(tags.Count); _ = new Input { Tags = {|APK4010:tags|} };""")]
    [InlineData("""var list = new List<string> { "a", "b", "c" }; IReadOnlyList<string> tags = list; list.Clear(); _ = new Input { Tags = tags };""")]
    [InlineData("""IReadOnlyList<string> two = ["a", "b"]; _ = new Input { Tags = [.. two, {|APK4010:"c"|}] };""")]
    [InlineData("""IReadOnlyList<string> two = ["a", "b"]; _ = new Input { Tags = [.. two] };""")]
    public Task Lists_that_may_have_changed_are_not_known(string statement) => CallTest.StatementsAsync<GivenValueAnalyzer>(statement);
}
