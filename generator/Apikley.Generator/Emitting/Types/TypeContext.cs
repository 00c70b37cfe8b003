using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Types;

/// <summary>What all types of a document have in common.</summary>
/// <param name="Namespace">Where they live.</param>
/// <param name="Public">Whether they are public, or internal.</param>
/// <param name="Document">The document's path, for the attributes that carry its rules.</param>
/// <param name="IsMarket">Whether the document describes a model of the market.</param>
internal sealed record TypeContext(string Namespace, bool Public, string Document, bool IsMarket)
{
    public static TypeContext Of(ClientModel client) => new(client.Namespace, client.Public, client.DocumentPath, client.Market is not null);

    private readonly string _prefix = CSharpTypeName.Prefix(Namespace);

    /// <summary>What stands before the name of every type of the document.</summary>
    public string Prefix => _prefix;

    public string Visibility => Public ? "public" : "internal";

    /// <summary>A type of the document, for places before a dot.</summary>
    public string Qualified(string typeName) => _prefix + CSharpText.Identifier(typeName);
}
