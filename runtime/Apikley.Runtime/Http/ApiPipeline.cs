using System.ComponentModel;
using System.Diagnostics;

namespace Apikley.Runtime;

/// <summary>What an emitted client and its groups share: where requests go, what they carry, and how answers are read.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ApiPipeline : IDisposable
{
    private readonly HttpClient _http;
    private readonly bool _ownsHttp;
    private readonly ClientAddress _address;
    private readonly string[] _operationServers;
    private readonly Credential?[] _credentials;
    private readonly int _maxResponseBytes;

    /// <summary>Reads the options.</summary>
    /// <param name="options">The client's options.</param>
    /// <param name="httpClient">What sends; it stays the application's. Null: the client makes one of its own.</param>
    /// <exception cref="InvalidOperationException">No address is known.</exception>
    public ApiPipeline(ApiClientOptions options, HttpClient? httpClient)
    {
        ArgumentNullException.ThrowIfNull(options);
        _address = ClientAddress.Find(options, httpClient);
        _operationServers = options.ReadOperationServers();
        _credentials = options.ReadCredentials();
        _maxResponseBytes = options.MaxResponseBytes;
        ValidatesRequests = options.ValidateRequests;
        _ownsHttp = httpClient is null;
        _http = httpClient ?? OwnHttpClient.Create(_credentials);
    }

    /// <summary>Whether emitted code checks requests against the rules of their document before they leave.</summary>
    public bool ValidatesRequests { get; }

    /// <summary>How many bytes of an answer, or of one item of a stream, are held in memory.</summary>
    internal int MaxResponseBytes => _maxResponseBytes;

    /// <summary>Begins the URL of a request.</summary>
    /// <param name="buffer">The writer's first buffer.</param>
    public UrlEncodedWriter Url(Span<char> buffer) => new(buffer, _address.Base);

    /// <summary>Begins the URL of a request whose operation names a server of its own. An address that the application set comes first.</summary>
    /// <param name="buffer">The writer's first buffer.</param>
    /// <param name="server">The operation's server: absolute, or a path from the root of the client's.</param>
    public UrlEncodedWriter Url(Span<char> buffer, string server) => new(buffer, _address.ForServer(server));

    /// <summary>Begins the URL of a request whose operation names a server of its own, with variables.</summary>
    /// <param name="buffer">The writer's first buffer.</param>
    /// <param name="operationServer">The server's index among those of the options.</param>
    public UrlEncodedWriter Url(Span<char> buffer, int operationServer) => new(buffer, _address.ForServer(_operationServers[operationServer]));

    /// <summary>Makes a request.</summary>
    /// <param name="method">Its method.</param>
    /// <param name="url">Its URL; the writer is finished.</param>
    /// <param name="accept">The media types the operation can read, or null.</param>
    /// <param name="security">What the operation asks for, or null.</param>
    public ApiRequest Request(HttpMethod method, ref UrlEncodedWriter url, string? accept = null, SecurityRequirement? security = null)
    {
        var schemes = security is null ? [] : security.Choose(_credentials);
        foreach (var scheme in schemes)
        {
            if (_credentials[scheme] is Credential.QueryCredential query)
            {
                url.Name(query.EncodedName);
                url.Value(query.Value);
            }
        }

        // What was written is exact: .NET need not look for dots and escapes to tidy up.
        var uri = new Uri(url.Finish(), new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        var message = new HttpRequestMessage(method, uri) { Version = _http.DefaultRequestVersion, VersionPolicy = _http.DefaultVersionPolicy };
        if (accept is not null)
        {
            message.Headers.TryAddWithoutValidation("Accept", accept);
        }

        Credential.ProviderCredential? provider = null;
        foreach (var scheme in schemes)
        {
            switch (_credentials[scheme])
            {
                case Credential.HeaderCredential header:
                    RequestHeaders.Set(message, header.Header, header.Value);
                    break;
                case Credential.CookieCredential cookie:
                    RequestHeaders.AddCookie(message, cookie.Cookie);
                    break;
                case Credential.ProviderCredential token:
                    provider = token;
                    break;
            }
        }

        return new ApiRequest(this, message, provider);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_ownsHttp)
        {
            _http.Dispose();
        }
    }

    /// <summary>A text without any credential.</summary>
    internal string Redact(string text)
    {
        foreach (var credential in _credentials)
        {
            foreach (var secret in credential?.Secrets ?? [])
            {
                if (secret.Length > 0)
                {
                    text = text.Replace(secret, "***", StringComparison.Ordinal);
                }
            }
        }

        return text;
    }

    internal async Task<T> SendAsync<T>(ApiRequest request, ResponseReader<T> read, CancellationToken cancellationToken)
    {
        using var message = request.Message;
        if (request.Provider is { } provider)
        {
            await provider.ApplyAsync(message, cancellationToken).ConfigureAwait(false);
        }

        var sent = Stopwatch.GetTimestamp();
        using var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        var body = await ResponseBody.ReadAsync(response, _maxResponseBytes, sent, _http.Timeout, cancellationToken).ConfigureAwait(false);
        var result = read(new ApiResponse(this, message, response, body));
        body.Return();
        return result;
    }

    internal async Task SendAsync(ApiRequest request, ResponseCheck check, CancellationToken cancellationToken)
    {
        using var message = request.Message;
        if (request.Provider is { } provider)
        {
            await provider.ApplyAsync(message, cancellationToken).ConfigureAwait(false);
        }

        var sent = Stopwatch.GetTimestamp();
        using var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        if (response.IsSuccessStatusCode)
        {
            // Nothing is declared of the body: however large it is, nobody asked for it.
            check(new ApiResponse(this, message, response, new ResponseBody([], 0)));
            return;
        }

        var body = await ResponseBody.ReadAsync(response, _maxResponseBytes, sent, _http.Timeout, cancellationToken).ConfigureAwait(false);
        check(new ApiResponse(this, message, response, body));
        body.Return();
    }

    internal async Task<T> SendAsync<T>(ApiRequest request, ResponseReader<T> read, Func<int, bool> isStream, CancellationToken cancellationToken)
    {
        var message = request.Message;
        HttpResponseMessage? response = null;
        var handedOver = false;
        try
        {
            if (request.Provider is { } provider)
            {
                await provider.ApplyAsync(message, cancellationToken).ConfigureAwait(false);
            }

            var sent = Stopwatch.GetTimestamp();
            response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            if (isStream((int)response.StatusCode))
            {
                var content = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
                var stream = new ResponseStream(content, message, response);
                var streamed = read(new ApiResponse(this, message, response, new ResponseBody([], 0), stream));
                handedOver = true;
                return streamed;
            }

            var body = await ResponseBody.ReadAsync(response, _maxResponseBytes, sent, _http.Timeout, cancellationToken).ConfigureAwait(false);
            var result = read(new ApiResponse(this, message, response, body));
            body.Return();
            return result;
        }
        finally
        {
            if (!handedOver)
            {
                response?.Dispose();
                message.Dispose();
            }
        }
    }
}
