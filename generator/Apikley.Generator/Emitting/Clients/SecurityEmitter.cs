using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Clients;

/// <summary>Decides the fields that hold what operations ask for, one for each different requirement, and writes their class.</summary>
internal static class SecurityEmitter
{
    /// <summary>The field of an operation's requirement, or null when it needs no credential.</summary>
    public static string? Field(ClientModel client, OperationModel operation)
    {
        var alternatives = Alternatives(client, operation);
        return alternatives.Count == 0
            ? null
            : string.Join("Or", alternatives.Select(schemes => string.Join("And", schemes.Select(scheme => client.SecuritySchemes[scheme].Name))));
    }

    /// <summary>The class, or nothing when no operation needs a credential.</summary>
    public static void Emit(SourceWriter writer, ClientModel client)
    {
        var fields = new SortedDictionary<string, OperationModel>(StringComparer.Ordinal);
        foreach (var operation in client.Groups.SelectMany(group => group.Operations))
        {
            if (Field(client, operation) is { } field && !fields.ContainsKey(field))
            {
                fields.Add(field, operation);
            }
        }

        if (fields.Count == 0)
        {
            return;
        }

        writer.WriteLine();
        writer.WriteLine("/// <summary>What operations ask for; the numbers are the places of the schemes in the options' credentials.</summary>");
        writer.OpenBlock($"internal static class {CSharpText.Identifier(Names.Security(client))}");
        foreach (var field in fields)
        {
            var alternatives = Alternatives(client, field.Value).Select(schemes => $"[{string.Join(", ", schemes)}]");
            writer.WriteLine($"internal static readonly {Names.Requirement} {CSharpText.Identifier(field.Key)} = new({string.Join(", ", alternatives)});");
        }

        writer.CloseBlock();
    }

    /// <summary>Without those that ask for nothing: a credential that was set is sent where it may be.</summary>
    private static List<List<int>> Alternatives(ClientModel client, OperationModel operation)
        => operation.Security
            .Select(alternative => alternative.Schemes.Where(scheme => client.SecuritySchemes[scheme].Kind != SecurityKind.MutualTls).ToList())
            .Where(schemes => schemes.Count > 0)
            .ToList();
}
