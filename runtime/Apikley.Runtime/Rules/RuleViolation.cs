namespace Apikley;

/// <summary>A value in a request that breaks a rule of its document.</summary>
/// <param name="Pointer">
/// The JSON pointer of the value in the body: <c>/input/image_urls/3</c>. For a parameter its place and name: <c>query:limit</c>, and for an item of it <c>query:tags/3</c>.
/// </param>
/// <param name="Rule">The rule as the document has it: <c>maxLength: 5000</c>.</param>
/// <param name="Message">What is wrong, to be read after the pointer: <c>has 6000 characters, at most 5000 are allowed</c>.</param>
/// <param name="Value">The value as text, cut to 80 characters; for an array its number of items. Null for a value that must not be shown, or is null.</param>
public sealed record RuleViolation(string Pointer, string Rule, string Message, string? Value)
{
    /// <summary>All in one line.</summary>
    public override string ToString()
        => $"{(Pointer.Length == 0 ? "the value" : Pointer)} {Message} ({Rule}){(Value is null ? "" : $"; it is {Value}")}";
}
