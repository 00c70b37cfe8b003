using System.Runtime.CompilerServices;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting;

/// <summary>The types of a client by their C# names: made once for a client, when somebody looks for one.</summary>
internal static class TypesByName
{
    private static readonly ConditionalWeakTable<ClientModel, Dictionary<string, TypeModel>> Tables = new();

    public static Dictionary<string, TypeModel> Of(ClientModel client)
        => Tables.GetValue(client, static model => model.Types.ToDictionary(static type => type.Name, StringComparer.Ordinal));

    /// <summary>The object of a name; null when the name is another type's, or nothing's.</summary>
    public static ObjectTypeModel? Object(ClientModel client, string name) => Of(client).TryGetValue(name, out var type) ? type as ObjectTypeModel : null;
}
