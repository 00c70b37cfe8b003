using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Clients;

/// <summary>
/// Decides which servers of single operations are filled in from the options: those with variables. A variable that several servers have, with one default,
/// is one property. A server whose variable is another one's namesake keeps its defaults.
/// </summary>
internal sealed class OperationServers
{
    private readonly List<ServerModel> _servers = [];
    private readonly List<ServerVariableModel> _variables = [];

    private OperationServers(ClientModel client)
    {
        _variables.AddRange(ServerText.Chosen(client)?.Variables ?? []);
        if (client.Market is not null)
        {
            return;
        }

        foreach (var operation in client.Groups.SelectMany(group => group.Operations).Where(operation => !operation.Servers.IsEmpty))
        {
            var server = operation.Servers[0];
            if (!server.Variables.IsEmpty && !_servers.Contains(server) && server.Variables.All(IsFree))
            {
                _servers.Add(server);
                _variables.AddRange(server.Variables.Where(variable => !_variables.Exists(other => other.Name == variable.Name)));
            }
        }
    }

    /// <summary>The servers, in the order of their indexes.</summary>
    public IReadOnlyList<ServerModel> Servers => _servers;

    /// <summary>The properties of the options: the variables of the client's server, then those that only operations' servers have.</summary>
    public IReadOnlyList<ServerVariableModel> Variables => _variables;

    public static OperationServers Of(ClientModel client) => new(client);

    /// <summary>What stands for the server of an operation in its call: an index, or the address itself.</summary>
    public static string Argument(ClientModel client, ServerModel server)
    {
        var index = server.Variables.IsEmpty ? -1 : Of(client)._servers.IndexOf(server);
        return index >= 0 ? FormattableString.Invariant($"{index}") : Text.CSharpText.Literal(ServerText.Default(server));
    }

    private bool IsFree(ServerVariableModel variable)
        => _variables.Find(other => other.Name == variable.Name) is not { } other || (other.WireName == variable.WireName && other.Default == variable.Default);
}
