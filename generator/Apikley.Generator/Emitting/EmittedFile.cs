namespace Apikley.Generator.Emitting;

/// <summary>One emitted file, equal by value: what <c>AddSource</c> takes.</summary>
/// <param name="HintName">Unique among the files of the compilation, ends with <c>.g.cs</c>.</param>
/// <param name="Text">The whole C# text, lines end with <c>\n</c>.</param>
internal sealed record EmittedFile(string HintName, string Text);
