using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;
using static Apikley.Generator.Tests.Emitting.Clients.Build;

namespace Apikley.Generator.Tests.Emitting.Clients;

/// <summary>Where requests go.</summary>
public sealed class AddressTests : CallTests
{
    private static readonly ClientModel Plain = Client(Operation("Get", "GET", "/api/x"));

    [Theory]
    [InlineData("https://api.test/file-upload/", "https://api.test/file-upload/api/x")]
    [InlineData("https://api.test", "https://api.test/api/x")]
    [InlineData("http://localhost:5000/a/b", "http://localhost:5000/a/b/api/x")]
    public async Task The_address_of_the_options_keeps_its_path(string address, string expected)
        => Assert.Equal("GET " + expected, await RequestAsync(Plain, "client.GetAsync()", $"BaseAddress = new Uri(\"{address}\")"));

    [Fact]
    public async Task Without_one_the_documents_first_absolute_server_is_used()
        => Assert.Equal("GET https://b.test/v2/api/x", await RequestAsync(Plain with { Servers = Servers("/v1", "https://b.test/v2/", "https://c.test") }, "client.GetAsync()"));

    [Fact]
    public async Task Variables_of_the_server_are_properties()
    {
        var server = new ServerModel("https://{region}.test:{port}/{region}", null, EquatableArray.Of(
            new ServerVariableModel("region", "Region", "eu", EquatableArray<string>.Empty, null), new ServerVariableModel("port", "Port", "443", EquatableArray<string>.Empty, null)));
        var client = Plain with { Servers = EquatableArray.Of(server) };

        Assert.Equal("GET https://eu.test/eu/api/x", await RequestAsync(client, "client.GetAsync()"));
        Assert.Equal("GET https://us.test:8443/us/api/x", await RequestAsync(client, "client.GetAsync()", "Region = \"us\", Port = \"8443\""));
    }

    [Theory]
    [InlineData("/v1", "", "Set PetstoreClientOptions.BaseAddress, or BaseAddress of the HttpClient: the document's server \"/v1\" is not an absolute http or https address.")]
    [InlineData(null, "", "Set PetstoreClientOptions.BaseAddress, or BaseAddress of the HttpClient: the document names no server.")]
    [InlineData(null, "BaseAddress = new Uri(\"ftp://a.test\")", "PetstoreClientOptions.BaseAddress must be an absolute http or https address; it is \"ftp://a.test/\".")]
    [InlineData(null, "BaseAddress = new Uri(\"/v1\", UriKind.Relative)", "PetstoreClientOptions.BaseAddress must be an absolute http or https address; it is \"/v1\".")]
    [InlineData(null, "BaseAddress = new Uri(\"https://u:p@a.test/b?key=1\")", "PetstoreClientOptions.BaseAddress must be an address without query, fragment or user.")]
    public async Task An_address_that_cannot_be_used_is_told_at_once(string? server, string options, string message)
        => Assert.Equal(message, (await CallAsync(Plain with { Servers = server is null ? default : Servers(server) }, "client.GetAsync()", options: options)).Error!.Message);

    [Fact]
    public async Task An_operation_may_have_a_server_of_its_own_unless_the_application_chose_one()
    {
        var own = Client(Operation("Get", "GET", "/x") with { Servers = Servers("https://uploads.test/") });
        var relative = Client(Operation("Get", "GET", "/x") with { Servers = Servers("/v2") });

        Assert.Equal("GET https://uploads.test/x", await RequestAsync(own, "client.GetAsync()"));
        Assert.Equal("GET https://pets.test/v2/x", await RequestAsync(relative, "client.GetAsync()"));
        Assert.Equal("GET https://mine.test/x", await RequestAsync(own, "client.GetAsync()", "BaseAddress = new Uri(\"https://mine.test\")"));
    }

    [Fact]
    public async Task Variables_of_an_operations_server_are_properties_too()
    {
        var region = new ServerVariableModel("region", "Region", "eu", EquatableArray.Of("eu", "us"), "Where the files are.");
        var own = Client(Operation("Get", "GET", "/x") with { Servers = EquatableArray.Of(new ServerModel("https://{region}.uploads.test", null, EquatableArray.Of(region))) });

        Assert.Equal("GET https://eu.uploads.test/x", await RequestAsync(own, "client.GetAsync()"));
        Assert.Equal("GET https://us.uploads.test/x", await RequestAsync(own, "client.GetAsync()", "Region = \"us\""));
    }

    [Fact]
    public async Task Another_server_can_stand_in_for_that_of_an_operation()
    {
        var own = Client(Operation("Get", "GET", "/x") with { Servers = Servers("https://uploads.test/", "https://eu.uploads.test") });

        Assert.Equal("GET https://eu.uploads.test/x", await RequestAsync(own, "client.GetAsync()", "ServerAddresses = { [\"https://uploads.test/\"] = new Uri(\"https://eu.uploads.test\") }"));
        Assert.Equal("GET https://eu.uploads.test/x", await RequestAsync(own, "client.GetAsync()", "BaseAddress = new Uri(\"https://mine.test\"), ServerAddresses = { [\"https://uploads.test\"] = new Uri(\"https://eu.uploads.test/\") }"));
        Assert.Equal(
            "PetstoreClientOptions.ServerAddresses[\"https://uploads.test\"] must be an absolute http or https address; it is \"/v1\".",
            (await CallAsync(own, "client.GetAsync()", options: "ServerAddresses = { [\"https://uploads.test\"] = new Uri(\"/v1\", UriKind.Relative) }")).Error!.Message);
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\".\"")]
    [InlineData("\"..\"")]
    public async Task A_path_parameter_cannot_lead_elsewhere(string value)
    {
        var call = await CallAsync(Client(Operation("Delete", "DELETE", "/pets/{id}/photo", InPath("id", Str))), $"client.DeleteAsync({value})");

        Assert.Equal("id", Assert.IsType<ArgumentException>(call.Error).ParamName);
        Assert.Empty(call.Requests);
    }

    [Fact]
    public async Task A_query_in_the_path_is_continued()
        => Assert.Equal("GET https://pets.test/v1/x?a=1&b=2", await RequestAsync(Client(Operation("Get", "GET", "/x?a=1", InQuery("b", Int))), "client.GetAsync(2)"));

    [Fact]
    public async Task Odd_methods_are_sent() => Assert.StartsWith("QUERY https", await RequestAsync(Client(Operation("Get", "QUERY", "/x")), "client.GetAsync()"), StringComparison.Ordinal);
}
