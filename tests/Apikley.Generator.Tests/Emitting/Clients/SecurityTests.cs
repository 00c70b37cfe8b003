using Apikley.Generator.Emitting;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;
using static Apikley.Generator.Tests.Emitting.Clients.Build;

namespace Apikley.Generator.Tests.Emitting.Clients;

/// <summary>Credentials: where each kind goes, and which of several is used.</summary>
public sealed class SecurityTests : CallTests
{
    [Theory]
    [InlineData("", "GET https://pets.test/v1/x?a=1")]
    [InlineData("Header = \"k\"", "GET https://pets.test/v1/x?a=1\nX-Key: k")]
    [InlineData("Query = \"k&\"", "GET https://pets.test/v1/x?a=1&api_key=k%26")]
    [InlineData("Cookie = \"k;\"", "GET https://pets.test/v1/x?a=1\nCookie: sid=k%3B")]
    [InlineData("Bearer = \"t\"", "GET https://pets.test/v1/x?a=1\nAuthorization: Bearer t")]
    [InlineData("BearerProvider = _ => new ValueTask<string>(\"p\"), Bearer = \"t\"", "GET https://pets.test/v1/x?a=1\nAuthorization: Bearer p")]
    [InlineData("Basic = new System.Net.NetworkCredential(\"ü\", \"p:w\")", "GET https://pets.test/v1/x?a=1\nAuthorization: Basic w7w6cDp3")]
    [InlineData("Digest = \"x\"", "GET https://pets.test/v1/x?a=1\nAuthorization: HOBA x")]
    [InlineData("OAuthProvider = async c => { await Task.Yield(); return \"o\"; }", "GET https://pets.test/v1/x?a=1\nAuthorization: Bearer o")]
    [InlineData("Header = \"k\", Bearer = \"t\"", "GET https://pets.test/v1/x?a=1\nX-Key: k")]
    public async Task A_credential_goes_where_its_scheme_says_and_the_first_that_is_set_is_used(string options, string expected)
        => Assert.Equal(expected, await RequestAsync(Secured([0], [1], [2], [3], [4], [5], [6], []), "client.GetAsync(1)", options));

    [Theory]
    [InlineData("Header = \"k\"", "GET https://pets.test/v1/x?a=1")]
    [InlineData("Header = \"k\", Bearer = \"t\"", "GET https://pets.test/v1/x?a=1\nAuthorization: Bearer t\nX-Key: k")]
    [InlineData("Header = \"k\", Query = \"q\"", "GET https://pets.test/v1/x?a=1&api_key=q")]
    public async Task Schemes_that_are_needed_together_are_sent_together(string options, string expected)
        => Assert.Equal(expected, await RequestAsync(Secured([0, 3], [1]), "client.GetAsync(1)", options));

    [Fact]
    public async Task A_cookie_joins_the_cookies_of_the_operation()
    {
        var client = Secured([2]);
        client = client with
        {
            Groups = EquatableArray.Of(client.Groups[0] with { Operations = EquatableArray.Of(Operation("Get", "GET", "/x", InCookie("a", Str)) with { Security = client.Groups[0].Operations[0].Security }) }),
        };

        Assert.Equal("GET https://pets.test/v1/x\nCookie: sid=k; a=1", await RequestAsync(client, "client.GetAsync(\"1\")", "Cookie = \"k\""));
    }

    [Fact]
    public async Task An_exception_does_not_repeat_a_credential()
    {
        var error = (await CallAsync(Secured([3]), "client.GetAsync(1)", Answer("You sent secret-token!", "text/plain", 401, ("X-Echo", "secret-token")), "Bearer = \"secret-token\"")).Error!;

        Assert.DoesNotContain("secret-token", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret-token", ((ApiException)error).Headers["X-Echo"][0], StringComparison.Ordinal);
        Assert.Equal("You sent ***!", ((ApiException)error).ResponseText);
    }

    private static ClientModel Secured(params int[][] alternatives)
        => Client(Operation("Get", "GET", "/x", InQuery("a", Int)) with
        {
            Security = alternatives.Select(schemes => new SecurityAlternative(schemes.ToEquatableArray())).ToEquatableArray(),
        }) with
        {
            SecuritySchemes = EquatableArray.Of(
                new SecuritySchemeModel("header", "Header", SecurityKind.ApiKeyHeader, "X-Key", DocModel.None),
                new SecuritySchemeModel("query", "Query", SecurityKind.ApiKeyQuery, "api_key", DocModel.None),
                new SecuritySchemeModel("cookie", "Cookie", SecurityKind.ApiKeyCookie, "sid", DocModel.None),
                new SecuritySchemeModel("bearer", "Bearer", SecurityKind.Bearer, null, DocModel.None),
                new SecuritySchemeModel("basic", "Basic", SecurityKind.Basic, null, DocModel.None),
                new SecuritySchemeModel("digest", "Digest", SecurityKind.HttpOther, "HOBA", DocModel.None),
                new SecuritySchemeModel("oauth", "OAuth", SecurityKind.TokenProvider, null, DocModel.None),
                new SecuritySchemeModel("mtls", "MutualTls", SecurityKind.MutualTls, null, DocModel.None)),
        };
}
