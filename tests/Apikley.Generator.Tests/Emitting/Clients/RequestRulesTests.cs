using Apikley.Generator.Emitting;
using Apikley.Generator.Model;
using static Apikley.Generator.Tests.Emitting.Clients.Build;

namespace Apikley.Generator.Tests.Emitting.Clients;

/// <summary>Arguments that break a rule of their own: refused before anything is sent.</summary>
public sealed class RequestRulesTests : CallTests
{
    [Theory]
    [InlineData("text", "\"abcd\"", "the value has 4 characters, at most 3 are allowed (maxLength: 3); it is abcd")]
    [InlineData("number", "7", "the value is above the maximum (maximum: 5); it is 7")]
    [InlineData("list", "[\"a\", \"long\", null!]", "the value has 3 items, at most 2 are allowed (maxItems: 2)\n/1 has 4 characters, at most 3 are allowed (maxLength: 3); it is long\n/2 is null (required)")]
    [InlineData("map", "new Dictionary<string, int> { [\"a/b\"] = 9 }", "the value has 1 entries, at least 2 are needed (minProperties: 2)\n/a~1b is above the maximum (maximum: 5); it is 9")]
    [InlineData("maps", "[new Dictionary<string, string> { [\"a\"] = null! }]", "/0/a is null (required)")]
    public async Task A_body_that_is_no_object(string kind, string value, string violations)
    {
        var (type, rules) = kind switch
        {
            "text" => (Str, new RulesModel(MaxLength: 3)),
            "number" => (Int, new RulesModel(Maximum: "5")),
            "list" => (List(Str), new RulesModel(MaxItems: 2, Items: new RulesModel(MaxLength: 3))),
            "map" => (Map(Int), new RulesModel(MinProperties: 2, MaxProperties: 3, Items: new RulesModel(Maximum: "5"))),
            _ => (List(Map(Str)), null),
        };
        Assert.Equal(violations, await ViolationsAsync(JsonBody(type) with { Rules = rules }, value));
    }

    [Fact]
    public async Task A_body_of_plain_text()
        => Assert.Equal(
            "the value has 4 characters, at most 3 are allowed (maxLength: 3); it is abcd",
            await ViolationsAsync(Body(BodyKind.Text, "text/plain", null) with { Rules = new RulesModel(MaxLength: 3) }, "\"abcd\""));

    [Fact]
    public async Task A_null_in_a_list_of_the_query()
        => Assert.Equal("query:tags/1 is null (required)", Text(await CallAsync(Client(Operation("Get", "GET", "/x", InQuery("tags", List(Str)))), "client.GetAsync(tags: [\"a\", null!])")));

    [Theory]
    [InlineData(3, true)]
    [InlineData(null, false)]
    public void The_documentation_says_that_a_call_may_be_refused(int? maximum, bool says)
    {
        var body = JsonBody(Str) with { Rules = maximum is null ? null : new RulesModel(MaxLength: maximum) };
        var emitted = string.Join("\n", ClientEmitter.Emit(Client(Operation("Post", "POST", "/x").With(body))).Select(static file => file.Text));
        Assert.Equal(says, emitted.Contains(
            "/// <exception cref=\"global::Apikley.RequestValidationException\">It breaks rules; nothing was sent.</exception>", StringComparison.Ordinal));
    }

    private static async Task<string> ViolationsAsync(BodyModel body, string value)
        => Text(await CallAsync(Client(Operation("Post", "POST", "/x").With(body)), $"client.PostAsync({value})"));

    private static string Text(Call call)
    {
        Assert.Empty(call.Requests);
        return string.Join("\n", Assert.IsType<RequestValidationException>(call.Error).Violations);
    }
}
