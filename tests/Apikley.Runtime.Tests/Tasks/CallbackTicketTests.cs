using System.Text.Json;
using System.Web;

namespace Apikley.Tests.Tasks;

/// <summary>The signed ticket in a callback address.</summary>
public sealed class CallbackTicketTests
{
    private const string Secret = "a secret of good length";
    private static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private static readonly CallbackTicket Ticket = new("00112233445566778899aabbccddeeff", Now.AddHours(1));
    private static readonly JsonElement Input = JsonDocument.Parse("{}").RootElement;

    [Fact]
    public void A_ticket_is_verified_by_the_secret_that_signed_it()
    {
        var text = Ticket.Sign(Secret);

        Assert.True(CallbackTicket.TryVerify(text, [Secret], Now, out var read));
        Assert.Equal(Ticket, read);
        Assert.Equal(Uri.EscapeDataString(text), text);
        Assert.DoesNotContain(text, Ticket.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_secrets_are_valid_while_one_is_replaced()
    {
        Assert.True(CallbackTicket.TryVerify(Ticket.Sign("the old secret, long"), ["the new secret, long", "the old secret, long"], Now, out _));
        Assert.False(CallbackTicket.TryVerify(Ticket.Sign("the old secret, long"), ["the new secret, long"], Now, out _));
        Assert.False(CallbackTicket.TryVerify(Ticket.Sign(Secret), [], Now, out _));
    }

    [Fact]
    public void A_ticket_runs_out()
    {
        var text = Ticket.Sign(Secret);

        Assert.True(CallbackTicket.TryVerify(text, [Secret], Now.AddHours(1), out _));
        Assert.False(CallbackTicket.TryVerify(text, [Secret], Now.AddHours(1).AddSeconds(1), out _));
    }

    [Fact]
    public void Any_changed_character_is_noticed()
    {
        var text = Ticket.Sign(Secret);
        for (var i = 0; i < text.Length; i++)
        {
            var changed = string.Concat(text.AsSpan(0, i), text[i] == 'A' ? "B" : "A", text.AsSpan(i + 1));
            Assert.False(CallbackTicket.TryVerify(changed, [Secret], Now, out _), $"character {i}");
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AQ")]
    [InlineData("****************************************************************************")]
    [InlineData("ааааааааааааааааааааааааааааааааааааааааааааааааааааааааааааааааааааааааааааа")]
    public void What_is_no_ticket_is_refused(string? text) => Assert.False(CallbackTicket.TryVerify(text, [Secret], Now, out _));

    [Theory]
    [InlineData("https://app.example/cb", "https://app.example/cb?apikley=")]
    [InlineData("https://app.example/cb?tenant=7", "https://app.example/cb?tenant=7&apikley=")]
    public async Task Every_create_carries_a_ticket_of_its_own(string address, string start)
    {
        var server = new ScriptedServer();
        using var client = server.Client(o =>
        {
            o.CallBackAddress = new Uri(address);
            o.CallBackSecrets.Add(Secret);
        });

        var first = await client.CreateTaskAsync("m/x", Input);
        var second = await client.CreateTaskAsync("m/x", Input);

        var urls = server.Creates.Select(body => JsonDocument.Parse(body).RootElement.GetProperty("callBackUrl").GetString()!).ToArray();
        Assert.All(urls, url => Assert.StartsWith(start, url, StringComparison.Ordinal));
        Assert.Equal([first.CorrelationId, second.CorrelationId], urls.Select(url =>
        {
            Assert.True(CallbackTicket.TryVerify(HttpUtility.ParseQueryString(new Uri(url).Query)["apikley"], [Secret], server.Time.GetUtcNow().AddHours(47), out var ticket));
            return ticket.CorrelationId;
        }));
    }

    [Fact]
    public async Task Without_an_address_there_is_no_callback()
    {
        var server = new ScriptedServer();
        using var client = server.Client();

        await client.CreateTaskAsync("m/x", Input);
        await client.CreateTaskAsync("m/x", Input, new CreateTaskOptions { CallBackAddress = new Uri("https://other.example/") });

        Assert.DoesNotContain("callBackUrl", server.Creates.First(), StringComparison.Ordinal);
        Assert.Contains("https://other.example/?apikley=", server.Creates.Last(), StringComparison.Ordinal);
    }
}
