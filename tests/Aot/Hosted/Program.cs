using Apikley;
using Hosted.Google;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

// Arguments: the emulator's address, the key, the folder for the result.
var section = Section(
    ("BaseAddress", args[0]),
    ("ApiKey", args[1]),
    ("Polling:Interval", "00:00:01.5"),
    ("Polling:Jitter", "0.25"),
    ("RateLimit:Creates", "7"),
    ("Downloads:MaxBytes", "5000000000"),
    ("WebhookKeys:0", "first"),
    ("WebhookKeys:1", "second"));
var services = new ServiceCollection();
services.AddApikley("studio", section).AddHttpMessageHandler(static () => new Counting());
using var provider = services.BuildServiceProvider();
provider.GetRequiredService<IStartupValidator>().Validate();

var options = provider.GetRequiredService<IOptionsMonitor<ApikleyOptions>>().Get("studio");
Require(options.Polling.Interval == TimeSpan.FromSeconds(1.5) && options.Polling.Jitter == 0.25, "polling");
Require(options.RateLimit.Creates == 7 && options.Downloads.MaxBytes == 5_000_000_000, "numbers");
Require(options.WebhookKeys is ["first", "second"] && options.Account == "studio", "texts");

var misspelt = new ServiceCollection();
misspelt.AddApikley(Section(("ApiKey", "k"), ("Poling:Interval", "00:00:01")));
using var refusing = misspelt.BuildServiceProvider();
try
{
    refusing.GetRequiredService<IStartupValidator>().Validate();
    Require(false, "a misspelt setting");
}
catch (InvalidOperationException e)
{
    Console.WriteLine(e.Message);
}

var apikley = provider.GetRequiredKeyedService<ApikleyClient>("studio");
var photo = await apikley.DownloadAsync(new Uri(new Uri(args[0]), "samples/photo.png"), args[2], "input");
var task = await apikley.Google.NanoBananaEdit.CreateTaskAsync(new NanoBananaEditInput
{
    Prompt = "turn this photo into a character figure",
    ImageUrls = await apikley.UploadAllAsync([photo]),
});
var result = await task.WaitForCompletionAsync();
await result.DownloadAsync(args[2]);
Console.WriteLine($"{await apikley.GetCreditsAsync()} credits left, options bound, {Counting.Requests} requests through the factory's handlers");
Require(options.HttpClientIsGuarded && Counting.Requests > 2, "handlers");

static void Require(bool condition, string what)
{
    if (!condition)
    {
        Console.Error.WriteLine($"hosted: {what} are not as configured");
        Environment.Exit(1);
    }
}

static IConfigurationSection Section(params (string Name, string Value)[] settings) => new ConfigurationBuilder()
    .AddInMemoryCollection(settings.Select(static setting => KeyValuePair.Create<string, string?>("Apikley:" + setting.Name, setting.Value)))
    .Build()
    .GetSection("Apikley");

internal sealed class Counting : DelegatingHandler
{
    public static int Requests { get; private set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests++;
        return base.SendAsync(request, cancellationToken);
    }
}
