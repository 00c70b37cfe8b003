using System.Net;

namespace Apikley;

/// <summary>Carries requests to the API: the key, the address, the time limit, and the first reading of the answer.</summary>
internal sealed class ApiTransport : IDisposable
{
    private readonly HttpClient http;
    private readonly bool ownsHttp;

    public ApiTransport(ApikleyOptions options, HttpClient? http)
    {
        Key = new ApiKey(OptionsCheck.RequireKey(options));
        BaseAddress = OptionsCheck.RequireBaseAddress(options);
        MaxResponseBytes = options.MaxResponseBytes;
        SubmitTimeout = options.SubmitTimeout;
        ReadTimeout = options.ReadTimeout;
        UploadTimeout = options.UploadTimeout;
        Time = options.TimeProvider;
        GuardInstalled = http is null || options.HttpClientIsGuarded;
        ownsHttp = http is null;
        this.http = http ?? MakeHttpClient();
    }

    public ApiKey Key { get; }

    /// <summary>What sends, for clients that make their requests themselves.</summary>
    public HttpClient Http => http;

    public Uri BaseAddress { get; }

    public int MaxResponseBytes { get; }

    public TimeSpan SubmitTimeout { get; }

    public TimeSpan ReadTimeout { get; }

    public TimeSpan UploadTimeout { get; }

    public TimeProvider Time { get; }

    /// <summary>Whether a <see cref="SubmitGuardHandler"/> is known to be innermost.</summary>
    public bool GuardInstalled { get; }

    /// <summary>The request, addressed and authorized. The path is relative: a leading slash would drop the base address's own path.</summary>
    public HttpRequestMessage Request(HttpMethod method, string relativePath, HttpContent? content = null)
    {
        var request = new HttpRequestMessage(method, new Uri(BaseAddress, relativePath)) { Content = content };
        request.Headers.Accept.ParseAdd("application/json");
        Key.Authorize(request, BaseAddress);
        return request;
    }

    /// <summary>Sends as it is; no time limit of its own.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);

    /// <summary>Reads once, within <see cref="ReadTimeout"/>.</summary>
    /// <exception cref="HttpRequestException">No answer.</exception>
    /// <exception cref="TimeoutException">No answer in time.</exception>
    public async Task<ApiAnswer> GetAsync(string relativePath, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(ReadTimeout, Time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var request = Request(HttpMethod.Get, relativePath);
        try
        {
            using var response = await SendAsync(request, linked.Token).ConfigureAwait(false);
            var answer = await ApiAnswer.ReadAsync(response, MaxResponseBytes, Time, linked.Token).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            return answer;
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"No answer within {ReadTimeout:c}.", e);
        }
    }

    public void Dispose()
    {
        if (ownsHttp)
        {
            http.Dispose();
        }
    }

    private static HttpClient MakeHttpClient()
    {
        var handler = new SocketsHttpHandler
        {
            // A redirect would carry a paid request to an address nobody chose.
            AllowAutoRedirect = false,
            UseCookies = false,
            // AutomaticDecompression is none by default. Even setting it to that would link every decompressor, 1 MB, into a Native AOT binary.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        return new HttpClient(new SubmitGuardHandler(handler), disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
    }
}
