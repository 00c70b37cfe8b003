namespace Apikley.Generator.Analysis;

/// <summary>What diagnostics carry for their code fixes.</summary>
internal static class DiagnosticProperties
{
    /// <summary>The number of items that is allowed.</summary>
    public const string Limit = "Limit";

    /// <summary>The enum member that the text stands for, or that is nearest to it.</summary>
    public const string Member = "Member";
}
