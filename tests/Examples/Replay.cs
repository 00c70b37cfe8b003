using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Apikley.Generator.Model;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Apikley.Examples;

/// <summary>Calls an operation's emitted method against a server that answers with the example, and compares what the client made of it with the example.</summary>
internal sealed class Replay(SchemaCheck schemas) : IDisposable
{
    private readonly WireMockServer _server = WireMockServer.Start();
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    /// <summary>Why an example of an answer cannot come about, or null: the method asks for another media type.</summary>
    public static string? NotAskedFor(EmittedClient client, DeclaredExample example)
        => example.Side == ExampleSide.Response && client.Operation(example.Pointer) is { } operation && Find(operation, StatusOf(example)) is { MediaType: { } asked } && asked != example.MediaType
            ? $"the method asks for {asked}, and this is another form of the same answer"
            : null;

    /// <returns>What is wrong, or null when the example survived.</returns>
    public async Task<string?> RunAsync(EmittedClient client, DeclaredExample example)
    {
        if (client.Operation(example.Pointer) is not { } operation)
        {
            return "the operation is not generated";
        }

        try
        {
            return example.Side == ExampleSide.Request ? await RequestAsync(client, operation, example) : await ResponseAsync(client, operation, example);
        }
        catch (JsonException exception)
        {
            return "cannot be decoded: " + exception.Message;
        }
        catch (ApiException exception)
        {
            return "cannot be decoded: " + (exception.InnerException?.Message ?? exception.Message);
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        _server.Dispose();
    }

    private async Task<string?> ResponseAsync(EmittedClient client, OperationModel operation, DeclaredExample example)
    {
        var status = StatusOf(example);
        Answer(example.Operation, status, example.MediaType, example.Text);
        var response = Find(operation, status)!;
        var body = operation.Bodies is [var preferred, ..] ? preferred : null;
        var (target, method) = client.Method(operation, body?.MethodSuffix ?? "", Address, _http);
        object? decoded;
        try
        {
            decoded = Body(await CallAsync(target, method, null, null), operation, response);
        }
        catch (ApiException exception) when (!response.Success && exception.GetType().GetProperty("Error") is { } error)
        {
            decoded = error.GetValue(exception);
        }

        if (decoded is Stream stream)
        {
            using var reader = new StreamReader(stream);
            return await reader.ReadToEndAsync() == example.Text ? null : "the bytes differ";
        }

        return decoded is string text && response.Kind != ResponseKind.Json
            ? text == example.Text ? null : "the text differs"
            : Difference(client, example, JsonSerializer.SerializeToNode(decoded), decoded);
    }

    private async Task<string?> RequestAsync(EmittedClient client, OperationModel operation, DeclaredExample example)
    {
        var body = operation.Bodies.FirstOrDefault(body => body.MediaType == example.MediaType)
            ?? operation.Bodies.FirstOrDefault(body => example.IsJson ? body.Kind == BodyKind.Json : body.Kind is BodyKind.Text or BodyKind.Stream);
        if (body is null)
        {
            return "the body is not generated";
        }

        Answer(example.Operation, 204, null, null);
        var (target, method) = client.Method(operation, body.MethodSuffix, Address, _http);
        var type = method.GetParameters().First(parameter => parameter.Name == body.ArgumentName).ParameterType;
        var value = body.Kind == BodyKind.Json
            ? JsonSerializer.Deserialize(example.Text, type)
            : type == typeof(string) ? example.Text : new MemoryStream(Encoding.UTF8.GetBytes(example.Text));
        try
        {
            await CallAsync(target, method, body.ArgumentName, value);
        }
        catch (ApiException)
        {
            // Whatever the answer was to be: here the request counts.
        }

        if (_server.LogEntries is not [.., { RequestMessage: { } sent }])
        {
            return "nothing was sent";
        }

        if (body.Kind == BodyKind.Json)
        {
            // An example of null for a body that may be left out means: no body.
            return example.Value is null && !body.Required && string.IsNullOrEmpty(sent.Body)
                ? null
                : Difference(example, JsonNode.Parse(sent.Body ?? "null"));
        }

        return sent.Body == example.Text ? null : "the text differs";
    }

    /// <summary>An answer has no <c>writeOnly</c> members; <c>readOnly</c> ones are read but not written back.</summary>
    private string? Difference(EmittedClient client, DeclaredExample example, JsonNode? written, object? decoded)
    {
        var difference = JsonEquality.Difference(example.Value, written);
        foreach (var expected in (JsonNode?[])[example.Value, schemas.Without("writeOnly", example.Value, example.Schema, written)])
        {
            if (difference is not null && JsonEquality.Difference(schemas.Without("readOnly", expected, example.Schema, written), written) is null)
            {
                difference = DecodedMember.Difference(client, expected, written, decoded);
            }
        }

        return difference;
    }

    /// <summary>A request has no <c>readOnly</c> members.</summary>
    private string? Difference(DeclaredExample example, JsonNode? written)
        => JsonEquality.Difference(schemas.Without("readOnly", example.Value, example.Schema, written), written);

    private Uri Address => new(_server.Url!);

    /// <summary>One mapping: this method and path are answered so, and nothing else is.</summary>
    private void Answer(string operation, int status, string? mediaType, string? body)
    {
        _server.Reset();
        var (method, path) = (operation[..operation.IndexOf(' ', StringComparison.Ordinal)], operation[(operation.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        var pattern = "^" + Regex.Replace(Regex.Escape(path.Split('?', '#')[0]).Replace("\\{", "{", StringComparison.Ordinal), @"\{[^}]*\}", "[^/]+") + "$";
        var response = Response.Create().WithStatusCode(status);
        if (body is not null)
        {
            response = response.WithHeader("Content-Type", mediaType!).WithBody(body);
        }

        _server.Given(Request.Create().WithPath(new WireMock.Matchers.RegexMatcher(pattern)).UsingMethod(method)).RespondWith(response);
    }

    private static async Task<object?> CallAsync(object target, MethodInfo method, string? bodyName, object? body)
    {
        var arguments = method.GetParameters().Select(parameter
            => parameter.Name == bodyName ? body
            : parameter.HasDefaultValue ? parameter.ParameterType == typeof(CancellationToken) ? CancellationToken.None : parameter.DefaultValue
            : SampleValue.Of(parameter.ParameterType)).ToArray();
        try
        {
            var task = (Task)method.Invoke(target, arguments)!;
            await task;
            return task.GetType().GetProperty("Result")?.GetValue(task);
        }
        catch (TargetInvocationException exception)
        {
            throw exception.InnerException!;
        }
    }

    private static int StatusOf(DeclaredExample example) => example.Status == "default" ? 500 : int.Parse(example.Status.Replace('X', '0'), CultureInfo.InvariantCulture);

    private static ResponseModel? Find(OperationModel operation, int status)
        => operation.Responses.FirstOrDefault(response => response.MinStatus <= status && status <= response.MaxStatus) ?? operation.Responses.FirstOrDefault(response => response.MinStatus == 0);

    /// <summary>The body within what the method returned.</summary>
    private static object? Body(object? result, OperationModel operation, ResponseModel response)
        => operation.Result.Kind == ResultKind.Result ? result!.GetType().GetProperty(response.MemberName)!.GetValue(result) : result;
}
