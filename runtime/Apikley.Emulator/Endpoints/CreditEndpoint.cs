using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Apikley.Emulator.Endpoints;

/// <summary><c>GET /api/v1/chat/credit</c>: the account's credits as a bare number.</summary>
internal sealed class CreditEndpoint(EmulatorState emulator)
{
    public Task<Answer> RunAsync(HttpContext context) => Task.FromResult(ApiKeys.Accepted(context.Request, emulator.Keys) is null
        ? Answer.Refusal(401, CodeText.Of(401), emulator.Options.RefusalStatus)
        : Answer.Ok(JsonValue.Create(emulator.Account.Balance)));
}
