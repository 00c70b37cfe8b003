namespace Apikley.Emulator.Validation;

/// <summary>One rule of the document that a body breaks.</summary>
/// <param name="Pointer">Where in the body, as a JSON pointer; empty for the body itself.</param>
/// <param name="Rule">The OpenAPI keyword, such as <c>maxLength</c>.</param>
/// <param name="Message">The rule's text, with its bound and what was sent.</param>
internal sealed record RuleViolation(string Pointer, string Rule, string Message)
{
    public override string ToString() => $"{(Pointer.Length == 0 ? "/" : Pointer)}: {Message}";
}
