using Apikley.Emulator.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Apikley.Emulator.Endpoints;

/// <summary>Which address is answered by what.</summary>
internal static class EmulatorRoutes
{
    public static void Map(IEndpointRouteBuilder routes, EmulatorState emulator)
    {
        var exchange = new Exchange(emulator);
        var create = new CreateTaskEndpoint(emulator);
        var record = new RecordInfoEndpoint(emulator);
        var file = new FileEndpoint(emulator, exchange);

        routes.MapPost(ModelCatalog.CreateTaskPath, exchange.Handle(FaultTarget.Create, create.RunAsync));
        routes.MapGet("/api/v1/jobs/recordInfo", exchange.Handle(FaultTarget.RecordInfo, record.RunAsync));

        foreach (var place in new[] { "/files/{**rest}", "/samples/{**rest}", "/file-upload/files/{**rest}" })
            routes.MapMethods(place, [HttpMethods.Get, HttpMethods.Head], file.RunAsync);

        routes.MapFallback(exchange.NotFoundAsync);
    }
}
