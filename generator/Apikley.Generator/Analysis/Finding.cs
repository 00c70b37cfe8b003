using Microsoft.CodeAnalysis;

namespace Apikley.Generator.Analysis;

/// <summary>A rule that a value breaks.</summary>
/// <param name="Descriptor">What to say.</param>
/// <param name="Keyword">The rule's keyword in the document; null for what the document says in words.</param>
/// <param name="Rule">The rule as a message quotes it: <c>maxLength: 5000</c>.</param>
/// <param name="Rules">Where it comes from.</param>
/// <param name="Place">What to underline, or null for the whole value.</param>
/// <param name="Arguments">What fills the message's placeholders after the member's name and before the rule.</param>
/// <param name="Limit">The number of items that would be right, for the code fix.</param>
internal sealed record Finding(
    DiagnosticDescriptor Descriptor,
    string? Keyword,
    string Rule,
    ValueRules Rules,
    SyntaxNode? Place,
    string[] Arguments,
    int? Limit = null);
