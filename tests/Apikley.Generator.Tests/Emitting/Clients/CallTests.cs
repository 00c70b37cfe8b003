using System.Net;
using System.Text;
using Apikley.Generator.Model;

namespace Apikley.Generator.Tests.Emitting.Clients;

/// <summary>What tests of calls share: one client, one call, what was sent and what came of it.</summary>
public abstract class CallTests
{
    /// <summary>Makes a call of a client of one operation.</summary>
    /// <param name="client">The client.</param>
    /// <param name="call">C# whose value is the result; <c>client</c> is the client.</param>
    /// <param name="answer">What the server answers; 200 without a body by default.</param>
    /// <param name="options">C# initializers of the options.</param>
    /// <param name="timeout">The time limit of the HttpClient.</param>
    private protected static async Task<Call> CallAsync(ClientModel client, string call, Func<HttpRequestMessage, HttpResponseMessage>? answer = null, string options = "", TimeSpan? timeout = null)
    {
        var isResult = !client.Groups[0].Operations.All(operation => operation.Result.Kind == ResultKind.None) || call.StartsWith("Items(", StringComparison.Ordinal);
        var run = EmittedAssembly.Calls(client, $$"""
                public static async Task<object?> Run(HttpClient http)
                {
                    using var client = new PetstoreClient(new PetstoreClientOptions { {{options}} }, http);
                    {{(isResult ? "return " : "")}}await {{call}};
                    {{(isResult ? "" : "return null;")}}
                }

                private static async Task<List<T>> Items<T>(IAsyncEnumerable<T> items)
                {
                    var list = new List<T>();
                    await foreach (var item in items)
                    {
                        list.Add(item);
                    }

                    return list;
                }
            """);
        var handler = new RecordingHandler(answer);
        try
        {
            return new Call(handler.Requests, await (Task<object?>)run(new HttpClient(handler) { Timeout = timeout ?? TimeSpan.FromSeconds(100) }), null);
        }
        catch (Exception e)
        {
            return new Call(handler.Requests, null, e);
        }
    }

    private protected static async Task<string> RequestAsync(ClientModel client, string call, string options = "")
    {
        var made = await CallAsync(client, call, options: options);
        return made.Error is null ? made.Requests.Single() : throw made.Error;
    }

    private protected static Func<HttpRequestMessage, HttpResponseMessage> Json(string body, int status = 200) => Answer(body, "application/json", status);

    private protected static Func<HttpRequestMessage, HttpResponseMessage> Answer(string body, string mediaType, int status = 200, params (string Name, string Value)[] headers) => _ =>
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        foreach (var (name, value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    };

    private protected sealed record Call(IReadOnlyList<string> Requests, dynamic? Result, Exception? Error);
}
