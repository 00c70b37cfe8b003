using Apikley.Emulator.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Apikley.Emulator.Endpoints;

/// <summary>Which address is answered by what.</summary>
internal static class EmulatorRoutes
{
    private static readonly string[] FilePlaces = ["/files/{**rest}", "/samples/{**rest}", "/download/{**rest}", "/file-upload/files/{**rest}"];

    public static void Map(IEndpointRouteBuilder routes, EmulatorState emulator)
    {
        var exchange = new Exchange(emulator);
        MapService(routes, emulator, exchange);
        MapAdmin(routes, new AdminEndpoints(emulator));

        var file = exchange.Handle(FaultTarget.File, new FileEndpoint(emulator).RunAsync);
        foreach (var place in FilePlaces)
            routes.MapMethods(place, [HttpMethods.Get, HttpMethods.Head], file);

        routes.MapFallback(exchange.NotFoundAsync);
    }

    private static void MapService(IEndpointRouteBuilder routes, EmulatorState emulator, Exchange exchange)
    {
        var uploads = new UploadEndpoints(emulator);
        routes.MapPost(ModelsOfDocument.CreateTaskPath, exchange.Handle(FaultTarget.Create, new CreateTaskEndpoint(emulator).RunAsync));
        routes.MapGet("/api/v1/jobs/recordInfo", exchange.Handle(FaultTarget.RecordInfo, new RecordInfoEndpoint(emulator).RunAsync));
        routes.MapGet("/api/v1/chat/credit", exchange.Handle(FaultTarget.Credit, new CreditEndpoint(emulator).RunAsync));
        routes.MapPost("/api/v1/common/download-url", exchange.Handle(FaultTarget.DownloadUrl, new DownloadUrlEndpoint(emulator).RunAsync));
        routes.MapPost("/file-upload/api/file-stream-upload", exchange.Handle(FaultTarget.Upload, uploads.StreamAsync));
        routes.MapPost("/file-upload/api/file-base64-upload", exchange.Handle(FaultTarget.Upload, uploads.Base64Async));
        routes.MapPost("/file-upload/api/file-url-upload", exchange.Handle(FaultTarget.Upload, uploads.UrlAsync));
    }

    private static void MapAdmin(IEndpointRouteBuilder routes, AdminEndpoints admin)
    {
        routes.MapGet("/_emulator", Exchange.Plain(admin.OverviewAsync));
        routes.MapGet("/_emulator/charges", Exchange.Plain(admin.ChargesAsync));
        routes.MapGet("/_emulator/requests", Exchange.Plain(admin.RequestsAsync));
        routes.MapGet("/_emulator/tasks", Exchange.Plain(admin.TasksAsync));
        routes.MapGet("/_emulator/callbacks", Exchange.Plain(admin.CallbacksAsync));
        routes.MapPost("/_emulator/clock", Exchange.Plain(admin.ClockAsync));
        routes.MapPost("/_emulator/faults", Exchange.Plain(admin.FaultsAsync));
        routes.MapPost("/_emulator/credits", Exchange.Plain(admin.CreditsAsync));
    }
}
