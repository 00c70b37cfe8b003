using System.Net.Http.Headers;
using Apikley.Tests.Tasks;

namespace Apikley.Tests.Callbacks;

/// <summary>Who is let in: whoever holds a ticket of ours, and signs where a key is set. Nothing of that is logged.</summary>
public sealed class CallbackAdmissionTests
{
    private const string Body = """{"code":200,"msg":"ok","data":{"taskId":"t1","state":"success","resultJson":"{\"resultUrls\":[\"https://evil.example/x\"]}"}}""";

    [Fact]
    public async Task Only_a_ticket_of_ours_that_is_valid_lets_in()
    {
        await using var app = await CallbackApp.StartAsync();
        var (task, path) = await app.CreateAsync();
        var now = app.Server.Time.GetUtcNow();
        string Path(string secret, DateTimeOffset until) => "/apikley?apikley=" + new CallbackTicket(task.CorrelationId!, until).Sign(secret);

        Assert.Equal(401, await app.PostAsync("/apikley", Body));
        Assert.Equal(401, await app.PostAsync("/apikley?apikley=", Body));
        Assert.Equal(401, await app.PostAsync(path + "x", Body));
        Assert.Equal(401, await app.PostAsync(path + "&" + path[(path.IndexOf('?', StringComparison.Ordinal) + 1)..], Body));
        Assert.Equal(401, await app.PostAsync(Path("another secret, long", now.AddHours(1)), Body));
        Assert.Equal(401, await app.PostAsync(Path(CallbackApp.Secret, now.AddSeconds(-1)), Body));
        Assert.Equal(0, app.Server.Reads);
        Assert.Equal(200, await app.PostAsync(Path(CallbackApp.Secret, now.AddSeconds(1)), Body));
    }

    [Fact]
    public async Task Where_a_webhook_key_is_set_the_signature_must_be_right_and_fresh()
    {
        const string Key = "whk_test_key_please_rotate";
        await using var app = await CallbackApp.StartAsync(options =>
        {
            options.WebhookKeys.Add("whk_the_next_key");
            options.WebhookKeys.Add(Key);
        });
        var (_, path) = await app.CreateAsync();
        var now = app.Server.Time.GetUtcNow();
        Action<HttpHeaders> Signed(string taskId, DateTimeOffset at, string key, string? stamp = null) => headers =>
        {
            headers.Add(WebhookSignature.TimestampHeader, stamp ?? at.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture));
            headers.Add(WebhookSignature.SignatureHeader, WebhookSignature.Sign(taskId, at, key));
        };

        Assert.Equal(401, await app.PostAsync(path, Body));
        Assert.Equal(401, await app.PostAsync(path, Body, Signed("t1", now, "whk_wrong")));
        Assert.Equal(401, await app.PostAsync(path, Body, Signed("t2", now, Key)));
        Assert.Equal(401, await app.PostAsync(path, Body, Signed("t1", now.AddSeconds(-301), Key)));
        Assert.Equal(401, await app.PostAsync(path, Body, Signed("t1", now.AddSeconds(301), Key)));
        Assert.Equal(401, await app.PostAsync(path, Body, Signed("t1", now, Key, "abc")));
        Assert.Equal(401, await app.PostAsync(path, Body, Signed("t1", now, Key, "99999999999999999999999")));
        Assert.Equal(401, await app.PostAsync(path, Body, headers =>
        {
            headers.Add(WebhookSignature.TimestampHeader, "1");
            headers.Add(WebhookSignature.SignatureHeader, "not base64!");
        }));
        Assert.Equal(401, await app.PostAsync("/apikley", Body, Signed("t1", now, Key)));
        Assert.Equal(200, await app.PostAsync(path, Body, Signed("t1", now.AddSeconds(-300), Key)));
        Assert.Equal(200, await app.PostAsync(path, Body, Signed("t1", now, "whk_the_next_key")));
    }

    [Fact]
    public void The_signature_is_the_one_of_the_services_page() =>
        Assert.Equal(
            "Na4iA0Sdca1eWatzLzzIjkoIV94GI1WJKLR2MDUebGs=",
            WebhookSignature.Sign("ee9c2715375b7837f8bb51d641ff5863", DateTimeOffset.FromUnixTimeSeconds(1769670760), "whk_test_key_please_rotate"));

    [Fact]
    public async Task The_test_signer_makes_what_is_let_in()
    {
        await using var app = await CallbackApp.StartAsync(options => options.WebhookKeys.Add("whk_key"));
        var (_, path) = await app.CreateAsync();
        using var request = CallbackRequest.Create(new Uri(app.Http.BaseAddress!, path), "t1", "fail", "whk_key", app.Server.Time.GetUtcNow());

        using var response = await app.Http.SendAsync(request);

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal("""{"code":200,"msg":"success"}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task No_log_line_holds_a_secret()
    {
        await using var app = await CallbackApp.StartAsync(options => options.WebhookKeys.Add("whk_secret_key"));
        var (_, path) = await app.CreateAsync();
        await app.PostAsync(path, Body);
        await app.PostAsync("/apikley?apikley=x", "{}");

        var ticket = path[(path.IndexOf('=', StringComparison.Ordinal) + 1)..];
        foreach (var line in app.Log.Where(line => !line.Contains("Microsoft.AspNetCore", StringComparison.Ordinal) && !line.Contains("Request ", StringComparison.Ordinal)))
        {
            Assert.DoesNotContain(ticket, line, StringComparison.Ordinal);
            Assert.DoesNotContain("whk_secret_key", line, StringComparison.Ordinal);
            Assert.DoesNotContain(ScriptedServer.Key, line, StringComparison.Ordinal);
        }
    }
}
