namespace Apikley.Runtime;

/// <summary>Sets headers on a request, wherever .NET keeps them.</summary>
internal static class RequestHeaders
{
    internal static void Set(HttpRequestMessage request, string name, string value)
    {
        if (value.AsSpan().IndexOfAny('\r', '\n', '\0') >= 0)
        {
            throw new ArgumentException($"The value of the header {name} holds a line break or a NUL, which no header can.", nameof(value));
        }

        if (request.Headers.TryAddWithoutValidation(name, value))
        {
            return;
        }

        // A header of the body: .NET keeps it there, so there must be one.
        request.Content ??= new ByteArrayContent([]);
        request.Content.Headers.Remove(name);
        if (!request.Content.Headers.TryAddWithoutValidation(name, value))
        {
            throw new ArgumentException($"{name} is no name of a header.", nameof(name));
        }
    }

    internal static void AddCookie(HttpRequestMessage request, string cookie)
    {
        if (request.Headers.NonValidated.TryGetValues("Cookie", out var present))
        {
            cookie = present + "; " + cookie;
            request.Headers.Remove("Cookie");
        }

        Set(request, "Cookie", cookie);
    }
}
