namespace Apikley.Emulator.Documents;

/// <summary>One model of the market: its name, the document that declares it, and what the emulator needs to know of its input.</summary>
/// <param name="name">The value of <c>model</c>, such as <c>google/nano-banana-edit</c>.</param>
/// <param name="document">The document that declares it.</param>
/// <param name="declaredOutput">What <c>x-apikley-output</c> says the model makes: <c>image</c>, <c>video</c>, <c>audio</c>, <c>text</c>; null where the document does not say.</param>
/// <param name="inputDefaults">The properties of <c>input</c>, each with its default as text or null.</param>
internal sealed class MarketModel(string name, NSwagDocument document, string? declaredOutput, IReadOnlyDictionary<string, string?> inputDefaults)
{
    public string Name { get; } = name;

    public NSwagDocument Document { get; } = document;

    public string? DeclaredOutput { get; } = declaredOutput;

    /// <summary>Tells whether <c>input</c> declares the property.</summary>
    public bool Declares(string property) => inputDefaults.ContainsKey(property);

    /// <summary>The default that the document gives a property of <c>input</c>, or null.</summary>
    public string? DefaultOf(string property) => inputDefaults.GetValueOrDefault(property);
}
