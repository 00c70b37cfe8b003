using System.Text.Json.Nodes;

namespace Apikley.Emulator.Documents;

/// <summary>One model of the market: its name, the document that declares it, and what the emulator needs to know of its input.</summary>
internal sealed class MarketModel(string name, string documentName, string? declaredOutput, JsonObject? input, NSwagDocument document)
{
    /// <summary>The value of <c>model</c>, such as <c>google/nano-banana-edit</c>.</summary>
    public string Name { get; } = name;

    public string DocumentName { get; } = documentName;

    /// <summary>What <c>x-apikley-output</c> says the model makes: <c>image</c>, <c>video</c>, <c>audio</c>, <c>text</c>; null where the document does not say.</summary>
    public string? DeclaredOutput { get; } = declaredOutput;

    public NSwagDocument Document { get; } = document;

    /// <summary>The schema of one property of <c>input</c>, or null.</summary>
    public JsonObject? InputProperty(string property) => input?["properties"]?[property] as JsonObject;

    /// <summary>Tells whether <c>input</c> declares the property.</summary>
    public bool Declares(string property) => InputProperty(property) is not null;

    /// <summary>The default that the document gives a property of <c>input</c>, or null.</summary>
    public string? DefaultOf(string property) => InputProperty(property)?["default"]?.ToString();
}
