using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Rules;

/// <summary>Finds the types of a document that a request may hold, by name, as far as the application fills them.</summary>
internal sealed class RequestTypes
{
    private readonly Dictionary<string, TypeModel> _types;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Stack<TypeModel> _open = new();

    private RequestTypes(ClientModel client) => _types = TypesByName.Of(client);

    public static HashSet<string> Of(ClientModel client)
    {
        var found = new RequestTypes(client);
        foreach (var operation in client.Groups.SelectMany(static group => group.Operations))
        {
            foreach (var parameter in operation.Parameters.Where(static parameter => parameter.Constant is null))
            {
                found.Add(parameter.Type);
            }

            foreach (var body in operation.Bodies)
            {
                found.Add(body.Type?.Type);
            }
        }

        foreach (var type in client.Types.Where(static type => type is ObjectTypeModel { Written: true }))
        {
            found.Add(type.Name);
        }

        while (found._open.Count > 0)
        {
            foreach (var held in HeldTypes.Of(found._open.Pop()))
            {
                found.Add(held);
            }
        }

        return found._names;
    }

    private void Add(TypeRef? type)
    {
        if (type is not null && HeldTypes.Leaf(type) is NamedRef named)
        {
            Add(named.Name);
        }
    }

    private void Add(string name)
    {
        if (_types.TryGetValue(name, out var type) && type is not ObjectTypeModel { Written: false } && _names.Add(name))
        {
            _open.Push(type);
        }
    }
}
