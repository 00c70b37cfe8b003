using System.ComponentModel;

namespace Apikley.Runtime;

/// <summary>A request that emitted code fills and sends once.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly partial struct ApiRequest
{
    private readonly ApiPipeline _pipeline;

    internal ApiRequest(ApiPipeline pipeline, HttpRequestMessage message, Credential.ProviderCredential? provider)
    {
        _pipeline = pipeline;
        Message = message;
        Provider = provider;
    }

    internal HttpRequestMessage Message { get; }

    internal Credential.ProviderCredential? Provider { get; }

    /// <summary>Sets a header.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">The value holds a line break.</exception>
    public void Header(string name, string value) => RequestHeaders.Set(Message, name, value);

    /// <summary>Adds cookies.</summary>
    /// <param name="cookies">The writer that holds them; it is finished.</param>
    public void Cookies(ref UrlEncodedWriter cookies)
    {
        if (cookies.Finish() is { Length: > 0 } text)
        {
            RequestHeaders.AddCookie(Message, text);
        }
    }

    /// <summary>Sends, and reads the answer from memory.</summary>
    /// <typeparam name="T">The result.</typeparam>
    /// <param name="read">Decides what the answer means.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<T> SendAsync<T>(ResponseReader<T> read, CancellationToken cancellationToken) => _pipeline.SendAsync(this, read, cancellationToken);

    /// <summary>Sends an operation that has no result.</summary>
    /// <param name="check">Throws unless the answer is a success.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task SendAsync(ResponseCheck check, CancellationToken cancellationToken) => _pipeline.SendAsync(this, check, cancellationToken);

    /// <summary>Sends an operation whose answer may be a stream.</summary>
    /// <typeparam name="T">The result.</typeparam>
    /// <param name="read">Decides what the answer means.</param>
    /// <param name="isStream">Whether the body of an answer with this status is left in the stream.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<T> SendAsync<T>(ResponseReader<T> read, Func<int, bool> isStream, CancellationToken cancellationToken)
        => _pipeline.SendAsync(this, read, isStream, cancellationToken);
}
