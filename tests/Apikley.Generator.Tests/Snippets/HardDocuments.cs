using Apikley.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Apikley.Generator.Tests.Snippets;

/// <summary>Checks that a few lines of YAML become code that compiles without a warning, and nothing is said about the document.</summary>
internal static class HardDocuments
{
    /// <param name="paths">What stands under <c>paths</c>.</param>
    /// <param name="schemas">What stands under <c>components.schemas</c>.</param>
    /// <param name="rest">What stands beside them.</param>
    /// <param name="version">The version of OpenAPI.</param>
    public static IReadOnlyDictionary<string, string> Compile(string paths, string schemas = "{}", string rest = "", string version = "3.1.0")
        => CompileDocument($"""
            openapi: {version}
            info: {"{"} title: Hard, version: '1' {"}"}
            paths:
            {Indent(paths, 2)}
            components:
              schemas:
            {Indent(schemas, 4)}
            {rest}
            """);

    public static IReadOnlyDictionary<string, string> CompileDocument(string yaml)
    {
        var run = GeneratorRun.Start("specs/hard.yaml", yaml);
        Assert.Empty(run.GeneratorDiagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic => diagnostic.ToString()));
        Assert.Empty(run.CompilerProblems());
        Assert.NotEmpty(run.Files);
        return run.Files;
    }

    public static string Get(string operationId, string members) => $"/{operationId}: {{ get: {{ operationId: {operationId}, responses: {{ '204': {{ description: ok }} }}, {members} }} }}";

    public static string Post(string operationId, string content) => $"/{operationId}: {{ post: {{ operationId: {operationId}, responses: {{ '204': {{ description: ok }} }}, requestBody: {{ required: true, content: {{ {content} }} }} }} }}";

    private static string Indent(string text, int by) => string.Join("\n", text.Split('\n').Select(line => new string(' ', by) + line));
}
