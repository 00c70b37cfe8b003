using Apikley.Generator.Analysis;
using Apikley.Generator.CodeFixes;
using Microsoft.CodeAnalysis.Testing;

namespace Apikley.Generator.Tests.Analysis;

public class CodeFixTests
{
    [Theory]
    [InlineData("""_ = new Input { Size = {|APK4014:"16:9"|} };""", """_ = new Input { Size = Size.Ratio16x9 };""")]
    [InlineData("""_ = new Input { Size = {|APK4013:"Square_hd"|} };""", """_ = new Input { Size = Size.SquareHd };""")]
    [InlineData("""_ = new Input { Size = (Size){|APK4014:"16:9"|} };""", """_ = new Input { Size = Size.Ratio16x9 };""")]
    [InlineData("""var same = {|APK4014:"16:9"|} == Size.SquareHd;""", """var same = Size.Ratio16x9 == Size.SquareHd;""")]
    [InlineData("""_ = new Input { Size = flag ? {|APK4014:"16:9"|} : {|APK4014:"1:1"|} };""", """_ = new Input { Size = flag ? Size.Ratio16x9 : Size.Ratio1x1 };""")]
    [InlineData("""_ = new Input { Size = number switch { 1 => {|APK4013:"square_HD"|}, _ => (Size)unknown } };""", """_ = new Input { Size = number switch { 1 => Size.SquareHd, _ => (Size)unknown } };""")]
    [InlineData("""_ = new Input { Size = {|APK4014:"16:9"|}, Sizes = new[] { (Size){|APK4014:"1:1"|} } };""", """_ = new Input { Size = Size.Ratio16x9, Sizes = new[] { Size.Ratio1x1 } };""")]
    [InlineData("""Size size = {|APK4013:"square_HD"|}; Size other = {|APK4013:"Square_hd"|};""", """Size size = Size.SquareHd; Size other = Size.SquareHd;""")]
    [InlineData("""_ = new Input { Sizes = [{|APK4014:"16:9"|}, Size.SquareHd] };""", """_ = new Input { Sizes = [Size.Ratio16x9, Size.SquareHd] };""")]
    public Task A_text_becomes_the_member(string before, string after) => CallTest.FixAsync<EnumTextAnalyzer, EnumMemberCodeFix>(before, after);

    [Fact]
    public Task A_text_that_is_near_to_nothing_has_no_fix()
        => CallTest.FixAsync<EnumTextAnalyzer, EnumMemberCodeFix>("""_ = new Input { Size = {|APK4013:"4"|} };""", """_ = new Input { Size = {|APK4013:"4"|} };""");

    [Theory]
    [InlineData("""_ = new Input { Tags = ["a", "b", {|APK4010:"c"|}, "d"] };""", """_ = new Input { Tags = ["a", "b"] };""")]
    [InlineData("""_ = new Input { Tags = new[] { "a", "b", {|APK4010:"c"|} } };""", """_ = new Input { Tags = new[] { "a", "b" } };""")]
    [InlineData("""_ = input with { Tags = new string[] { "a", "b", {|APK4010:"c"|}, unknown } };""", """_ = input with { Tags = new string[] { "a", "b" } };""")]
    [InlineData("""_ = new Input { Tags = flag ? ["a", "b", {|APK4010:"c"|}] : [] };""", """_ = new Input { Tags = flag ? ["a", "b"] : [] };""")]
    [InlineData("""_ = new Input { Tags = new List<string> { "a", "b", {|APK4010:"c"|} } };""", """_ = new Input { Tags = new List<string> { "a", "b" } };""")]
    public Task Items_beyond_the_limit_are_left_out_when_asked(string before, string after) => CallTest.FixAsync<GivenValueAnalyzer, TrimItemsCodeFix>(before, after);

    [Theory]
    [InlineData("""IReadOnlyList<string> tags = ["a", "b", "c"]; _ = new Input { Tags = {|APK4010:tags|} };""")]
    [InlineData("""IReadOnlyList<string> two = ["a", "b"]; _ = new Input { Tags = [.. two, {|APK4010:"c"|}] };""")]
    public Task Items_that_are_written_elsewhere_are_left_alone(string statement) => CallTest.FixAsync<GivenValueAnalyzer, TrimItemsCodeFix>(statement, statement);

    [Theory]
    [InlineData("""_ = new {|CS9035:Line|}();""", """_ = new Line { Text = "" };""")]
    [InlineData("""_ = new {|CS9035:Line|} { };""", """_ = new Line { Text = "" };""")]
    [InlineData("""Line line = {|CS9035:new|}() { };""", """Line line = new() { Text = "" };""")]
    [InlineData(
        """_ = new {|CS9035:{|CS9035:{|CS9035:{|CS9035:{|CS9035:{|CS9035:{|CS9035:Order|}|}|}|}|}|}|} { Prompt = "x" };""",
        """_ = new Order { Prompt = "x", Urls = [], Link = new Uri("https://example.com/"), Size = Size.Ratio1x1, Count = 0, Note = null, Weights = new Dictionary<string, int>(), Line = new Line { Text = "" } };""")]
    public Task Missing_members_are_added(string before, string after) => CallTest.FixAsync<EmptyDiagnosticAnalyzer, MissingMembersCodeFix>(before, after);

    [Fact]
    public Task All_missing_members_of_a_document_are_added_at_once()
        => CallTest.FixAsync<EmptyDiagnosticAnalyzer, MissingMembersCodeFix>(
            """_ = new {|CS9035:Line|}(); var lines = new[] { new {|CS9035:Line|} { } }; _ = new {|CS9035:Pick|}();""",
            """_ = new Line { Text = "" }; var lines = new[] { new Line { Text = "" } }; _ = new Pick { Choice = "" };""");

    [Fact]
    public Task Other_peoples_types_are_left_alone()
        => CallTest.FixAsync<EmptyDiagnosticAnalyzer, MissingMembersCodeFix>("""_ = new {|CS9035:NoModel|}();""", """_ = new {|CS9035:NoModel|}();""");
}
