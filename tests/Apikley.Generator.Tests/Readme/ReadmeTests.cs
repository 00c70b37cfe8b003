using System.Text;
using System.Text.RegularExpressions;
using Apikley.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Apikley.Generator.Tests.Readme;

/// <summary>Every line of C# in the README compiles against what the generator emits for the documents the README speaks of.</summary>
public sealed partial class ReadmeTests
{
    /// <summary>What a snippet may use from the snippets before it.</summary>
    private const string Context = """
        private readonly global::Apikley.ApikleyClient apikley = null!;
        private readonly global::Apikley.GenerationTask task = null!;
        private readonly global::Apikley.GenerationResult result = null!;
        private readonly global::MyApp.Google.NanoBananaEditInput input = null!;
        private readonly global::System.Threading.CancellationToken cancellationToken;
        private readonly global::Microsoft.AspNetCore.Builder.WebApplicationBuilder builder = null!;
        private readonly global::Microsoft.AspNetCore.Builder.WebApplication app = null!;
        private readonly string studioKey = "";
        """;

    public static TheoryData<int, string> Snippets()
    {
        var readme = File.ReadAllText(Path.Combine(Specs.Folder, "../README.md"));
        var data = new TheoryData<int, string>();
        foreach (Match match in Fence().Matches(readme))
        {
            var line = readme.AsSpan(0, match.Index).Count('\n') + 1;
            data.Add(line, match.Groups[1].Value);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Snippets))]
    public void The_snippet_compiles(int line, string code)
    {
        var run = GeneratorRun.Start(
            [new SpecFile("specs/google/nano-banana-edit.yaml", Specs.NanoBananaEdit), new SpecFile("specs/petstore.yaml", Specs.Petstore)],
            Wrap(code),
            Application());
        var problems = run.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString());
        Assert.True(!problems.Any(), $"README.md, line {line}:\n{string.Join('\n', problems)}\n{code}");
    }

    [Fact]
    public void The_first_snippets_were_found() => Assert.True(Snippets().Count >= 4);

    /// <summary>What an application has beside the runtime: ASP.NET Core, OpenTelemetry, and the project's other packages.</summary>
    private static MetadataReference[] Application() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => path.Contains("Microsoft.AspNetCore.App", StringComparison.Ordinal)
                || Path.GetFileName(path).StartsWith("OpenTelemetry", StringComparison.Ordinal)
                || Path.GetFileName(path).StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
                || Path.GetFileName(path) is "Apikley.Emulator.dll" or "Apikley.Runtime.Hosting.dll" or "Apikley.Runtime.AspNetCore.dll")
            .Select(path => MetadataReference.CreateFromFile(path))];

    private static string Wrap(string code)
    {
        var usings = new StringBuilder("using System;\nusing System.Collections.Generic;\nusing System.IO;\nusing System.Linq;\nusing System.Net;\nusing System.Net.Http;\nusing System.Threading;\nusing System.Threading.Tasks;\nusing Microsoft.AspNetCore.Builder;\nusing Microsoft.Extensions.Configuration;\nusing Microsoft.Extensions.DependencyInjection;\nusing Apikley;\nusing MyApp.Google;\n");
        var body = new StringBuilder();
        foreach (var line in code.Split('\n'))
        {
            if (line.StartsWith("using ", StringComparison.Ordinal) && !line.Contains('=') && !line.Contains('('))
            {
                var name = line.Split("//")[0].Trim();
                if (!usings.ToString().Contains(name, StringComparison.Ordinal))
                {
                    usings.Append(name).Append('\n');
                }
            }
            else
            {
                body.Append(line).Append('\n');
            }
        }

        return $$"""
            {{usings}}
            #nullable enable
            internal sealed class Readme
            {
            {{Context}}
                public async Task SnippetAsync()
                {
                    await Task.Yield();
            {{body}}
                }
            }
            """;
    }

    [GeneratedRegex("^```csharp\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
