using System.Text;
using System.Text.Json.Nodes;

namespace Apikley.Emulator.Endpoints;

/// <summary>What a request is answered with, before faults have their say.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The media type.</param>
/// <param name="Body">The body.</param>
internal sealed record Answer(int Status, string ContentType, byte[] Body)
{
    public const string Json = "application/json; charset=utf-8";

    public int? RetryAfter { get; init; }

    public string? Location { get; init; }

    public string? EntityTag { get; init; }

    public string? ContentRange { get; init; }

    public static Answer OfJson(JsonNode body, int status = 200) => new(status, Json, Encoding.UTF8.GetBytes(PlainJson.Text(body)));

    /// <summary>The success envelope.</summary>
    public static Answer Ok(JsonNode? data, string messageName = "msg") => OfJson(new JsonObject { ["code"] = 200, [messageName] = "success", ["data"] = data });

    /// <summary>A refusal: the code in the body, and in the HTTP status as the options say.</summary>
    public static Answer Refusal(int code, string message, RefusalStatus status) =>
        OfJson(new JsonObject { ["code"] = code, ["msg"] = message, ["data"] = null }, status == RefusalStatus.SameAsCode && code is >= 400 and <= 599 ? code : 200);
}
