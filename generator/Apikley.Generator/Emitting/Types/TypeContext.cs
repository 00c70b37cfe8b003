using Apikley.Generator.Emitting.Text;

namespace Apikley.Generator.Emitting.Types;

/// <summary>What all types of a document have in common.</summary>
/// <param name="Namespace">Where they live.</param>
/// <param name="Public">Whether they are public, or internal.</param>
internal sealed record TypeContext(string Namespace, bool Public)
{
    public string Visibility => Public ? "public" : "internal";

    /// <summary>A type of the document, for places before a dot.</summary>
    public string Qualified(string typeName) => CSharpTypeName.Qualified(Namespace, typeName);
}
