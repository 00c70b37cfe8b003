namespace Apikley;

/// <summary>Decides where in a chain of handlers the <see cref="SubmitGuardHandler"/> stands: around the one that really sends, inside of all others.</summary>
internal static class GuardedChain
{
    /// <summary>Puts the guard into a chain, unless it is there already.</summary>
    /// <param name="primary">The primary handler, which may itself be a chain.</param>
    /// <returns>The chain with the guard.</returns>
    public static HttpMessageHandler Guard(HttpMessageHandler primary)
    {
        if (primary is not DelegatingHandler outer)
        {
            return new SubmitGuardHandler(primary);
        }

        var innermost = Innermost(outer);
        if (innermost is not SubmitGuardHandler && innermost.InnerHandler is { } sender)
        {
            innermost.InnerHandler = new SubmitGuardHandler(sender);
        }

        return primary;
    }

    /// <summary>Whether the innermost handler around the one that sends is the guard.</summary>
    public static bool IsGuarded(HttpMessageHandler handler) => handler is DelegatingHandler outer && Innermost(outer) is SubmitGuardHandler;

    private static DelegatingHandler Innermost(DelegatingHandler handler)
    {
        while (handler.InnerHandler is DelegatingHandler inner)
        {
            handler = inner;
        }

        return handler;
    }
}
