using System.Globalization;
using System.Text;
using Apikley.Generator.Analysis;
using Apikley.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Apikley.Generator.Tests.Readme;

/// <summary>The README's picture of what the editor shows is what the compiler says of that code today. <c>APIKLEY_APPROVE=1</c> renews it.</summary>
public sealed class EditorPictureTests
{
    private const string Begin = "<!-- what the editor shows -->\n```\n";
    private const string End = "```\n";

    private const string Code = """
        using var apikley = new ApikleyClient(new ApikleyOptions { ApiKey = "5d41402abc4b2a76b9719d911017c592" });

        var cat = new NanoBananaEditInput { Prompt = "turn this cat into a figure" };

        await apikley.Google.NanoBananaEdit.CreateTaskAsync(cat with
        {
            Prompt    = new string('x', 5001),
            ImageUrls = [new Uri("cat.png", UriKind.Relative)],
            ImageSize = "16:10",
        });
        """;

    [Fact]
    public async Task The_picture_is_what_the_compiler_says()
    {
        var path = Path.Combine(Specs.Folder, "../README.md");
        var readme = (await File.ReadAllTextAsync(path)).ReplaceLineEndings("\n");
        var start = readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        Assert.True(start >= Begin.Length, "README.md has no picture");
        var end = readme.IndexOf(End, start, StringComparison.Ordinal);
        var picture = await PaintAsync();
        if (Environment.GetEnvironmentVariable("APIKLEY_APPROVE") == "1")
        {
            await File.WriteAllTextAsync(path, readme[..start] + picture + readme[end..]);
            return;
        }

        Assert.Equal(picture, readme[start..end]);
    }

    /// <summary>Under each line what is underlined in it, and what is said of that.</summary>
    private static async Task<string> PaintAsync()
    {
        const int codeStartsOn = 9;
        var file = new SpecFile("specs/google/nano-banana-edit.yaml", Specs.NanoBananaEdit);
        var run = GeneratorRun.Start([file], $$"""
            #nullable enable
            using System;
            using System.Threading.Tasks;
            using Apikley;
            using MyApp.Google;
            public static class Program
            {
            public static async Task Main()
            {
            {{Code.ReplaceLineEndings("\n")}}
            }
            }
            """.ReplaceLineEndings("\n"));
        var analyzed = run.Output.WithAnalyzers([new GivenValueAnalyzer(), new EnumTextAnalyzer(), new DroppedTaskAnalyzer()], new AnalyzerOptions([file], new SpecOptionsProvider([file])));
        var found = (await analyzed.GetAllDiagnosticsAsync()).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ToLookup(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line - codeStartsOn);

        var picture = new StringBuilder();
        var lines = Code.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            picture.Append(lines[i]).Append('\n');
            foreach (var diagnostic in found[i])
            {
                var span = diagnostic.Location.GetLineSpan();
                var from = span.StartLinePosition.Character;
                var to = span.EndLinePosition.Line == span.StartLinePosition.Line ? span.EndLinePosition.Character : lines[i].Length;
                var severity = diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning";
                picture.Append(' ', from).Append('~', to - from).Append(CultureInfo.InvariantCulture, $" {severity} {diagnostic.Id}\n{diagnostic.GetMessage(CultureInfo.InvariantCulture)}\n");
            }
        }

        return picture.ToString();
    }
}
