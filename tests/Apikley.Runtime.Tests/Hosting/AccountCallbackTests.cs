using System.Net;
using System.Text.Json;
using Apikley.Tests.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Apikley.Tests.Hosting;

/// <summary>Callbacks of several accounts in one application: each has its path, and what one account's create let in, the other's path keeps out.</summary>
public sealed class AccountCallbackTests
{
    private const string Body = """{"code":200,"data":{"taskId":"t1","state":"success"}}""";

    [Fact]
    public async Task A_callback_is_let_in_at_the_path_of_its_own_account_only()
    {
        var (left, right) = (new ScriptedServer(), new ScriptedServer());
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddApikley("left", options => Point(left, options, "left")).ConfigurePrimaryHttpMessageHandler(() => left);
        builder.Services.AddApikley("right", options => Point(right, options, "right")).ConfigurePrimaryHttpMessageHandler(() => right);
        await using var app = builder.Build();
        app.MapApikleyCallbacks("/left", static options => options.Account = "left");
        app.MapApikleyCallbacks("/right", static options => options.Account = "right");
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        await app.Services.GetRequiredKeyedService<ApikleyClient>("left").CreateTaskAsync("m/x", Input.Empty);
        var query = new Uri(JsonDocument.Parse(Assert.Single(left.Creates)).RootElement.GetProperty("callBackUrl").GetString()!).Query;

        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(http, "/right" + query));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(http, "/left" + query));
    }

    [Fact]
    public void An_account_that_was_not_added_is_named()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddApikley(static options => options.ApiKey = "k");
        var app = builder.Build();

        var e = Assert.Throws<InvalidOperationException>(() => app.MapApikleyCallbacks("/x", static options => options.Account = "studio"));

        Assert.Contains("services.AddApikley(\"studio\")", e.Message, StringComparison.Ordinal);
    }

    private static void Point(ScriptedServer server, ApikleyOptions options, string account)
    {
        server.Set(options);
        options.ApiKey = "key-of-" + account;
        options.CallBackAddress = new Uri("https://app.example/" + account);
    }

    private static async Task<HttpStatusCode> PostAsync(HttpClient http, string path)
    {
        using var answer = await http.PostAsync(new Uri(path, UriKind.Relative), new StringContent(Body));
        return answer.StatusCode;
    }
}
