using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Clients;

/// <summary>Writes the options of a client: a property for each variable of its server and for each security scheme.</summary>
internal static class OptionsEmitter
{
    private const string Provider = "global::System.Func<global::System.Threading.CancellationToken, global::System.Threading.Tasks.ValueTask<string>>?";

    public static EmittedFile Emit(ClientModel client)
    {
        var writer = SourceFile.Begin(client.Namespace);
        var server = ServerText.Chosen(client);
        XmlDocWriter.WriteSummary(writer, new DocModel($"How {client.ClientName} reaches its API."), "", Notes(client, server));
        writer.OpenBlock($"{Names.Access(client)} sealed partial class {CSharpText.Identifier(Names.Options(client))} : global::Apikley.ApiClientOptions");
        var operationServers = OperationServers.Of(client);
        foreach (var variable in operationServers.Variables)
        {
            EmitVariable(writer, variable);
        }

        foreach (var scheme in client.SecuritySchemes)
        {
            EmitCredential(writer, scheme);
        }

        if (server is not null)
        {
            writer.WriteLine("/// <inheritdoc/>");
            writer.WriteLine($"protected override string? DocumentServer => {ServerText.Expression(server)};");
            writer.WriteLine();
        }

        if (operationServers.Servers.Count > 0)
        {
            writer.WriteLine("/// <inheritdoc/>");
            writer.WriteLine($"protected override string[] GetOperationServers() => [{string.Join(", ", operationServers.Servers.Select(ServerText.Expression))}];");
            writer.WriteLine();
        }

        EmitCredentials(writer, client);
        writer.CloseBlock();
        SecurityEmitter.Emit(writer, client);
        return new EmittedFile(Names.Hint(client, Names.Options(client)), writer.Finish());
    }

    private static List<string> Notes(ClientModel client, ServerModel? chosen)
    {
        var notes = new List<string>();
        if (chosen is not null)
        {
            notes.Add($"Requests go to {ServerText.Default(chosen)} unless an address is set.");
        }

        foreach (var server in client.Servers)
        {
            if (server != chosen)
            {
                notes.Add($"The document also names {ServerText.Default(server)}{(server.Description is null ? "" : $" ({server.Description})")}.");
            }
        }

        return notes;
    }

    private static void EmitVariable(SourceWriter writer, ServerVariableModel variable)
    {
        List<string> notes = variable.Allowed.IsEmpty ? [] : [$"One of: {string.Join(", ", variable.Allowed)}."];
        XmlDocWriter.WriteSummary(writer, new DocModel(variable.Description), $"The variable {variable.WireName} of the server's address.", notes);
        writer.WriteLine($"public string {CSharpText.Identifier(variable.Name)} {{ get; set; }} = {CSharpText.Literal(variable.Default)};");
        writer.WriteLine();
    }

    private static void EmitCredential(SourceWriter writer, SecuritySchemeModel scheme)
    {
        var name = CSharpText.Identifier(scheme.Name);
        switch (scheme.Kind)
        {
            case SecurityKind.MutualTls:
                return;
            case SecurityKind.Basic:
                XmlDocWriter.WriteSummary(writer, scheme.Doc, $"The user and password of the scheme {scheme.WireName}; null: none.");
                writer.WriteLine($"public global::System.Net.NetworkCredential? {name} {{ get; set; }}");
                break;
            default:
                XmlDocWriter.WriteSummary(writer, scheme.Doc, $"{What(scheme)} of the scheme {scheme.WireName}; null: none.", [Place(scheme)]);
                writer.WriteLine("[global::Apikley.Secret]");
                writer.WriteLine($"public string? {name} {{ get; set; }}");
                break;
        }

        writer.WriteLine();
        if (HasProvider(scheme))
        {
            writer.WriteLine($"/// <summary>Gives the token for each request, and is asked before each; it comes before <see cref=\"{name}\"/>. It keeps a token as long as that is good.</summary>");
            writer.WriteLine($"public {Provider} {CSharpText.Identifier(scheme.Name + "Provider")} {{ get; set; }}");
            writer.WriteLine();
        }
    }

    private static void EmitCredentials(SourceWriter writer, ClientModel client)
    {
        if (client.SecuritySchemes.IsEmpty)
        {
            return;
        }

        writer.WriteLine("/// <inheritdoc/>");
        writer.WriteLine($"protected override {Names.Credential}?[] GetCredentials() =>");
        writer.WriteLine("[");
        writer.Indent();
        foreach (var scheme in client.SecuritySchemes)
        {
            writer.WriteLine(CredentialOf(scheme) + ",");
        }

        writer.Outdent();
        writer.WriteLine("];");
    }

    private static string CredentialOf(SecuritySchemeModel scheme)
    {
        var name = CSharpText.Identifier(scheme.Name);
        var parameter = scheme.ParameterName ?? "";
        return scheme.Kind switch
        {
            SecurityKind.ApiKeyHeader => $"{Names.Credential}.InHeader({CSharpText.Literal(parameter)}, {name})",
            SecurityKind.ApiKeyQuery => $"{Names.Credential}.InQuery(\"{UrlText.Name(parameter)}=\", {name})",
            SecurityKind.ApiKeyCookie => $"{Names.Credential}.InCookie(\"{UrlText.Name(parameter)}=\", {name})",
            SecurityKind.Basic => $"{Names.Credential}.Basic({name})",
            SecurityKind.HttpOther => $"{Names.Credential}.Token({CSharpText.Literal(parameter)}, {name})",
            SecurityKind.MutualTls => "null",
            _ => $"{Names.Credential}.Token(\"Bearer\", {name}, {CSharpText.Identifier(scheme.Name + "Provider")})",
        };
    }

    private static bool HasProvider(SecuritySchemeModel scheme) => scheme.Kind is SecurityKind.Bearer or SecurityKind.TokenProvider;

    private static string What(SecuritySchemeModel scheme) => scheme.Kind is SecurityKind.ApiKeyHeader or SecurityKind.ApiKeyQuery or SecurityKind.ApiKeyCookie ? "The key" : "The token";

    private static string Place(SecuritySchemeModel scheme) => scheme.Kind switch
    {
        SecurityKind.ApiKeyHeader => $"Sent in the header {scheme.ParameterName}.",
        SecurityKind.ApiKeyQuery => $"Sent in the query parameter {scheme.ParameterName}.",
        SecurityKind.ApiKeyCookie => $"Sent in the cookie {scheme.ParameterName}.",
        SecurityKind.HttpOther => $"Sent in the header Authorization, after the word {scheme.ParameterName}.",
        _ => "Sent in the header Authorization, after the word Bearer.",
    };
}
