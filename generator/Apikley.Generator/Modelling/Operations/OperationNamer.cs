using Apikley.Generator.Modelling.Naming;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Modelling.Operations;

/// <param name="Name">Unique in the document; the operation's own types begin with it.</param>
/// <param name="Method">The method's name in its group.</param>
/// <param name="Group">The group's name; null for the client itself.</param>
/// <param name="Tag">The tag that the group is of, when it is of one.</param>
internal sealed record OperationName(string Name, string Method, string? Group, string? Tag);

/// <summary>
/// Names operations after their <c>operationId</c>, and after verb and path where it is missing or used before. All operations of the document take part,
/// wanted or not, so that a filter renames nothing.
/// </summary>
internal sealed class OperationNamer
{
    private readonly Dictionary<OpenApiOperation, OperationName> _names = [];
    private readonly Dictionary<(string Path, string Method), string> _byRoute = [];

    public OperationNamer(IReadOnlyList<OpenApiOperation> operations, string clientName)
    {
        var names = UniqueNames(operations);
        var groups = new OperationGrouping(operations);
        var named = new List<(OpenApiOperation Operation, string Name, OperationGroup? Group)>();
        for (var i = 0; i < operations.Count; i++)
        {
            named.Add((operations[i], names[i], groups.Of(operations[i])));
            _byRoute[(operations[i].Path, operations[i].Method)] = names[i];
        }

        foreach (var group in named.GroupBy(one => one.Group?.Name, StringComparer.Ordinal))
        {
            var methods = group.Select(one => one.Group is { Short: { } shortened } ? shortened : one.Name).ToArray();
            var counts = methods.GroupBy(method => method, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Count(), StringComparer.Ordinal);
            var i = 0;
            foreach (var one in group)
            {
                // A shortened name that another operation has, shortened or not, is not shortened.
                var method = counts[methods[i]] > 1 || ReservedNames.IsMethod(methods[i]) ? one.Name : methods[i];
                _names[one.Operation] = new OperationName(one.Name, method, GroupName(one.Group?.Name, clientName), one.Group?.Tag);
                i++;
            }
        }
    }

    public OperationName this[OpenApiOperation operation] => _names[operation];

    public string? Find(string path, string method) => _byRoute.TryGetValue((path, method), out var name) ? name : null;

    private static string? GroupName(string? name, string clientName)
        => name is not null && (name == clientName || ReservedNames.IsClientMember(name)) ? name + "Operations" : name;

    private static string[] UniqueNames(IReadOnlyList<OpenApiOperation> operations)
    {
        var ids = operations.Select(operation => operation.OperationId).Where(HasWords).Select(id => id!).Distinct(StringComparer.Ordinal).ToList();
        var byId = MemberNames.Resolve(ControllerIds.WithoutWhereDistinct(ids), Identifiers.Pascal, Identifiers.Spelled, ReservedNames.IsMethod);
        var nameOf = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < ids.Count; i++)
        {
            nameOf[ids[i]] = byId[i];
        }

        var result = new string[operations.Count];
        var taken = new HashSet<string>(byId, StringComparer.OrdinalIgnoreCase);
        var used = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < result.Length; i++)
        {
            if (operations[i].OperationId is { } id && HasWords(id) && used.Add(id))
            {
                result[i] = nameOf[id];
            }
        }

        for (var i = 0; i < result.Length; i++)
        {
            if (result[i] is null)
            {
                var name = OperationNames.OfRoute(operations[i].Method, operations[i].Path);
                result[i] = taken.Add(name) ? name : name + "_" + StableHash.Of(operations[i].Method + " " + operations[i].Path);
                taken.Add(result[i]);
            }
        }

        return result;
    }

    private static bool HasWords(string? operationId) => operationId is not null && operationId.Any(Identifiers.IsPart);
}
