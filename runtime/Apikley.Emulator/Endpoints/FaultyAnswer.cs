using System.Text.Json.Nodes;

namespace Apikley.Emulator.Endpoints;

/// <summary>Decides what an answer turns into under a fault that still answers.</summary>
internal static class FaultyAnswer
{
    private const string Page = "<!DOCTYPE html>\n<html><head><title>Bad gateway</title></head><body><h1>Bad gateway</h1><p>The proxy got no answer.</p></body></html>\n";

    public static Answer Of(EmulatorFault fault, Answer answer) => fault.Kind switch
    {
        FaultKind.Empty => answer with { Status = 200, Body = [] },
        FaultKind.Html => new Answer(fault.Code, "text/html; charset=utf-8", System.Text.Encoding.UTF8.GetBytes(Page)),
        FaultKind.HttpStatus or FaultKind.Code => Refused(fault),
        _ => answer,
    };

    /// <summary>The envelope with the fault's code; the same HTTP status, or 200. A redirect has neither.</summary>
    public static Answer Refused(EmulatorFault fault)
    {
        if (fault.Kind == FaultKind.Redirect)
            return new Answer(302, "text/plain; charset=utf-8", []) { Location = fault.Message };

        var body = new JsonObject { ["code"] = fault.Code, ["msg"] = CodeText.Of(fault.Code), ["data"] = null };
        return Answer.OfJson(body, fault.Kind == FaultKind.HttpStatus ? fault.Code : 200) with { RetryAfter = fault.RetryAfter };
    }
}
