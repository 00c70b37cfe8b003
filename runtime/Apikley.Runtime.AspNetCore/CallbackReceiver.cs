using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Apikley;

/// <summary>Answers one callback: reads the raw body up to its bound, has it checked, hands it on, and says so.</summary>
internal static class CallbackReceiver
{
    public static async Task ReceiveAsync(HttpContext context, ApikleyClient client, CallbackWorker worker, ILogger logger)
    {
        var request = context.Request;
        var ticket = Single(request.Query[CallbackTicket.ParameterName]);
        if (client.VerifyCallback(default, ticket).Refusal == CallbackRefusal.Ticket)
        {
            // A stranger's body is not even read.
            CallbackLog.Refused(logger, CallbackRefusal.Ticket);
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        CallbackVerification verification;
        var buffer = ArrayPool<byte>.Shared.Rent(ApikleyClient.MaxCallbackBytes + 1);
        try
        {
            var length = request.ContentLength > ApikleyClient.MaxCallbackBytes ? -1 : await ReadAsync(request.Body, buffer, context.RequestAborted).ConfigureAwait(false);
            verification = length < 0
                ? new CallbackVerification(null, CallbackRefusal.TooLarge)
                : client.VerifyCallback(
                    buffer.AsSpan(0, length),
                    ticket,
                    Single(request.Headers[WebhookSignature.TimestampHeader]),
                    Single(request.Headers[WebhookSignature.SignatureHeader]));
        }
        catch (Exception e) when (e is IOException or BadHttpRequestException or OperationCanceledException)
        {
            // The caller broke off; nobody is left to answer.
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        if (!verification.IsAccepted)
        {
            CallbackLog.Refused(logger, verification.Refusal);
            context.Response.StatusCode = Status(verification.Refusal);
            return;
        }

        // Whatever becomes of the claim, those who wait are woken.
        var claimed = await worker.TryClaimAsync(verification.Notice).ConfigureAwait(false);
        if (!worker.TryBegin(verification.Notice))
        {
            CallbackLog.TooMany(logger);
            claimed = false;
        }

        if (!claimed)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync("""{"code":200,"msg":"success"}"""u8.ToArray(), context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Reads all of it, or says -1 when it is over the bound.</summary>
    private static async Task<int> ReadAsync(Stream body, byte[] buffer, CancellationToken cancellationToken)
    {
        var length = 0;
        while (await body.ReadAsync(buffer.AsMemory(length, ApikleyClient.MaxCallbackBytes + 1 - length), cancellationToken).ConfigureAwait(false) is > 0 and var read)
        {
            length += read;
            if (length > ApikleyClient.MaxCallbackBytes)
            {
                return -1;
            }
        }

        return length;
    }

    /// <summary>One value; several of the same name are an attempt to be read differently by different readers.</summary>
    private static string? Single(Microsoft.Extensions.Primitives.StringValues values) => values.Count == 1 ? values[0] : values.Count == 0 ? null : "";

    private static int Status(CallbackRefusal refusal) => refusal switch
    {
        CallbackRefusal.TooLarge => StatusCodes.Status413PayloadTooLarge,
        CallbackRefusal.NotJson or CallbackRefusal.NoTaskId => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status401Unauthorized,
    };
}
