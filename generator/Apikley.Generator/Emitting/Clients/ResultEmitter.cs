using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Clients;

/// <summary>Decides the C# type of a result, and writes the class of one that is more than a body: status, bodies, typed headers.</summary>
internal static class ResultEmitter
{
    /// <summary>The property of the one body, beside headers.</summary>
    public const string Body = "Body";

    /// <summary>The type inside <c>Task&lt;…&gt;</c>, or null for <c>Task</c>.</summary>
    public static string? Type(OperationModel operation) => operation.Result.Kind switch
    {
        ResultKind.None => null,
        ResultKind.Exists => "bool",
        ResultKind.Result => CSharpText.Identifier(operation.Result.ResultTypeName!),
        _ => BodyType(operation.Result.ResponseKind, operation.Result.Type),
    };

    /// <summary>Whether there is a second method, whose result also has the headers.</summary>
    public static bool HasHeadersMethod(OperationModel operation)
        => operation.Result is { Kind: not ResultKind.Result, ResultTypeName: not null };

    public static void Emit(SourceWriter writer, ClientModel client, OperationModel operation)
    {
        if (operation.Result.ResultTypeName is not { } name || operation.Stream?.MethodName == operation.Name)
        {
            return;
        }

        writer.WriteLine();
        XmlDocWriter.WriteSummary(writer, new DocModel($"What {operation.Name} answers: the status, the body and the headers."), "");
        writer.OpenBlock($"{Names.Access(client)} sealed partial class {CSharpText.Identifier(name)}");
        writer.WriteLine("/// <summary>Makes an answer, in tests for example.</summary>");
        writer.OpenBlock($"public {CSharpText.Identifier(name)}()");
        writer.CloseBlock();
        writer.WriteLine();
        EmitConstructor(writer, client, operation.Result, name);
        writer.WriteLine("/// <summary>The status.</summary>");
        writer.WriteLine("public global::System.Net.HttpStatusCode StatusCode { get; init; }");
        EmitBodies(writer, operation);
        foreach (var header in operation.Result.Headers)
        {
            writer.WriteLine();
            XmlDocWriter.WriteSummary(writer, header.Doc, $"The header {header.WireName}.", header.Doc.Summary is null ? null : [$"The header {header.WireName}."]);
            writer.WriteLine($"public {HeaderEmitter.Type(header)} {CSharpText.Identifier(header.Name)} {{ get; init; }}{HeaderEmitter.Initializer(header)}");
        }

        writer.CloseBlock();
    }

    private static void EmitConstructor(SourceWriter writer, ClientModel client, ResultModel result, string name)
    {
        writer.OpenBlock($"internal {CSharpText.Identifier(name)}(in {Names.Response} response)");
        writer.WriteLine("StatusCode = response.StatusCode;");
        foreach (var header in result.Headers)
        {
            writer.WriteLine($"{CSharpText.Identifier(header.Name)} = {HeaderEmitter.Read(client, header, "response")};");
        }

        writer.CloseBlock();
        writer.WriteLine();
    }

    private static void EmitBodies(SourceWriter writer, OperationModel operation)
    {
        switch (operation.Result.Kind)
        {
            case ResultKind.Exists:
                writer.WriteLine();
                writer.WriteLine("/// <summary>Whether it exists.</summary>");
                writer.WriteLine("public bool Exists { get; init; }");
                break;
            case ResultKind.Body:
                writer.WriteLine();
                writer.WriteLine("/// <summary>The body.</summary>");
                var type = BodyType(operation.Result.ResponseKind, operation.Result.Type);
                writer.WriteLine($"public {type} {Body} {{ get; init; }}{(type.EndsWith("?", StringComparison.Ordinal) || IsValue(operation.Result) ? "" : " = default!;")}");
                break;
            case ResultKind.Result:
                EmitAlternatives(writer, operation);
                break;
        }
    }

    private static void EmitAlternatives(SourceWriter writer, OperationModel operation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var response in operation.Responses)
        {
            if (!response.Success || response.Kind == ResponseKind.Empty || !seen.Add(response.MemberName))
            {
                continue;
            }

            writer.WriteLine();
            XmlDocWriter.WriteSummary(writer, response.Doc, "The body.", [$"Set when the status is {Statuses(response)}; null otherwise."]);
            writer.WriteLine($"public {BodyType(response.Kind, response.Type).TrimEnd('?')}? {CSharpText.Identifier(response.MemberName)} {{ get; init; }}");
        }
    }

    private static string Statuses(ResponseModel response)
        => response.MaxStatus == 0 ? "another success" : response.MinStatus == response.MaxStatus ? $"{response.MinStatus}" : $"{response.MinStatus} to {response.MaxStatus}";

    private static bool IsValue(ResultModel result) => result is { ResponseKind: ResponseKind.Json, Type: { } type } && CSharpTypeName.IsValueType(type.Type);

    private static string BodyType(ResponseKind kind, TypeUse? type) => kind switch
    {
        ResponseKind.Json or ResponseKind.Xml when type is not null => CSharpTypeName.Of(type),
        ResponseKind.Text => "string",
        _ => Names.Stream,
    };
}
