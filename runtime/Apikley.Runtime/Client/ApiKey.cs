using System.Net.Http.Headers;

namespace Apikley;

/// <summary>The key, so wrapped that it cannot be printed by accident.</summary>
internal sealed class ApiKey(string value)
{
    public int Length => value.Length;

    /// <summary>Puts the key on a request, if the request goes to the API's own origin.</summary>
    public void Authorize(HttpRequestMessage request, Uri baseAddress)
    {
        if (request.RequestUri is not { IsAbsoluteUri: true } uri
            || Uri.Compare(uri, baseAddress, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) != 0)
        {
            throw new InvalidOperationException("The key is sent to the origin of ApikleyOptions.BaseAddress only.");
        }

        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", value);
    }

    /// <summary>A text without the key.</summary>
    public string Redact(string text) => text.Replace(value, "***", StringComparison.Ordinal);

    /// <summary>Hands the key to a computation that does not keep it.</summary>
    public T Use<T>(Func<string, T> use) => use(value);

    /// <inheritdoc/>
    public override string ToString() => "***";
}
