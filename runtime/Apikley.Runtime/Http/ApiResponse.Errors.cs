using System.Text;
using System.Text.Json;

namespace Apikley.Runtime;

public readonly ref partial struct ApiResponse
{
    /// <summary>How much of a body an exception keeps, in bytes.</summary>
    private const int TextBytes = 64 * 1024;

    /// <summary>An exception for a status that the document declares without a body, or not at all.</summary>
    public Exception Error()
        => Error(_body.Problem ?? (_response.IsSuccessStatusCode ? "The document knows no such answer." : null), _body.Cause);

    /// <summary>An exception that carries the body of a model.</summary>
    /// <typeparam name="T">The model.</typeparam>
    public Exception Error<T>()
        where T : IJsonModel<T>
        => Error(ModelReader<T>.Read);

    /// <summary>An exception that carries the body; one without it, when the body is not of the declared type.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="read">Reads the type's JSON.</param>
    public Exception Error<T>(JsonReadFunc<T> read)
    {
        if (_body.Problem is not null || IsEmpty)
        {
            return Error();
        }

        try
        {
            return WithBody(ResponseText.ReadJson(_response, _body.Bytes, read));
        }
        catch (JsonException e)
        {
            return Error(ResponseText.NotReadable(_response, e), e);
        }
    }

    /// <summary>An exception that carries the body as text.</summary>
    public Exception TextError() => _body.Problem is null ? WithBody(ResponseText.Decode(_response, _body.Bytes)) : Error();

    internal ApiException Error(string? problem, Exception? cause = null)
    {
        var text = BodyText();
        return new ApiException(StatusCode, Describe(problem, text), cause)
        {
            ReasonPhrase = _response.ReasonPhrase,
            RequestMethod = _request.Method.Method,
            RequestPath = Path,
            ResponseText = text,
            Headers = Headers(),
        };
    }

    private string Path => _request.RequestUri?.AbsolutePath ?? "";

    private ApiException<T> WithBody<T>(T error)
    {
        var text = BodyText();
        return new ApiException<T>(StatusCode, error, Describe(null, text))
        {
            ReasonPhrase = _response.ReasonPhrase,
            RequestMethod = _request.Method.Method,
            RequestPath = Path,
            ResponseText = text,
            Headers = Headers(),
        };
    }

    private string Describe(string? problem, string text)
        => ApiException.Describe(_request.Method.Method, Path, StatusCode, _response.ReasonPhrase, problem, text);

    private string BodyText()
    {
        var bytes = _body.Bytes;
        return _pipeline.Redact(ResponseText.Decode(_response, bytes[..Math.Min(bytes.Length, TextBytes)]));
    }

    private Dictionary<string, IReadOnlyList<string>> Headers()
    {
        var headers = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in _response.Headers.NonValidated.Concat(_response.Content.Headers.NonValidated))
        {
            if (!name.Equals("Set-Cookie", StringComparison.OrdinalIgnoreCase))
            {
                headers[name] = [.. values.Select(_pipeline.Redact)];
            }
        }

        return headers;
    }
}
