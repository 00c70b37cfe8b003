using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Clients;

/// <summary>What emitted client code calls: types of the runtime and of .NET, each written once, and the names that follow from the client's.</summary>
internal static class Names
{
    public const string Pipeline = "global::Apikley.Runtime.ApiPipeline";
    public const string Request = "global::Apikley.Runtime.ApiRequest";
    public const string Response = "global::Apikley.Runtime.ApiResponse";
    public const string Writer = "global::Apikley.Runtime.UrlEncodedWriter";
    public const string ObjectStyle = "global::Apikley.Runtime.ObjectStyle";
    public const string ParameterText = "global::Apikley.Runtime.ParameterText";
    public const string HeaderText = "global::Apikley.Runtime.HeaderText";
    public const string Collections = "global::Apikley.Runtime.JsonCollections";
    public const string JsonRead = "global::Apikley.Runtime.JsonRead";
    public const string WebhookBody = "global::Apikley.Runtime.WebhookBody";
    public const string Multipart = "global::Apikley.Runtime.MultipartBody";
    public const string Credential = "global::Apikley.Runtime.Credential";
    public const string Requirement = "global::Apikley.Runtime.SecurityRequirement";
    public const string ApiException = "global::Apikley.ApiException";
    public const string Task = "global::System.Threading.Tasks.Task";
    public const string CancellationToken = "global::System.Threading.CancellationToken";
    public const string Stream = "global::System.IO.Stream";
    public const string HttpMethod = "global::System.Net.Http.HttpMethod";
    public const string HttpClient = "global::System.Net.Http.HttpClient";
    public const string ThrowIfNull = "global::System.ArgumentNullException.ThrowIfNull";

    /// <summary>The client's name without <c>Client</c>: <c>Petstore</c>.</summary>
    public static string Stem(ClientModel client)
        => client.ClientName.Length > 6 && client.ClientName.EndsWith("Client", StringComparison.Ordinal)
            ? client.ClientName.Substring(0, client.ClientName.Length - 6)
            : client.ClientName;

    public static string Options(ClientModel client) => client.ClientName + "Options";

    public static string Security(ClientModel client) => client.ClientName + "Security";

    public static string Webhooks(ClientModel client) => (client.Market?.TypePrefix ?? Stem(client)) + "Webhooks";

    public static string Access(ClientModel client) => client.Public ? "public" : "internal";

    /// <summary>A hint name: the namespace and the class.</summary>
    public static string Hint(ClientModel client, string name) => $"{client.Namespace}.{name}.g.cs";

    /// <summary>A type of the document before a dot.</summary>
    public static string Qualified(ClientModel client, string typeName) => CSharpTypeName.Qualified(client.Namespace, typeName);
}
