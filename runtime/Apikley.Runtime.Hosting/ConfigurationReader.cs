using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Apikley;

/// <summary>
/// Reads <see cref="ApikleyOptions"/> from a configuration section, by hand: no reflection, and a setting that is misspelt or has no readable
/// value is an error that says where, instead of a default that nobody asked for.
/// </summary>
internal static class ConfigurationReader
{
    private static readonly Dictionary<string, Action<RateLimitOptions, IConfigurationSection>> RateLimit = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(RateLimitOptions.Creates)] = static (o, s) => o.Creates = Whole(s),
        [nameof(RateLimitOptions.Window)] = static (o, s) => o.Window = Time(s),
        [nameof(RateLimitOptions.QueueLimit)] = static (o, s) => o.QueueLimit = Whole(s),
        [nameof(RateLimitOptions.MaxResends)] = static (o, s) => o.MaxResends = Whole(s),
    };

    private static readonly Dictionary<string, Action<PollingOptions, IConfigurationSection>> Polling = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(PollingOptions.FirstRead)] = static (o, s) => o.FirstRead = Time(s),
        [nameof(PollingOptions.Interval)] = static (o, s) => o.Interval = Time(s),
        [nameof(PollingOptions.Jitter)] = static (o, s) => o.Jitter = Fraction(s),
        [nameof(PollingOptions.EaseAfter)] = static (o, s) => o.EaseAfter = Time(s),
        [nameof(PollingOptions.EaseFactor)] = static (o, s) => o.EaseFactor = Fraction(s),
        [nameof(PollingOptions.MaxInterval)] = static (o, s) => o.MaxInterval = Time(s),
        [nameof(PollingOptions.IntervalWithCallbacks)] = static (o, s) => o.IntervalWithCallbacks = Time(s),
        [nameof(PollingOptions.VisibilityGrace)] = static (o, s) => o.VisibilityGrace = Time(s),
        [nameof(PollingOptions.MaxConsecutiveErrors)] = static (o, s) => o.MaxConsecutiveErrors = Whole(s),
        [nameof(PollingOptions.MaxReadAttempts)] = static (o, s) => o.MaxReadAttempts = Whole(s),
        [nameof(PollingOptions.MaxRetryAfter)] = static (o, s) => o.MaxRetryAfter = Time(s),
        [nameof(PollingOptions.Timeout)] = static (o, s) => o.Timeout = Time(s),
        [nameof(PollingOptions.MaxConcurrentReads)] = static (o, s) => o.MaxConcurrentReads = Whole(s),
    };

    private static readonly Dictionary<string, Action<DownloadOptions, IConfigurationSection>> Downloads = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(DownloadOptions.MaxBytes)] = static (o, s) => o.MaxBytes = Long(s),
        [nameof(DownloadOptions.SilenceTimeout)] = static (o, s) => o.SilenceTimeout = Time(s),
        [nameof(DownloadOptions.MaxResumes)] = static (o, s) => o.MaxResumes = Whole(s),
        [nameof(DownloadOptions.MaxParallel)] = static (o, s) => o.MaxParallel = Whole(s),
        [nameof(DownloadOptions.AllowPrivateAddresses)] = static (o, s) => o.AllowPrivateAddresses = Flag(s),
        [nameof(DownloadOptions.AllowRedirectsToOtherOrigins)] = static (o, s) => o.AllowRedirectsToOtherOrigins = Flag(s),
    };

    private static readonly Dictionary<string, Action<ApikleyOptions, IConfigurationSection>> Settings = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(ApikleyOptions.ApiKey)] = static (o, s) => o.ApiKey = Text(s),
        [nameof(ApikleyOptions.BaseAddress)] = static (o, s) => o.BaseAddress = Address(s),
        [nameof(ApikleyOptions.AllowUnencryptedBaseAddress)] = static (o, s) => o.AllowUnencryptedBaseAddress = Flag(s),
        [nameof(ApikleyOptions.CallBackAddress)] = static (o, s) => o.CallBackAddress = Address(s),
        [nameof(ApikleyOptions.CallBackSecrets)] = static (o, s) => Replace(o.CallBackSecrets, s),
        [nameof(ApikleyOptions.CallBackLifetime)] = static (o, s) => o.CallBackLifetime = Time(s),
        [nameof(ApikleyOptions.RequireCallbackTicket)] = static (o, s) => o.RequireCallbackTicket = Flag(s),
        [nameof(ApikleyOptions.WebhookKeys)] = static (o, s) => Replace(o.WebhookKeys, s),
        [nameof(ApikleyOptions.WebhookTolerance)] = static (o, s) => o.WebhookTolerance = Time(s),
        [nameof(ApikleyOptions.SubmitTimeout)] = static (o, s) => o.SubmitTimeout = Time(s),
        [nameof(ApikleyOptions.ReadTimeout)] = static (o, s) => o.ReadTimeout = Time(s),
        [nameof(ApikleyOptions.UploadTimeout)] = static (o, s) => o.UploadTimeout = Time(s),
        [nameof(ApikleyOptions.MaxResponseBytes)] = static (o, s) => o.MaxResponseBytes = Whole(s),
        [nameof(ApikleyOptions.ValidateRequests)] = static (o, s) => o.ValidateRequests = Flag(s),
        [nameof(ApikleyOptions.RateLimit)] = static (o, s) => Each(s, RateLimit, o.RateLimit),
        [nameof(ApikleyOptions.Polling)] = static (o, s) => Each(s, Polling, o.Polling),
        [nameof(ApikleyOptions.Downloads)] = static (o, s) => Each(s, Downloads, o.Downloads),
    };

    /// <summary>The settings that can stand in a section, with those of its subsections; for tests.</summary>
    internal static IEnumerable<string> Names =>
        Settings.Keys
            .Concat(RateLimit.Keys.Select(static key => "RateLimit:" + key))
            .Concat(Polling.Keys.Select(static key => "Polling:" + key))
            .Concat(Downloads.Keys.Select(static key => "Downloads:" + key));

    /// <summary>Sets what the section names, and leaves the rest as it is.</summary>
    /// <exception cref="InvalidOperationException">A setting is unknown, or cannot be read. A value that may be secret is not in the message.</exception>
    public static void Read(IConfiguration configuration, ApikleyOptions options) => Each(configuration, Settings, options);

    private static void Each<T>(IConfiguration configuration, Dictionary<string, Action<T, IConfigurationSection>> settings, T target)
    {
        foreach (var section in configuration.GetChildren())
        {
            if (!settings.TryGetValue(section.Key, out var set))
            {
                throw new InvalidOperationException($"The setting '{section.Path}' is none of {typeof(T).Name}. It has: {string.Join(", ", settings.Keys.Order(StringComparer.Ordinal))}.");
            }

            set(target, section);
        }
    }

    private static void Replace(IList<string> list, IConfigurationSection section)
    {
        list.Clear();
        foreach (var item in section.GetChildren())
        {
            list.Add(Text(item));
        }

        if (section.Value is { Length: > 0 })
        {
            throw new InvalidOperationException($"The setting '{section.Path}' is a list: give its items, as in {section.Path}:0.");
        }
    }

    private static string Text(IConfigurationSection section) => section.Value
        ?? throw new InvalidOperationException($"The setting '{section.Path}' has no value.");

    private static Uri Address(IConfigurationSection section) =>
        Uri.TryCreate(Text(section), UriKind.Absolute, out var address)
            ? address
            : throw new InvalidOperationException($"The setting '{section.Path}' must be an absolute address: https://api.example.com.");

    private static bool Flag(IConfigurationSection section) =>
        bool.TryParse(Text(section), out var value) ? value : throw Unreadable(section, "true or false");

    private static int Whole(IConfigurationSection section) =>
        int.TryParse(Text(section), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : throw Unreadable(section, "a whole number");

    private static long Long(IConfigurationSection section) =>
        long.TryParse(Text(section), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : throw Unreadable(section, "a whole number");

    private static double Fraction(IConfigurationSection section) =>
        double.TryParse(Text(section), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : throw Unreadable(section, "a number: 0.12");

    /// <summary>A bare number would be read as days, which nobody means.</summary>
    private static TimeSpan Time(IConfigurationSection section)
    {
        var text = Text(section);
        return text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Unreadable(section, "a time, hours:minutes:seconds: 00:00:30");
    }

    private static InvalidOperationException Unreadable(IConfigurationSection section, string expected) =>
        new($"The setting '{section.Path}' is '{section.Value}'; it must be {expected}.");
}
