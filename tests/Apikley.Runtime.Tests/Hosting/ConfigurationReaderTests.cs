using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Apikley.Tests.Hosting;

/// <summary>Options from configuration: every one can be set, and what cannot be read is named.</summary>
public sealed class ConfigurationReaderTests
{
    /// <summary>Not settings: objects of the program, and what AddApikley sets by itself.</summary>
    private static readonly string[] NotSettings = ["Account", "HttpClientIsGuarded", "Ledger", "LoggerFactory", "TimeProvider", "Downloads:Proxy"];

    [Fact]
    public void Every_option_that_text_can_give_is_a_setting()
    {
        var options = new ApikleyOptions();
        var expected = Properties(typeof(ApikleyOptions))
            .Concat(Properties(typeof(RateLimitOptions)).Select(static name => "RateLimit:" + name))
            .Concat(Properties(typeof(PollingOptions)).Select(static name => "Polling:" + name))
            .Concat(Properties(typeof(DownloadOptions)).Select(static name => "Downloads:" + name))
            .Except(NotSettings);

        Assert.Equal(expected.Order(StringComparer.Ordinal), ConfigurationReader.Names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_setting_sets_its_own_option()
    {
        foreach (var name in ConfigurationReader.Names.Where(static name => name is not ("RateLimit" or "Polling" or "Downloads")))
        {
            var (target, property) = Find(new ApikleyOptions(), name);
            var (text, expected) = Sample(property, target);
            var isList = expected is string[];
            var options = Read(isList ? [(name + ":0", "one"), (name + ":1", "two")] : [(name, text)]);

            var (read, _) = Find(options, name);
            Assert.Equal(expected, property.GetValue(read));
        }
    }

    [Theory]
    [InlineData("Poling:Interval", "00:00:03", "The setting 'Apikley:Poling' is none of ApikleyOptions. It has: AllowUnencryptedBaseAddress, ApiKey,")]
    [InlineData("Polling:Intervall", "00:00:03", "The setting 'Apikley:Polling:Intervall' is none of PollingOptions.")]
    [InlineData("Polling:Interval", "3", "The setting 'Apikley:Polling:Interval' is '3'; it must be a time, hours:minutes:seconds: 00:00:30.")]
    [InlineData("Polling:Jitter", "0,12", "The setting 'Apikley:Polling:Jitter' is '0,12'; it must be a number: 0.12.")]
    [InlineData("RateLimit:Creates", "twenty", "The setting 'Apikley:RateLimit:Creates' is 'twenty'; it must be a whole number.")]
    [InlineData("ValidateRequests", "yes", "The setting 'Apikley:ValidateRequests' is 'yes'; it must be true or false.")]
    [InlineData("WebhookKeys", "k", "The setting 'Apikley:WebhookKeys' is a list: give its items, as in Apikley:WebhookKeys:0.")]
    [InlineData("BaseAddress", "api.example.com", "The setting 'Apikley:BaseAddress' must be an absolute address")]
    public void What_cannot_be_read_stops_the_start_and_says_where(string name, string value, string message)
    {
        var section = Section([("ApiKey", "the-key"), (name, value)]);
        using var provider = new ServiceCollection().With(services => services.AddApikley(section));

        var e = Assert.Throws<InvalidOperationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.StartsWith(message, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("the-key", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_comes_after_configuration_and_accounts_have_sections_of_their_own()
    {
        var configuration = Section([("Studio:ApiKey", "key-a"), ("Studio:Polling:Interval", "00:00:09"), ("Archive:ApiKey", "key-b"), ("Archive:BaseAddress", "https://other.example.com/base")]);
        using var provider = new ServiceCollection().With(services =>
        {
            services.AddApikley("studio", configuration.GetSection("Studio"), o => o.ReadTimeout = TimeSpan.FromSeconds(5));
            services.AddApikley("archive", configuration.GetSection("Archive"), o => o.BaseAddress = new Uri("https://third.example.com"));
        });

        Assert.Equal("https://api.apikley.ru/", provider.GetRequiredKeyedService<ApikleyClient>("studio").BaseAddress.AbsoluteUri);
        Assert.Equal("https://third.example.com/", provider.GetRequiredKeyedService<ApikleyClient>("archive").BaseAddress.AbsoluteUri);
        var studio = provider.GetRequiredService<IOptionsMonitor<ApikleyOptions>>().Get("studio");
        Assert.Equal((TimeSpan.FromSeconds(9), TimeSpan.FromSeconds(5)), (studio.Polling.Interval, studio.ReadTimeout));
    }

    private static IEnumerable<string> Properties(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(static property => property.Name);

    private static (object Target, PropertyInfo Property) Find(ApikleyOptions options, string name)
    {
        var parts = name.Split(':');
        var target = parts.Length == 1 ? options : typeof(ApikleyOptions).GetProperty(parts[0])!.GetValue(options)!;
        return (target, target.GetType().GetProperty(parts[^1])!);
    }

    /// <summary>A value that is not the default, as text and as it must arrive.</summary>
    private static (string Text, object Expected) Sample(PropertyInfo property, object target) => property.PropertyType switch
    {
        var type when type == typeof(string) => ("some-text", "some-text"),
        var type when type == typeof(Uri) => ("https://example.org/x", new Uri("https://example.org/x")),
        var type when type == typeof(bool) => property.GetValue(target) is true ? ("False", false) : ("true", true),
        var type when type == typeof(int) => ("12345", 12345),
        var type when type == typeof(long) => ("5000000000", 5_000_000_000),
        var type when type == typeof(double) => ("0.75", 0.75),
        var type when type == typeof(TimeSpan) => ("1.02:03:04.5", new TimeSpan(1, 2, 3, 4, 500)),
        var type when type == typeof(IList<string>) => ("", new[] { "one", "two" }),
        var type => throw new InvalidOperationException($"No sample for {type}."),
    };

    private static ApikleyOptions Read((string, string)[] settings)
    {
        var options = new ApikleyOptions();
        ConfigurationReader.Read(Section(settings), options);
        return options;
    }

    private static IConfigurationSection Section((string Name, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(static setting => KeyValuePair.Create<string, string?>("Apikley:" + setting.Name, setting.Value)))
        .Build()
        .GetSection("Apikley");
}
