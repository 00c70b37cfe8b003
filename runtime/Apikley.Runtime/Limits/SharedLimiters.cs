using System.Security.Cryptography;
using System.Text;

namespace Apikley;

/// <summary>One limiter for each key and service in the process: the API counts by account, not by object.</summary>
internal static class SharedLimiters
{
    private static readonly object Gate = new();
    private static readonly Dictionary<Identity, Shared> Limiters = [];

    /// <summary>The limiter of the key; give it back by disposing the handle.</summary>
    public static Handle Rent(string apiKey, Uri baseAddress, RateLimitOptions options, TimeProvider time)
    {
        // The key itself is not kept: a dump of a static table must not show it.
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(apiKey)));
        var identity = new Identity(hash, baseAddress.GetLeftPart(UriPartial.Authority), time);
        lock (Gate)
        {
            if (!Limiters.TryGetValue(identity, out var shared))
            {
                shared = new Shared(new SlidingWindowLimiter(options.Creates, options.Window, options.QueueLimit, time));
                Limiters.Add(identity, shared);
            }

            shared.Users++;
            return new Handle(identity, shared);
        }
    }

    internal sealed class Handle(Identity identity, Shared shared) : IDisposable
    {
        private bool returned;

        public SlidingWindowLimiter Limiter => shared.Limiter;

        public void Dispose()
        {
            lock (Gate)
            {
                if (returned)
                {
                    return;
                }

                returned = true;
                if (--shared.Users > 0)
                {
                    return;
                }

                // Its memory of the last window must outlive a client that is made anew at once; the identity is small.
                shared.Users = 0;
                if (shared.Limiter.GetStatistics() is { CurrentQueuedCount: 0 } idle && idle.CurrentAvailablePermits == shared.Limiter.Permits)
                {
                    Limiters.Remove(identity);
                    shared.Limiter.Dispose();
                }
            }
        }
    }

    internal readonly record struct Identity(string KeyHash, string Origin, TimeProvider Time);

    internal sealed class Shared(SlidingWindowLimiter limiter)
    {
        public SlidingWindowLimiter Limiter => limiter;

        public int Users { get; set; }
    }
}
