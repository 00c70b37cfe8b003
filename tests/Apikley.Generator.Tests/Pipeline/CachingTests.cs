using System.Collections;
using System.Reflection;
using Apikley.Generator.Pipeline;
using Apikley.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Apikley.Generator.Tests.Pipeline;

/// <summary>What the IDE lives from: a keystroke reaches no stage, an edit re-runs what it must and no more, and nothing that flows keeps a compilation alive.</summary>
public sealed class CachingTests
{
    private const string Pets = """
        openapi: 3.0.0
        info: { title: Pets, version: '1' }
        paths:
          /pets/{id}:
            get:
              operationId: getPet
              parameters:
                - { name: id, in: path, required: true, schema: { type: integer } }
              responses:
                '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
        components:
          schemas:
            Pet:
              type: object
              required: [name]
              properties:
                name: { type: string }
                owner: { $ref: '#/components/schemas/Owner' }
            Owner:
              type: object
              properties:
                name: { type: string }
        """;

    private static readonly SpecFile s_pets = new("specs/pets.yaml", Pets);
    private static readonly SpecFile s_nanoBanana = new("specs/google/nano-banana-edit.yaml", Specs.NanoBananaEdit);

    [Fact]
    public void Running_again_on_the_same_input_runs_no_stage()
    {
        var run = GeneratorRun.StartTracked([s_pets, s_nanoBanana]).Run();
        Assert.Empty(Ran(run));
    }

    [Fact]
    public void A_keystroke_in_csharp_runs_no_stage()
    {
        var run = GeneratorRun.StartTracked([s_pets, s_nanoBanana], "class A { }").EditSource("class A { int _typed; }");
        Assert.Empty(Ran(run));
    }

    [Fact]
    public void Editing_one_schema_emits_only_its_own_file_again()
    {
        var run = GeneratorRun.StartTracked([s_pets, s_nanoBanana])
            .EditDocument(s_pets, s_pets.WithText(Pets.Replace("owner: {", "keeper: {", StringComparison.Ordinal)));
        Assert.Equal(["MyApp.Pets.Pet"], Changed(run, TrackingNames.EmitTypes).Select(TypeOf));
        Assert.Empty(Changed(run, TrackingNames.EmitClients));
        Assert.Empty(Changed(run, TrackingNames.EmitFamilies));
    }

    [Fact]
    public void Editing_a_comment_of_a_document_emits_nothing_again()
    {
        var run = GeneratorRun.StartTracked([s_pets]).EditDocument(s_pets, s_pets.WithText("# a comment\n\n" + Pets));
        Assert.Empty(Changed(run, TrackingNames.EmitTypes));
        Assert.Empty(Changed(run, TrackingNames.EmitClients));
    }

    [Fact]
    public void An_edit_of_the_project_file_that_asks_for_the_same_models_reads_no_document()
    {
        var carried = new SpecFile("packages/specs/google/nano-banana-edit.yaml", Specs.NanoBananaEdit)
        {
            IsDocument = false,
            Metadata = new() { ["Catalogue"] = "google/nano-banana-edit", ["Path"] = "Apikley.Generated/specs/google/nano-banana-edit.yaml" },
        };
        var project = new SpecFile("MyApp.csproj", """<Project><ItemGroup><ApikleyModel Include="google/*" /></ItemGroup></Project>""") { IsDocument = false, Metadata = new() { ["ProjectFile"] = "2" } };

        var run = GeneratorRun.StartTracked([s_pets, carried, project], "class A { }");
        Assert.Contains("MyApp.Google.NanoBananaEditRequest.g.cs", run.Files.Keys);
        Assert.Empty(Ran(run.EditSource("class A { int _typed; }")));
        var edited = project.WithText("<!-- more -->\n" + project.Text);
        Assert.Empty(Ran(run.EditDocument(project, edited)));

        // Another question is another answer.
        Assert.Contains(Ran(run.EditDocument(edited, edited.WithText("<Project />"))), static step => step.StartsWith("Clients: Removed", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_that_flows_holds_a_symbol_a_syntax_node_or_a_parser_object()
    {
        var run = GeneratorRun.StartTracked([s_pets, s_nanoBanana]);
        var names = TrackingNamesOf(run);
        Assert.NotEmpty(names);
        foreach (var output in names.SelectMany(name => run.Steps[name]).SelectMany(step => step.Outputs))
        {
            AssertHoldsNoCompilerOrParserObject(output.Value);
        }
    }

    private static IEnumerable<string> TrackingNamesOf(GeneratorRun run)
        => typeof(TrackingNames).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!)
            .Where(run.Steps.ContainsKey);

    /// <summary>Every output of a tracked step that is neither cached nor unchanged.</summary>
    private static List<string> Ran(GeneratorRun run)
        => [.. TrackingNamesOf(run).SelectMany(name => run.Steps[name].SelectMany(step => step.Outputs)
            .Where(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged))
            .Select(output => $"{name}: {output.Reason} {output.Value}"))];

    private static List<object> Changed(GeneratorRun run, string name)
        => [.. run.Steps[name].SelectMany(step => step.Outputs)
            .Where(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged))
            .Select(output => output.Value)];

    private static string TypeOf(object emitted)
    {
        var hint = ((Emission)emitted).File!.HintName;
        return hint[..hint.LastIndexOf(".g.cs", StringComparison.Ordinal)];
    }

    private static void AssertHoldsNoCompilerOrParserObject(object root)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<object>([root]);
        while (open.TryPop(out var item))
        {
            var type = item.GetType();
            if (type.IsPrimitive || type.IsEnum || type == typeof(string) || typeof(Type).IsAssignableFrom(type) || item is Delegate || !seen.Add(item))
            {
                continue;
            }

            Assert.False(item is ISymbol or SyntaxNode or SyntaxTree or Compilation or Location or AdditionalText, $"{root.GetType().Name} reaches {type}");
            Assert.False(type.Assembly.GetName().Name == "YamlDotNet", $"{root.GetType().Name} reaches {type}");
            if (item is DiagnosticDescriptor)
            {
                continue;
            }

            if (item is IEnumerable items && type.IsArray)
            {
                foreach (var element in items)
                {
                    if (element is not null)
                    {
                        open.Push(element);
                    }
                }

                continue;
            }

            for (var declaring = type; declaring is not null && declaring != typeof(object); declaring = declaring.BaseType)
            {
                foreach (var field in declaring.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    if (field.GetValue(item) is { } value)
                    {
                        open.Push(value);
                    }
                }
            }
        }
    }
}
