using Microsoft.AspNetCore.Http;

namespace Apikley.Emulator.Endpoints;

/// <summary>Serves results, uploads and samples to anybody: as on the real service, the address is the secret.</summary>
internal sealed class FileEndpoint(EmulatorState emulator)
{
    public Task<Answer> RunAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (emulator.Files.Find(path) is not { } file)
            return Task.FromResult(new Answer(404, "text/plain; charset=utf-8", "There is no such file, or its time is over.\n"u8.ToArray()));

        emulator.Tell(EmulatorEventKind.File, $"{context.Request.Method} {path}");
        return Task.FromResult(ByteRange.Answer(context.Request, file.ContentType, emulator.Files.Read(file)));
    }
}
