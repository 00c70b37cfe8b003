using System.Buffers;
using System.Diagnostics;
using System.Text.Json;
using Apikley.Runtime;

namespace Apikley;

public sealed partial class ApikleyClient
{
    /// <summary>Creates a task. Emitted model clients call this; it is sent once, and again only when it was certainly not accepted.</summary>
    /// <typeparam name="TInput">The model's input.</typeparam>
    /// <typeparam name="TRequest">The whole body.</typeparam>
    /// <param name="model">The model's wire name.</param>
    /// <param name="input">The input.</param>
    /// <param name="request">Makes the body from the input and the callback address, which is null when there is none.</param>
    /// <param name="options">What may be said about this create.</param>
    /// <param name="cancellationToken">Stops the create before it is sent; afterwards its answer is still waited for, five seconds at most.</param>
    /// <returns>The accepted task.</returns>
    /// <exception cref="RequestValidationException">It breaks rules of its document; it was not sent.</exception>
    /// <exception cref="SubmitOutcomeUnknownException">It was sent and nothing says whether it was accepted.</exception>
    /// <exception cref="ApikleyException">It was refused, or could not be sent; nothing was charged.</exception>
    /// <exception cref="IOException">The ledger could not be written; the create was not sent.</exception>
    public async Task<GenerationTask> CreateTaskAsync<TInput, TRequest>(
        string model,
        TInput input,
        Func<TInput, Uri?, TRequest> request,
        CreateTaskOptions? options = null,
        CancellationToken cancellationToken = default)
        where TRequest : IJsonModel<TRequest>
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        ArgumentNullException.ThrowIfNull(request);
        options = Checked(options);
        if (ValidatesRequests)
        {
            ValidationExtensions.ThrowIfInvalid(request(input, options.CallBackAddress ?? callBackAddress), model);
        }

        var created = await SubmitAsync(model, id => Write(request(input, CallBackUrl(options, id))), options, cancellationToken).ConfigureAwait(false);
        return created.Task;
    }

    /// <summary>Creates a task of a model that has no document in the project. The input is sent as it is.</summary>
    /// <param name="model">The model's wire name: <c>google/nano-banana-edit</c>.</param>
    /// <param name="input">The input object.</param>
    /// <param name="options">What may be said about this create.</param>
    /// <param name="cancellationToken">Stops the create before it is sent; afterwards its answer is still waited for, five seconds at most.</param>
    /// <returns>The accepted task.</returns>
    /// <exception cref="SubmitOutcomeUnknownException">It was sent and nothing says whether it was accepted.</exception>
    /// <exception cref="ApikleyException">It was refused, or could not be sent; nothing was charged.</exception>
    /// <exception cref="IOException">The ledger could not be written; the create was not sent.</exception>
    public async Task<GenerationTask> CreateTaskAsync(
        string model,
        JsonElement input,
        CreateTaskOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        if (input.ValueKind != JsonValueKind.Object)
        {
            throw new ArgumentException("The input of a task is a JSON object.", nameof(input));
        }

        options = Checked(options);
        var created = await SubmitAsync(model, id => Write(model, input, CallBackUrl(options, id)), options, cancellationToken).ConfigureAwait(false);
        return created.Task;
    }

    /// <summary>The raw operation: sends a body that is complete already, and reads the whole answer. The same care is taken; the callback address is the body's own.</summary>
    /// <typeparam name="TRequest">The whole body.</typeparam>
    /// <typeparam name="TResponse">The whole answer.</typeparam>
    /// <param name="model">The model's wire name, for the ledger and messages.</param>
    /// <param name="request">The body.</param>
    /// <param name="cancellationToken">Stops the create before it is sent; afterwards its answer is still waited for, five seconds at most.</param>
    /// <returns>The answer of an accepted create.</returns>
    /// <exception cref="RequestValidationException">It breaks rules of its document; it was not sent.</exception>
    /// <exception cref="SubmitOutcomeUnknownException">It was sent and nothing says whether it was accepted.</exception>
    /// <exception cref="ApikleyException">It was refused, or could not be sent; nothing was charged.</exception>
    /// <exception cref="IOException">The ledger could not be written; the create was not sent.</exception>
    public async Task<TResponse> SendCreateTaskAsync<TRequest, TResponse>(string model, TRequest request, CancellationToken cancellationToken = default)
        where TRequest : IJsonModel<TRequest>
        where TResponse : IJsonModel<TResponse>
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        ArgumentNullException.ThrowIfNull(request);
        ObjectDisposedException.ThrowIf(disposed, this);
        if (ValidatesRequests)
        {
            ValidationExtensions.ThrowIfInvalid(request, model);
        }

        var created = await SubmitAsync(model, _ => Write(request), new CreateTaskOptions(), cancellationToken).ConfigureAwait(false);
        return Read<TResponse>(created);
    }

    private async Task<TaskSubmitter.Created> SubmitAsync(string model, Func<string, ReadOnlyMemory<byte>> body, CreateTaskOptions options, CancellationToken cancellationToken)
    {
        using var activity = telemetry.Start("create_task " + model, ActivityKind.Client, model);
        try
        {
            var created = await submitter.SubmitAsync(model, body, options, cancellationToken).ConfigureAwait(false);
            activity?.SetTag(ApikleyTelemetry.TaskIdTag, created.Task.TaskId);
            return created;
        }
        catch (Exception e)
        {
            ClientTelemetry.Ended(activity, e);
            throw;
        }
    }

    private static TResponse Read<TResponse>(TaskSubmitter.Created created)
        where TResponse : IJsonModel<TResponse>
    {
        try
        {
            var reader = new Utf8JsonReader(created.Body.Span);
            reader.Read();
            return JsonRead.Model<TResponse>(ref reader);
        }
        catch (JsonException e)
        {
            // The task exists: the error must not hide its id.
            var meaning = new ErrorMeaning(ErrorCategory.UnexpectedResponse, "The task was created, but its answer does not have the document's form: " + e.Message, Charged.Unknown, false, "Go on with ApikleyClient.GetTask; do not create the task again.");
            throw new UnexpectedResponseException("The answer could not be read", new ErrorDetails { Meaning = meaning, TaskId = created.Task.TaskId, CorrelationId = created.Task.CorrelationId, Model = created.Task.Model }, e);
        }
    }

    private static ReadOnlyMemory<byte> Write<TRequest>(TRequest request)
        where TRequest : IJsonModel<TRequest>
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            JsonBufferWriter.Write(writer, request);
        }

        return buffer.WrittenMemory;
    }

    private static ReadOnlyMemory<byte> Write(string model, JsonElement input, Uri? callBackUrl)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("model"u8, model);
            if (callBackUrl is not null)
            {
                writer.WriteString("callBackUrl"u8, callBackUrl.AbsoluteUri);
            }

            writer.WritePropertyName("input"u8);
            input.WriteTo(writer);
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private CreateTaskOptions Checked(CreateTaskOptions? options)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        options ??= new CreateTaskOptions();
        OptionsCheck.RequireCallBackAddress(options.CallBackAddress, nameof(options.CallBackAddress));
        return options.IdempotencyKey is { Length: 0 or > 200 }
            ? throw new ArgumentException("An idempotency key has 1 to 200 characters.", nameof(options))
            : options;
    }

    private Uri? CallBackUrl(CreateTaskOptions options, string correlationId) =>
        (options.CallBackAddress ?? callBackAddress) is { } address
            ? new CallbackTicket(correlationId, transport.Time.GetUtcNow() + callBackLifetime).AddTo(address, callBackSecrets[0])
            : null;
}
