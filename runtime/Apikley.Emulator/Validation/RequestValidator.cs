using System.Globalization;
using Apikley.Emulator.Documents;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace Apikley.Emulator.Validation;

/// <summary>Judges a create's body by the document of its model, with NJsonSchema.</summary>
internal static class RequestValidator
{
    private const int MaxReported = 10;

    /// <exception cref="EmulatorDocumentException">NSwag.Core cannot read the model's document.</exception>
    public static async Task<IReadOnlyList<RuleViolation>> ValidateAsync(MarketModel model, string body)
    {
        var schema = await model.Document.CreateTaskBodyAsync();
        // NJsonSchema resolves and caches "actual" schemas while it validates; nothing says that it may do so on two threads.
        lock (model.Document)
            return Validate(schema, body);
    }

    /// <summary>Judges a body by a schema alone.</summary>
    public static IReadOnlyList<RuleViolation> Validate(JsonSchema schema, string body) =>
        [.. new StrictSchemaValidator().Validate(Parse(body), schema, SchemaType.OpenApi3).SelectMany(RuleText.Describe).Distinct().Take(MaxReported)];

    private static JToken Parse(string body)
    {
        using var reader = new JsonTextReader(new StringReader(body))
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Double,
            Culture = CultureInfo.InvariantCulture,
            MaxDepth = 128,
        };
        return JToken.ReadFrom(reader);
    }
}
