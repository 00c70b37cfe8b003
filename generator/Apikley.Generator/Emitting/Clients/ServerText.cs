using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Clients;

/// <summary>Fills the variables of a server's URL: with their defaults while generating, or with the properties of the options when the client is made.</summary>
internal static class ServerText
{
    /// <summary>The server that a client uses unless told otherwise: the first that is absolute, else the first.</summary>
    public static ServerModel? Chosen(ClientModel client)
        => client.Servers.FirstOrDefault(server => IsAbsolute(Default(server))) ?? (client.Servers.IsEmpty ? null : client.Servers[0]);

    /// <summary>The URL with the variables' defaults.</summary>
    public static string Default(ServerModel server)
    {
        var url = server.UrlTemplate;
        foreach (var variable in server.Variables)
        {
            url = url.Replace("{" + variable.WireName + "}", variable.Default);
        }

        return url;
    }

    /// <summary>A C# expression of the URL with the options' properties.</summary>
    public static string Expression(ServerModel server)
    {
        var parts = new List<string>();
        var rest = server.UrlTemplate;
        while (rest.Length > 0)
        {
            var (variable, start) = Next(server, rest);
            if (variable is null)
            {
                parts.Add(CSharpText.Literal(rest));
                break;
            }

            if (start > 0)
            {
                parts.Add(CSharpText.Literal(rest.Substring(0, start)));
            }

            parts.Add(CSharpText.Identifier(variable.Name));
            rest = rest.Substring(start + variable.WireName.Length + 2);
        }

        return parts.Count == 0 ? "\"\"" : string.Join(" + ", parts);
    }

    private static (ServerVariableModel? Variable, int Start) Next(ServerModel server, string text)
    {
        ServerVariableModel? first = null;
        var start = int.MaxValue;
        foreach (var variable in server.Variables)
        {
            var at = text.IndexOf("{" + variable.WireName + "}", StringComparison.Ordinal);
            if (at >= 0 && at < start)
            {
                (first, start) = (variable, at);
            }
        }

        return (first, start);
    }

    private static bool IsAbsolute(string url)
        => url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
}
