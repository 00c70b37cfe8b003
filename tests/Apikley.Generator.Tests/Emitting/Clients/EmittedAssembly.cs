using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using Apikley.Generator.Emitting;
using Apikley.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Apikley.Generator.Tests.Emitting.Clients;

/// <summary>An emitted client, compiled as a consumer would who lets no warning pass, together with calls of it in C#.</summary>
internal static class EmittedAssembly
{
    /// <summary>Tests that differ in the answer only share what was compiled.</summary>
    private static readonly ConcurrentDictionary<string, Lazy<Type>> Compiled = new(StringComparer.Ordinal);

    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll" or "mscorlib.dll" or "Apikley.Runtime.dll")
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToList());

    /// <summary>The warnings and errors of the compilation.</summary>
    public static IReadOnlyList<string> Problems(IEnumerable<EmittedFile> files, params string[] more) => Problems(Compile(files, more));

    /// <summary>Compiles, which must be clean, and loads.</summary>
    public static Assembly Load(IEnumerable<EmittedFile> files, params string[] more)
    {
        var compilation = Compile(files, more);
        Assert.Empty(Problems(compilation));
        using var stream = new MemoryStream();
        Assert.True(compilation.Emit(stream).Success);
        stream.Position = 0;
        return new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(stream);
    }

    /// <summary>Compiles a client with one static method, <c>Calls.Run</c>, and gives that.</summary>
    public static Func<HttpClient, object> Calls(ClientModel client, string methods)
    {
        var source = $$"""
            #nullable enable
            using System;
            using System.Collections.Generic;
            using System.IO;
            using System.Linq;
            using System.Net.Http;
            using System.Text.Json;
            using System.Threading;
            using System.Threading.Tasks;
            using Apikley;
            using Shop.Petstore;

            public static class Calls
            {
            {{methods}}
            }
            """;
        var files = ClientEmitter.Emit(client).ToList();
        var key = string.Concat(files.Select(file => file.Text).Append(source));
        var calls = Compiled.GetOrAdd(key, _ => new Lazy<Type>(() => Load(files, Stubs.Source, source).GetType("Calls")!)).Value;
        return http => calls.GetMethod("Run")!.Invoke(null, [http])!;
    }

    private static CSharpCompilation Compile(IEnumerable<EmittedFile> files, string[] more)
    {
        var parse = new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.Diagnose);
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(FullyNullable.Text(file.Text), parse, path: file.HintName))
            .Concat(more.Select((text, i) => CSharpSyntaxTree.ParseText(text, parse, path: $"Test{i}.cs")));
        return CSharpCompilation.Create(
            "Emitted" + Guid.NewGuid().ToString("N"),
            trees,
            References.Value,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));
    }

    /// <summary>CS1591 is about the hand-written parts only: emitted files are checked for it by name.</summary>
    private static List<string> Problems(CSharpCompilation compilation)
        => compilation.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Warning or DiagnosticSeverity.Error)
            .Where(diagnostic => diagnostic.Id != "CS1591" || diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true)
            .Select(diagnostic => diagnostic.ToString())
            .ToList();
}
