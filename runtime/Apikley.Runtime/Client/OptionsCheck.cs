namespace Apikley;

/// <summary>Finds options that cannot work, and says which and why.</summary>
internal static class OptionsCheck
{
    /// <summary>The key to use. It never appears in the exception.</summary>
    public static string RequireKey(ApikleyOptions options)
    {
        var fromOptions = !string.IsNullOrWhiteSpace(options.ApiKey);
        var key = (fromOptions ? options.ApiKey : options.Account is null ? Environment.GetEnvironmentVariable(ApikleyOptions.ApiKeyVariable) : null)?.Trim();
        if (string.IsNullOrEmpty(key))
        {
            throw new MissingApiKeyException(options.Account);
        }

        foreach (var c in key)
        {
            if (c is <= ' ' or > '~')
            {
                var source = fromOptions ? "ApikleyOptions.ApiKey" : ApikleyOptions.ApiKeyVariable;
                throw new ArgumentException($"The API key in {source} has a blank, a line break or a character outside ASCII; a key has none. It is not shown here.", nameof(options));
            }
        }

        return key;
    }

    /// <summary>The base address, with a slash at its end so that a path in it is kept when addresses are joined.</summary>
    public static Uri RequireBaseAddress(ApikleyOptions options)
    {
        var address = options.BaseAddress ?? throw Invalid(nameof(options.BaseAddress), "must be set");
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
        {
            throw Invalid(nameof(options.BaseAddress), "must be an absolute http or https address");
        }

        if (address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0)
        {
            throw Invalid(nameof(options.BaseAddress), "must have no query, fragment or credentials");
        }

        if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback && !options.AllowUnencryptedBaseAddress)
        {
            throw Invalid(nameof(options.BaseAddress), $"is plain http beyond this machine, where the key could be read on the way; use https, or set {nameof(options.AllowUnencryptedBaseAddress)}");
        }

        return address.AbsoluteUri.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");
    }

    public static void Numbers(ApikleyOptions options)
    {
        RequirePositive(options.SubmitTimeout, nameof(options.SubmitTimeout));
        RequirePositive(options.ReadTimeout, nameof(options.ReadTimeout));
        RequirePositive(options.UploadTimeout, nameof(options.UploadTimeout));
        RequirePositive(options.CallBackLifetime, nameof(options.CallBackLifetime));
        RequirePositive(options.WebhookTolerance, nameof(options.WebhookTolerance));
        if (options.WebhookKeys.Any(string.IsNullOrEmpty))
        {
            throw Invalid(nameof(options.WebhookKeys), "must not hold an empty key");
        }

        if (options.Account is { } account && (account.Length is 0 or > 64 || account.Any(char.IsControl)))
        {
            throw Invalid(nameof(options.Account), "must be null, or a name of 1 to 64 characters without control characters");
        }

        RequireAtLeast(options.MaxResponseBytes, 1024, nameof(options.MaxResponseBytes));
        RequireCallBackAddress(options.CallBackAddress, nameof(options.CallBackAddress));
        if (options.TimeProvider is null)
        {
            throw Invalid(nameof(options.TimeProvider), "must be set");
        }

        var polling = options.Polling ?? throw Invalid(nameof(options.Polling), "must be set");
        RequireNotNegative(polling.FirstRead, "Polling.FirstRead");
        RequirePositive(polling.Interval, "Polling.Interval");
        RequirePositive(polling.MaxInterval, "Polling.MaxInterval");
        RequirePositive(polling.IntervalWithCallbacks, "Polling.IntervalWithCallbacks");
        RequireNotNegative(polling.EaseAfter, "Polling.EaseAfter");
        RequireNotNegative(polling.VisibilityGrace, "Polling.VisibilityGrace");
        RequireNotNegative(polling.MaxRetryAfter, "Polling.MaxRetryAfter");
        RequireAtLeast(polling.MaxConsecutiveErrors, 1, "Polling.MaxConsecutiveErrors");
        RequireAtLeast(polling.MaxReadAttempts, 1, "Polling.MaxReadAttempts");
        RequireAtLeast(polling.MaxConcurrentReads, 1, "Polling.MaxConcurrentReads");
        if (polling.Timeout != Timeout.InfiniteTimeSpan)
        {
            RequirePositive(polling.Timeout, "Polling.Timeout");
        }

        if (polling.Jitter is not (>= 0 and < 1))
        {
            throw Invalid("Polling.Jitter", "must be at least 0 and below 1");
        }

        if (polling.EaseFactor is not (>= 1 and <= 10))
        {
            throw Invalid("Polling.EaseFactor", "must be from 1 to 10");
        }

        var rate = options.RateLimit ?? throw Invalid(nameof(options.RateLimit), "must be set");
        RequireAtLeast(rate.Creates, 0, "RateLimit.Creates");
        RequirePositive(rate.Window, "RateLimit.Window");
        RequireAtLeast(rate.QueueLimit, 0, "RateLimit.QueueLimit");
        RequireAtLeast(rate.MaxResends, 0, "RateLimit.MaxResends");
        var downloads = options.Downloads ?? throw Invalid(nameof(options.Downloads), "must be set");
        RequireAtLeast(downloads.MaxBytes, 1, "Downloads.MaxBytes");
        RequirePositive(downloads.SilenceTimeout, "Downloads.SilenceTimeout");
        RequireAtLeast(downloads.MaxResumes, 0, "Downloads.MaxResumes");
        RequireAtLeast(downloads.MaxParallel, 1, "Downloads.MaxParallel");
    }

    public static void RequireCallBackAddress(Uri? address, string name)
    {
        if (address is not null && (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp) || address.Fragment.Length > 0))
        {
            throw Invalid(name, "must be an absolute http or https address without a fragment");
        }
    }

    private static void RequirePositive(TimeSpan value, string name)
    {
        if (value <= TimeSpan.Zero || value > TimeSpan.FromDays(40))
        {
            throw Invalid(name, "must be above zero and at most 40 days");
        }
    }

    private static void RequireNotNegative(TimeSpan value, string name)
    {
        if (value != TimeSpan.Zero)
        {
            RequirePositive(value, name);
        }
    }

    private static void RequireAtLeast(long value, long least, string name)
    {
        if (value < least)
        {
            throw Invalid(name, $"must be at least {least}");
        }
    }

    private static ArgumentException Invalid(string option, string problem) => new($"{nameof(ApikleyOptions)}.{option} {problem}.");
}
