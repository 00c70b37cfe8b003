using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Clients;

/// <summary>Writes the documentation and attributes of a method.</summary>
internal static class MethodDocs
{
    public static void Emit(SourceWriter writer, OperationModel operation, List<Argument> arguments, string? returns, bool validates)
    {
        var request = $"{operation.Method} {Template(operation)}";
        XmlDocWriter.WriteSummary(writer, operation.Doc, $"Sends {request}.", operation.Doc.Summary is null ? Notes([OwnServer(operation), .. operation.Links]) : Notes([$"Sends {request}.", OwnServer(operation), .. operation.Links]));
        foreach (var argument in arguments)
        {
            XmlDocWriter.WriteParameter(writer, argument.Name.TrimStart('@'), argument.Doc);
        }

        if (returns is not null)
        {
            XmlDocWriter.WriteReturns(writer, returns);
        }

        if (validates)
        {
            XmlDocWriter.WriteException(writer, "global::Apikley.RequestValidationException", "It breaks rules; nothing was sent.");
        }

        EmitExceptions(writer, operation);
        if (operation.Obsolete is { } obsolete)
        {
            writer.WriteLine($"[global::System.Obsolete({CSharpText.Literal(obsolete)})]");
        }
    }

    /// <summary>The declared errors, with the type of <c>Error</c>; then everything else.</summary>
    private static void EmitExceptions(SourceWriter writer, OperationModel operation)
    {
        foreach (var errors in operation.Responses
            .Where(response => !response.Success && response.Kind is ResponseKind.Json or ResponseKind.Xml or ResponseKind.Text)
            .Where(response => !response.Success)
            .GroupBy(response => response.Type is { } type ? TypeText(type) : "string"))
        {
            var statuses = string.Join(", ", errors.Select(Status).Distinct());
            XmlDocWriter.WriteException(writer, "global::Apikley.ApiException{TError}", $"{statuses}; `Error` is {errors.Key}.");
        }

        XmlDocWriter.WriteException(writer, Names.ApiException, "Any other refusal, or an answer that cannot be read.");
    }

    /// <summary>Where the operation goes when not where all others go.</summary>
    private static string? OwnServer(OperationModel operation)
    {
        if (operation.Servers.IsEmpty)
        {
            return null;
        }

        var others = operation.Servers.Skip(1).Select(server => ServerText.Default(server) + (server.Description is null ? "" : $" ({server.Description})")).ToList();
        return $"Goes to {ServerText.Default(operation.Servers[0])} unless an address is set"
            + (others.Count == 0 ? "." : $"; the document also names {string.Join(", ", others)}, which `ServerAddresses` of the options can put in its place.");
    }

    private static string TypeText(TypeUse type) => CSharpTypeName.Of(type).Replace("global::System.Collections.Generic.", "").Replace("global::System.Text.Json.", "").Replace("global::System.", "");

    private static string Status(ResponseModel response)
        => response.MaxStatus == 0 ? "any other status" : response.MinStatus == response.MaxStatus ? $"{response.MinStatus}" : $"{response.MinStatus} to {response.MaxStatus}";

    private static string Template(OperationModel operation)
        => string.Concat(operation.Path.Select(part => part.Literal ?? "{" + operation.Parameters[part.Parameter].WireName + "}"));

    private static List<string> Notes(params string?[] notes) => notes.OfType<string>().ToList();
}
