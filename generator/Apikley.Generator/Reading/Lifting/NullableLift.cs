using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Readers;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Lifting;

/// <summary>
/// 3.0 says <c>nullable: true</c> and tools for 2.0 <c>x-nullable: true</c> where 3.1 says <c>type: [string, "null"]</c>.
/// </summary>
internal static class NullableLift
{
    /// <summary>Adds null to <paramref name="types"/>. Where there is no type to add it to, the answer is true: null is allowed on top of what the schema says.</summary>
    public static bool Apply(ObjectNode node, bool isReference, ref SchemaTypes types)
    {
        if (!(node.Flag("nullable") ?? node.Flag("x-nullable") ?? false))
        {
            return false;
        }

        if (types == SchemaTypes.None || isReference)
        {
            return true;
        }

        types |= SchemaTypes.Null;
        return false;
    }
}
