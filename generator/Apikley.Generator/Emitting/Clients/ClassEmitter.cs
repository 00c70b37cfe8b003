using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Clients;

/// <summary>Writes the class of a group of operations, in as many partial files as its size needs.</summary>
internal static class ClassEmitter
{
    public static IEnumerable<EmittedFile> Emit(ClientModel client, OperationGroupModel group)
    {
        var isClient = group.Name is null;
        var file = Begin(client, group, isClient);
        var results = new SourceWriter();
        var part = 1;
        foreach (var operation in group.Operations)
        {
            if (file.Lines + results.Lines > SourceFile.Lines)
            {
                yield return End(client, group, file, results, part++);
                file = SourceFile.Begin(client.Namespace);
                file.OpenBlock(Declaration(client, group));
                results = new SourceWriter();
            }

            new MethodEmitter(file, client, operation).Emit();
            ResultEmitter.Emit(results, client, operation);
        }

        yield return End(client, group, file, results, part);
    }

    private static SourceWriter Begin(ClientModel client, OperationGroupModel group, bool isClient)
    {
        var file = SourceFile.Begin(client.Namespace);
        XmlDocWriter.WriteSummary(file, isClient ? client.Doc : group.Doc, isClient ? $"The client of {client.DocumentPath}." : $"The operations of {group.Name}.");
        file.OpenBlock(Declaration(client, group) + (isClient ? " : global::System.IDisposable" : ""));
        file.WriteLine($"private readonly {Names.Pipeline} _pipeline;");
        file.WriteLine();
        if (isClient)
        {
            EmitClientMembers(file, client);
        }
        else
        {
            EmitGroupMembers(file, group);
        }

        return file;
    }

    private static void EmitClientMembers(SourceWriter file, ClientModel client)
    {
        var name = CSharpText.Identifier(client.ClientName);
        var options = CSharpText.Identifier(Names.Options(client));
        var groups = client.Groups.Where(group => group.Name is not null).ToList();
        file.WriteLine("/// <summary>Makes a client. It is thread-safe: make one and keep it.</summary>");
        file.WriteLine("/// <param name=\"options\">Address and credentials; null: what the document says, and none.</param>");
        file.WriteLine("/// <param name=\"httpClient\">What sends; it stays the caller's. Null: the client makes one of its own.</param>");
        file.WriteLine("/// <exception cref=\"global::System.InvalidOperationException\">No address is set, and the document names none.</exception>");
        file.OpenBlock($"public {name}({options}? options = null, {Names.HttpClient}? httpClient = null)");
        file.WriteLine($"_pipeline = new {Names.Pipeline}(options ?? new {options}(), httpClient);");
        foreach (var group in groups)
        {
            file.WriteLine($"{CSharpText.Identifier(group.Name!)} = new {CSharpText.Identifier(group.ClassName)}(_pipeline);");
        }

        file.CloseBlock();
        file.WriteLine();
        file.WriteLine("/// <summary>For a derived class that stands in for the client in tests.</summary>");
        file.OpenBlock($"protected {name}()");
        file.WriteLine("_pipeline = null!;");
        foreach (var group in groups)
        {
            file.WriteLine($"{CSharpText.Identifier(group.Name!)} = null!;");
        }

        file.CloseBlock();
        foreach (var group in groups)
        {
            file.WriteLine();
            XmlDocWriter.WriteSummary(file, group.Doc, $"The operations of {group.Name}.");
            file.WriteLine($"public virtual {CSharpText.Identifier(group.ClassName)} {CSharpText.Identifier(group.Name!)} {{ get; }}");
        }

        file.WriteLine();
        file.WriteLine("/// <summary>Gives back the connections, if the client made its own.</summary>");
        file.OpenBlock("public void Dispose()");
        file.WriteLine("Dispose(true);");
        file.WriteLine("global::System.GC.SuppressFinalize(this);");
        file.CloseBlock();
        file.WriteLine();
        file.WriteLine("/// <summary>Gives back the connections, if the client made its own.</summary>");
        file.WriteLine("/// <param name=\"disposing\">Whether it is called by <see cref=\"Dispose()\"/>.</param>");
        file.OpenBlock("protected virtual void Dispose(bool disposing)");
        file.OpenBlock("if (disposing)");
        file.WriteLine("_pipeline?.Dispose();");
        file.CloseBlock();
        file.CloseBlock();
    }

    private static void EmitGroupMembers(SourceWriter file, OperationGroupModel group)
    {
        var name = CSharpText.Identifier(group.ClassName);
        file.WriteLine("/// <summary>For a derived class that stands in for this one in tests.</summary>");
        file.OpenBlock($"protected {name}()");
        file.WriteLine("_pipeline = null!;");
        file.CloseBlock();
        file.WriteLine();
        file.OpenBlock($"internal {name}({Names.Pipeline} pipeline)");
        file.WriteLine("_pipeline = pipeline;");
        file.CloseBlock();
    }

    private static EmittedFile End(ClientModel client, OperationGroupModel group, SourceWriter file, SourceWriter results, int part)
    {
        file.CloseBlock();
        file.Append(results);
        return new EmittedFile(Names.Hint(client, group.ClassName + SourceFile.Part(part)), file.Finish());
    }

    private static string Declaration(ClientModel client, OperationGroupModel group) => $"{Names.Access(client)} partial class {CSharpText.Identifier(group.ClassName)}";
}
