using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Apikley.Generator.Emitting;
using Apikley.Generator.Emitting.Types;
using Apikley.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Apikley.Generator.Tests.Emitting.Types;

/// <summary>Emitted types, compiled as strictly as a consumer may: C# 12, nullable, documentation, every warning an error.</summary>
internal sealed class EmittedAssembly
{
    private static readonly MetadataReference[] s_references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToArray();

    private static readonly JsonSerializerOptions s_relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions s_small = new(s_relaxed) { DefaultBufferSize = 1 };
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    private readonly Assembly _assembly;

    private EmittedAssembly(Assembly assembly) => _assembly = assembly;

    /// <summary>Compiles models, and C# of the test's own beside them.</summary>
    public static EmittedAssembly Compile(IEnumerable<TypeModel> types, string source = "", TypeContext? context = null)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.Diagnose);
        var models = types.ToList();
        var files = TypeFilePlan.Of(Models.Client(models)).SelectMany(file => TypeEmitter.Emit(file, context ?? Models.Context)).ToList();
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(FullyNullable.Text(file.Text), options, file.HintName))
            .Append(CSharpSyntaxTree.ParseText("#nullable enable\n#pragma warning disable CS1591\n" + source, options, "Test.cs"));
        var compilation = CSharpCompilation.Create(
            "Emitted",
            trees,
            s_references,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                generalDiagnosticOption: ReportDiagnostic.Error,
                warningLevel: 9999,
                nullableContextOptions: NullableContextOptions.Enable));

        using var image = new MemoryStream();
        using var docs = new MemoryStream();
        var result = compilation.Emit(image, xmlDocumentationStream: docs);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden)) + "\n" + string.Join("\n", files.Select(file => file.Text)));
        return new EmittedAssembly(Assembly.Load(image.ToArray()));
    }

    /// <summary>Compiles models beside the body of a function of a string.</summary>
    public static Func<string, object?> Script(IEnumerable<TypeModel> types, string body, string beside = "")
    {
        var source = $$"""
            using System; using System.Collections.Generic; using System.Linq; using System.Text.Json; using Apikley; using MyApp.Petstore;
            public static class Script { public static object? Run(string argument) { {{body}} } }
            {{beside}}
            """;
        return Compile(types, source)._assembly.GetType("Script")!.GetMethod("Run")!.CreateDelegate<Func<string, object?>>();
    }

    /// <summary>Compiles models beside the body of a function, and runs it.</summary>
    public static object? Run(IEnumerable<TypeModel> types, string body, string beside = "") => Script(types, body, beside)("");

    /// <summary>Reads JSON as a type and writes it again, in all the ways there are, which must agree.</summary>
    public string RoundTrip(string typeName, string json)
        => (string)typeof(EmittedAssembly).GetMethod(nameof(RoundTripOf), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(_assembly.GetType(Models.Context.Namespace + "." + typeName, throwOnError: true)!)
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [json], null)!;

    private static string RoundTripOf<T>(string json)
        where T : IJsonModel<T>
    {
        var model = JsonModel.Parse<T>(json);
        var written = JsonModel.ToJson(model);

        var again = JsonSerializer.Deserialize<T>(json)!;
        Assert.Equal(written, JsonSerializer.Serialize(again, s_relaxed));

        // Read from small pieces: names and values that lie across the borders of a buffer.
        var pieces = JsonSerializer.DeserializeAsync<T>(new TrickleStream(json), s_small).AsTask().GetAwaiter().GetResult()!;
        Assert.Equal(written, JsonModel.ToJson(pieces));

        // The strict encoder and indentation change the text and not what it says.
        var indented = JsonSerializer.Serialize(model, s_indented);
        using var fromIndented = JsonDocument.Parse(indented);
        var strict = JsonSerializer.Serialize(model);
        Assert.All(strict, character => Assert.InRange(character, ' ', '~'));
        using var fromStrict = JsonDocument.Parse(strict);
        using var fromWritten = JsonDocument.Parse(written);
        Assert.True(JsonElement.DeepEquals(fromWritten.RootElement, fromStrict.RootElement));
        Assert.True(JsonElement.DeepEquals(fromWritten.RootElement, fromIndented.RootElement));
        return written;
    }

    /// <summary>Gives one byte at a time.</summary>
    private sealed class TrickleStream(string json) : MemoryStream(Encoding.UTF8.GetBytes(json))
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => base.ReadAsync(buffer.Slice(0, Math.Min(1, buffer.Length)), cancellationToken);
    }
}
