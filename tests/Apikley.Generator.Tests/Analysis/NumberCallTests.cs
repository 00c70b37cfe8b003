using Apikley.Generator.Analysis;

namespace Apikley.Generator.Tests.Analysis;

public class NumberCallTests
{
    [Theory]
    [InlineData("_ = new Input { Count = {|APK4004:0|} };")]
    [InlineData("_ = new Input { Count = {|APK4005:7|} };")]
    [InlineData("_ = new Input { Count = {|APK4004:-1|} };")]
    [InlineData("_ = new Input { Count = 1 };")]
    [InlineData("_ = new Input { Count = 6 };")]
    [InlineData("_ = new Input { Count = null };")]
    [InlineData("_ = new Input { Count = number };")]
    [InlineData("_ = new Input { Count = number + 1 };")]
    [InlineData("_ = new Input { Count = {|APK4005:(int?)7|} };")]
    [InlineData("_ = new Input { Count = {|APK4005:3 + 4|} };")]
    [InlineData("const long A = 7; _ = new Input { Count = {|APK4005:(int)A|} };")]
    [InlineData("long a = 5000000000; _ = new Input { Count = (int)a };")]
    [InlineData("var a = 7; _ = new Input { Count = {|APK4005:a|} };")]
    [InlineData("var a = 7; a++; _ = new Input { Count = a };")]
    [InlineData("for (var a = 7; a < 9; a++) { _ = new Input { Count = a }; }")]
    [InlineData("_ = new Input { Scale = {|APK4006:0|} };")]
    [InlineData("_ = new Input { Scale = {|APK4007:1|} };")]
    [InlineData("_ = new Input { Scale = {|APK4008:0.25|} };")]
    [InlineData("_ = new Input { Scale = 0.3 };")]
    [InlineData("_ = new Input { Scale = 0.7 };")]
    [InlineData("_ = new Input { Scale = double.NaN };")]
    [InlineData("_ = new Input { Big = {|APK4005:long.MaxValue|} };")]
    [InlineData("_ = new Input { Big = long.MaxValue - 1 };")]
    [InlineData("client.Find({|APK4004:0|});")]
    [InlineData("client.Find(limit: {|APK4005:101|});")]
    [InlineData("client.Find(100);")]
    [InlineData("client.Find(tags: [], limit: {|APK4005:101|});")]
    [InlineData("_ = new Input { Weights = new Dictionary<string, int> { [\"a\"] = 9, [\"b\"] = {|APK4005:10|} } };")]
    [InlineData("_ = new Input { Weights = new Dictionary<string, int> { { \"a\", {|APK4005:10|} } } };")]
    public Task Reported_and_not(string statement) => CallTest.StatementsAsync<GivenValueAnalyzer>(statement);
}
