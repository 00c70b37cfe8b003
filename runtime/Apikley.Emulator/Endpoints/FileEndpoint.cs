using Microsoft.AspNetCore.Http;

namespace Apikley.Emulator.Endpoints;

/// <summary>Serves results, uploads and samples, with ranges, to anybody: as on the real service, the address is the secret.</summary>
internal sealed class FileEndpoint(EmulatorState emulator, Exchange exchange)
{
    public async Task RunAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (emulator.Files.Find(path) is not { } file)
        {
            await exchange.RunAsync(context, FaultTarget.File, static (_, _) => Task.FromResult(new Answer(404, "text/plain; charset=utf-8", "There is no such file, or its time is over.\n"u8.ToArray())));
            return;
        }

        emulator.Tell(EmulatorEventKind.File, $"{context.Request.Method} {path}");
        var ranged = context.Request.Headers.Range.Count > 0 || HttpMethods.IsHead(context.Request.Method);
        if (!ranged)
        {
            context.Response.Headers.AcceptRanges = "bytes";
            await exchange.RunAsync(context, FaultTarget.File, (_, _) => Task.FromResult(new Answer(200, file.ContentType, emulator.Files.Read(file))));
            return;
        }

        await TypedResults.Bytes(emulator.Files.Read(file), file.ContentType, enableRangeProcessing: true).ExecuteAsync(context);
    }
}
