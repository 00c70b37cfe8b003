using System.ComponentModel;
using System.Net;
using System.Text;

namespace Apikley.Runtime;

/// <summary>A credential and the place in a request where it belongs. It never shows in text.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Credential
{
    private Credential()
    {
    }

    /// <summary>What must not appear in an exception.</summary>
    internal abstract IEnumerable<string> Secrets { get; }

    /// <summary>An API key in a header.</summary>
    /// <param name="header">The header's name.</param>
    /// <param name="value">The key; null or empty: none.</param>
    public static Credential? InHeader(string header, string? value) => string.IsNullOrEmpty(value) ? null : new HeaderCredential(header, value, value);

    /// <summary>An API key in the query.</summary>
    /// <param name="encodedName">The parameter with the <c>=</c> after it, percent-encoded.</param>
    /// <param name="value">The key; null or empty: none.</param>
    public static Credential? InQuery(string encodedName, string? value) => string.IsNullOrEmpty(value) ? null : new QueryCredential(encodedName, value);

    /// <summary>An API key in a cookie.</summary>
    /// <param name="encodedName">The cookie with the <c>=</c> after it, percent-encoded.</param>
    /// <param name="value">The key; null or empty: none.</param>
    public static Credential? InCookie(string encodedName, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return null;
        }

        var cookie = UrlEncodedWriter.Cookie(stackalloc char[UrlEncodedWriter.StackSize]);
        cookie.Name(encodedName);
        cookie.Value(value);
        return new CookieCredential(cookie.Finish(), value);
    }

    /// <summary>A user and a password.</summary>
    /// <param name="value">Null: none.</param>
    public static Credential? Basic(NetworkCredential? value)
    {
        if (value is null)
        {
            return null;
        }

        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(value.UserName + ":" + value.Password));
        return new HeaderCredential("Authorization", "Basic " + encoded, encoded, value.Password);
    }

    /// <summary>A token, or a function that gives one for each request.</summary>
    /// <param name="scheme">The word before it: <c>Bearer</c>.</param>
    /// <param name="token">The token; used when there is no provider.</param>
    /// <param name="provider">Asked before each request.</param>
    public static Credential? Token(string scheme, string? token, Func<CancellationToken, ValueTask<string>>? provider = null)
        => provider is not null ? new ProviderCredential(scheme, provider)
            : string.IsNullOrEmpty(token) ? null
            : new HeaderCredential("Authorization", scheme + " " + token, token);

    /// <inheritdoc/>
    public override string ToString() => "***";

    internal sealed class HeaderCredential(string header, string value, params string[] secrets) : Credential
    {
        internal string Header => header;

        internal string Value => value;

        internal override IEnumerable<string> Secrets => secrets;
    }

    internal sealed class QueryCredential(string encodedName, string value) : Credential
    {
        internal string EncodedName => encodedName;

        internal string Value => value;

        internal override IEnumerable<string> Secrets => [value];
    }

    internal sealed class CookieCredential(string cookie, string value) : Credential
    {
        internal string Cookie => cookie;

        internal override IEnumerable<string> Secrets => [value];
    }

    internal sealed class ProviderCredential(string scheme, Func<CancellationToken, ValueTask<string>> provider) : Credential
    {
        private volatile string? _last;

        internal override IEnumerable<string> Secrets => _last is { } last ? [last] : [];

        internal async ValueTask ApplyAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var token = await provider(cancellationToken).ConfigureAwait(false);
            _last = token;
            if (!string.IsNullOrEmpty(token))
            {
                RequestHeaders.Set(request, "Authorization", scheme + " " + token);
            }
        }
    }
}
