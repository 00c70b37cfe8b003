using System.ComponentModel;
using System.Net;
using System.Text.Json;

namespace Apikley.Runtime;

/// <summary>Decides what an answer means for one operation.</summary>
/// <typeparam name="T">The operation's result.</typeparam>
/// <param name="response">The answer; valid during the call only.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T ResponseReader<out T>(in ApiResponse response);

/// <summary>Decides whether an answer is a success that has no result.</summary>
/// <param name="response">The answer; valid during the call only.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void ResponseCheck(in ApiResponse response);

/// <summary>An answer as emitted code reads it: status, headers, and the body either in memory or as a stream.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref partial struct ApiResponse
{
    private readonly ApiPipeline _pipeline;
    private readonly HttpRequestMessage _request;
    private readonly HttpResponseMessage _response;
    private readonly ResponseBody _body;
    private readonly Stream? _stream;

    internal ApiResponse(ApiPipeline pipeline, HttpRequestMessage request, HttpResponseMessage response, ResponseBody body, Stream? stream = null)
    {
        _pipeline = pipeline;
        _request = request;
        _response = response;
        _body = body;
        _stream = stream;
    }

    /// <summary>The status as a number.</summary>
    public int Status => (int)_response.StatusCode;

    /// <summary>The status.</summary>
    public HttpStatusCode StatusCode => _response.StatusCode;

    /// <summary>Whether the body has no bytes.</summary>
    public bool IsEmpty => _body is { Length: 0, Problem: null };

    /// <summary>Reads the body of a model.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <exception cref="ApiException">The body is not the model's JSON.</exception>
    public T Json<T>()
        where T : IJsonModel<T>
        => Json(ModelReader<T>.Read);

    /// <summary>Reads the body.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="read">Reads the type's JSON.</param>
    /// <exception cref="ApiException">The body is not of that type.</exception>
    public T Json<T>(JsonReadFunc<T> read)
    {
        ThrowIfIncomplete();
        if (IsEmpty)
        {
            throw Error("The body is empty, where JSON was declared.");
        }

        try
        {
            return ResponseText.ReadJson(_response, _body.Bytes, read);
        }
        catch (JsonException e)
        {
            throw Error(ResponseText.NotReadable(_response, e), e);
        }
    }

    /// <summary>For an operation that has no result and declares nothing of its errors.</summary>
    /// <param name="response">The answer.</param>
    /// <exception cref="ApiException">The answer is not a success.</exception>
    public static void RequireSuccess(in ApiResponse response)
    {
        if (!response._response.IsSuccessStatusCode)
        {
            throw response.Error();
        }
    }

    /// <summary>Reads the body; an empty one is the type's default.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="read">Reads the type's JSON.</param>
    /// <exception cref="ApiException">The body is not of that type.</exception>
    public T? JsonOrDefault<T>(JsonReadFunc<T> read) => IsEmpty ? default : Json(read);

    /// <summary>The body as text, in the charset its content type names, or UTF-8.</summary>
    /// <exception cref="ApiException">The body is not complete.</exception>
    public string Text()
    {
        ThrowIfIncomplete();
        return ResponseText.Decode(_response, _body.Bytes);
    }

    /// <summary>The body as it comes. The stream owns the response.</summary>
    public Stream Stream() => _stream ?? new MemoryStream(_body.Bytes.ToArray(), writable: false);

    private void ThrowIfIncomplete()
    {
        if (_body.Problem is { } problem)
        {
            throw Error(problem, _body.Cause);
        }
    }

    /// <summary>The delegate is made once for each model.</summary>
    private static class ModelReader<T>
        where T : IJsonModel<T>
    {
        public static readonly JsonReadFunc<T> Read = T.ReadValue;
    }
}
