using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Apikley.Emulator.Endpoints;

/// <summary>Carries a request out and answers it, with the faults that strike it.</summary>
internal sealed class Exchange(EmulatorState emulator)
{
    /// <param name="target">What sort of requests these are.</param>
    /// <param name="carryOut">Does what was asked. Gets the faults that concern the task.</param>
    public RequestDelegate Handle(FaultTarget target, Func<HttpContext, IReadOnlyList<EmulatorFault>, Task<Answer>> carryOut) =>
        context => RunAsync(context, target, carryOut);

    /// <inheritdoc cref="Handle(FaultTarget, Func{HttpContext, IReadOnlyList{EmulatorFault}, Task{Answer}})" />
    public RequestDelegate Handle(FaultTarget target, Func<HttpContext, Task<Answer>> carryOut) =>
        Handle(target, (context, _) => carryOut(context));

    /// <summary>Answers without faults.</summary>
    public static RequestDelegate Plain(Func<HttpContext, Task<Answer>> carryOut) => context => RunPlainAsync(context, carryOut);

    /// <summary>Answers an address that nothing is behind.</summary>
    public Task NotFoundAsync(HttpContext context)
    {
        emulator.Tell(EmulatorEventKind.Refused, $"404 {context.Request.Method} {context.Request.Path}");
        return WriteAsync(context, Answer.OfJson(new JsonObject { ["code"] = 404, ["msg"] = $"There is no {context.Request.Method} {context.Request.Path}" }, 404));
    }

    private static async Task RunPlainAsync(HttpContext context, Func<HttpContext, Task<Answer>> carryOut) =>
        await WriteAsync(context, await carryOut(context));

    private async Task RunAsync(HttpContext context, FaultTarget target, Func<HttpContext, IReadOnlyList<EmulatorFault>, Task<Answer>> carryOut)
    {
        IReadOnlyList<EmulatorFault> faults;
        try
        {
            faults = emulator.Faults.Take(target, context.Request.Headers[EmulatorFaults.Header]);
        }
        catch (FormatException exception)
        {
            await WriteAsync(context, Answer.OfJson(new JsonObject { ["code"] = 400, ["msg"] = $"{EmulatorFaults.Header}: {exception.Message}" }, 400));
            return;
        }

        Note(context.Request, faults);
        if (faults.Any(static fault => fault.Kind == FaultKind.ResetBeforeRead))
        {
            context.Abort();
            return;
        }

        if (faults.FirstOrDefault(static fault => fault.Refuses) is { } refusal)
        {
            await WriteAsync(context, FaultyAnswer.Refused(refusal));
            return;
        }

        var answer = await CarryOutAsync(context, carryOut, [.. faults.Where(static fault => fault.ConcernsTask)]);
        await AnswerAsync(context, answer, [.. faults.Where(static fault => !fault.ConcernsTask)]);
    }

    private void Note(HttpRequest request, IReadOnlyList<EmulatorFault> faults)
    {
        emulator.Requests.Add(new EmulatorRequest(
            emulator.Clock.GetUtcNow(), request.Method, request.Path, request.Headers.Authorization.Count > 0, [.. faults.Select(static fault => fault.Kind)]));
        foreach (var fault in faults)
            emulator.Tell(EmulatorEventKind.Fault, $"{fault} on {request.Method} {request.Path}");
    }

    /// <summary>A defect of the emulator is answered like one of the service, and told.</summary>
    private async Task<Answer> CarryOutAsync(HttpContext context, Func<HttpContext, IReadOnlyList<EmulatorFault>, Task<Answer>> carryOut, IReadOnlyList<EmulatorFault> faults)
    {
        try
        {
            return await carryOut(context, faults);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException && !context.RequestAborted.IsCancellationRequested)
        {
            emulator.Tell(EmulatorEventKind.Notice, $"{context.Request.Method} {context.Request.Path} failed: {exception}");
            return Answer.Refusal(500, $"The emulator failed: {exception.Message}", RefusalStatus.SameAsCode);
        }
    }

    private async Task AnswerAsync(HttpContext context, Answer answer, IReadOnlyList<EmulatorFault> faults)
    {
        foreach (var fault in faults)
        {
            switch (fault.Kind)
            {
                case FaultKind.Slow:
                    await DelayAsync(fault.Duration, context.RequestAborted);
                    break;
                case FaultKind.ResetAfterAccept:
                    context.Abort();
                    return;
                case FaultKind.Truncate:
                    await WritePartAsync(context, answer, fault.Bytes ?? (answer.Body.Length / 2));
                    return;
                default:
                    answer = FaultyAnswer.Of(fault, answer);
                    break;
            }
        }

        await WriteAsync(context, answer);
    }

    private async Task DelayAsync(TimeSpan duration, CancellationToken aborted)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(aborted, emulator.Stopping);
        try
        {
            await Task.Delay(duration, emulator.Clock, either.Token);
        }
        catch (OperationCanceledException)
        {
            // The caller gave up, or the emulator stops: there is nobody left to answer.
        }
    }

    private static async Task WriteAsync(HttpContext context, Answer answer)
    {
        if (context.RequestAborted.IsCancellationRequested)
            return;

        Prepare(context, answer);
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(answer.Body);
    }

    /// <summary>The server closes a connection whose answer is shorter than announced. A reset would also take away what is still on its way.</summary>
    private static async Task WritePartAsync(HttpContext context, Answer answer, int bytes)
    {
        Prepare(context, answer);
        await context.Response.Body.WriteAsync(answer.Body.AsMemory(0, Math.Min(bytes, answer.Body.Length)));
        await context.Response.Body.FlushAsync();
    }

    private static void Prepare(HttpContext context, Answer answer)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        response.ContentLength = answer.Body.Length;
        if (answer.RetryAfter is { } seconds)
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);

        if (answer.Location is { } location)
            response.Headers.Location = location;

        if (answer.EntityTag is { } tag)
        {
            response.Headers.ETag = tag;
            response.Headers.AcceptRanges = "bytes";
        }

        if (answer.ContentRange is { } range)
            response.Headers.ContentRange = range;
    }
}
