namespace Apikley.Generator.Emitting;

/// <summary>
/// What emitted files say of null. Their declarations are annotated, and whoever uses them is warned; the bodies are not analysed, because there is nothing
/// to find in them: the tests and the corpus compile them without <see cref="WithoutWarnings"/>. That analysis took a third of the compiler's time.
/// </summary>
internal static class NullableDirectives
{
    public const string Annotations = "#nullable enable";

    public const string WithoutWarnings = "#nullable disable warnings";
}
