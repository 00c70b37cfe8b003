namespace Apikley.Emulator;

/// <summary>An OpenAPI document handed to the emulator as text.</summary>
/// <param name="Name">What messages call it, such as a path below <c>specs</c>. A name ending in <c>.json</c> is read as JSON, any other as YAML.</param>
/// <param name="Text">The document.</param>
public sealed record EmulatorDocument(string Name, string Text);
