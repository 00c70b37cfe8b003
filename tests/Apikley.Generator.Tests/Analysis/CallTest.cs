using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Apikley.Generator.Tests.Analysis;

/// <summary>Runs an analyzer over code that calls <see cref="CallModels"/>. What must be reported is marked: <c>{|APK4001:…|}</c>.</summary>
internal static class CallTest
{
    /// <summary>Statements of a method that has a client, an input and unknown values at hand.</summary>
    public static Task StatementsAsync<TAnalyzer>(string statements, params DiagnosticResult[] expected)
        where TAnalyzer : DiagnosticAnalyzer, new()
        => SourceAsync<TAnalyzer>(InMethod(statements), expected);

    public static Task SourceAsync<TAnalyzer>(string source, params DiagnosticResult[] expected)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = new Test<TAnalyzer> { TestCode = source };
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    /// <summary>Code beside models that are emitted into the same compilation.</summary>
    public static Task BesideAsync<TAnalyzer>(string models, string source, params DiagnosticResult[] expected)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = new Test<TAnalyzer> { TestCode = source };
        test.TestState.Sources.Add(("Models.g.cs", models));
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    /// <summary>Runs an analyzer and applies a code fix to the only thing it reports.</summary>
    public static Task FixAsync<TAnalyzer, TFix>(string statements, string fixedStatements)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        var test = new FixTest<TAnalyzer, TFix> { TestCode = InMethod(statements), FixedCode = InMethod(fixedStatements) };
        return test.RunAsync();
    }

    public static string InMethod(string statements) => $$"""
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Linq;
        using System.Threading.Tasks;
        using Models;

        public class Caller
        {
            public async Task CallAsync(Client client, Input input, string unknown, int number, Uri address, List<Uri> addresses, bool flag)
            {
                await Task.Yield();
                {{statements}}
            }
        }
        """;

    public static void Prepare(AnalyzerTest<DefaultVerifier> test)
    {
        test.ReferenceAssemblies = References;
        test.TestState.AdditionalReferences.AddRange(Framework);
        test.TestState.AdditionalReferences.Add(Models.Value);
        test.TestState.AdditionalFiles.Add((CallModels.DocumentPath, CallModels.Document));
    }

    /// <summary>The framework that the tests themselves run on: nothing is restored.</summary>
    private static ReferenceAssemblies References { get; } = new("net10.0");

    internal static IEnumerable<MetadataReference> Framework { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"))
            .Where(static path => path.Contains("Microsoft.NETCore.App", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(RulesAttribute).Assembly.Location),
    ];

    /// <summary>The models as a library: the rules must arrive through metadata, too.</summary>
    internal static readonly Lazy<MetadataReference> Models = new(static () =>
    {
        var compilation = CSharpCompilation.Create(
            "Models",
            [CSharpSyntaxTree.ParseText(CallModels.Source)],
            Framework,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    });

    private sealed class FixTest<TAnalyzer, TFix> : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        public FixTest() => Prepare(this);
    }

    private sealed class Test<TAnalyzer> : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        public Test() => Prepare(this);
    }
}
