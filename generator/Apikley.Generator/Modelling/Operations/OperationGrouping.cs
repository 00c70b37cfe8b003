using Apikley.Generator.Modelling.Naming;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Modelling.Operations;

/// <param name="Name">The group's property on the client.</param>
/// <param name="Short">The operation's name without the group in front; null when it does not begin with it.</param>
/// <param name="Tag">The tag it is of.</param>
internal sealed record OperationGroup(string Name, string? Short, string? Tag);

/// <summary>
/// Decides whether a client's methods stand in groups. They do where the <c>operationId</c>s are written <c>Group_Operation</c>, as AutoRest has it,
/// and in a document of more than <see cref="SmallDocument"/> operations by their first tag. Otherwise all methods are on the client.
/// </summary>
internal sealed class OperationGrouping
{
    /// <summary>What can still be read in one completion list.</summary>
    public const int SmallDocument = 25;

    private static readonly char[] Separators = ['/', '.', '_', '-', ':'];

    private readonly bool _byId;
    private readonly bool _byTag;

    public OperationGrouping(IReadOnlyList<OpenApiOperation> operations)
    {
        _byId = IsAutoRest(operations);
        _byTag = !_byId && operations.Count > SmallDocument && operations.Count(operation => operation.Tags.Count > 0) * 2 > operations.Count;
    }

    public OperationGroup? Of(OpenApiOperation operation)
    {
        var id = operation.OperationId is { } written ? ControllerIds.Without(written) : null;
        if (_byId && id?.IndexOf('_') is > 0 and var underscore)
        {
            return new OperationGroup(Identifiers.Pascal(id.Substring(0, underscore)), Identifiers.Pascal(id.Substring(underscore + 1)), null);
        }

        if (!_byTag || operation.Tags.Count == 0 || !operation.Tags[0].Any(Identifiers.IsPart))
        {
            return null;
        }

        var tag = operation.Tags[0];
        var name = Identifiers.Pascal(tag);
        return new OperationGroup(name, Shorten(id, name), tag);
    }

    /// <summary><c>repos/get</c> and <c>v1.repos.get</c> in the group <c>Repos</c> → <c>Get</c>.</summary>
    private static string? Shorten(string? operationId, string group)
    {
        var separator = operationId?.IndexOfAny(Separators) ?? -1;
        var start = 0;
        while (separator > 0)
        {
            if (string.Equals(Identifiers.Pascal(operationId!.Substring(start, separator - start)), group, StringComparison.OrdinalIgnoreCase))
            {
                var rest = operationId.Substring(separator + 1);
                return rest.Any(Identifiers.IsPart) ? Identifiers.Pascal(rest) : null;
            }

            if (start == 0 && IsVersion(operationId, separator))
            {
                start = separator + 1;
            }

            separator = operationId.IndexOfAny(Separators, separator + 1);
        }

        return null;
    }

    private static bool IsVersion(string operationId, int end)
    {
        for (var i = 1; i < end; i++)
        {
            if (operationId[i] is < '0' or > '9')
            {
                return false;
            }
        }

        return end > 1 && operationId[0] is 'v' or 'V';
    }

    /// <summary>One underscore and no more in most ids, none elsewhere, and words that are told apart by case: else the underscore is a blank like others (<c>list_pets</c>).</summary>
    private static bool IsAutoRest(IReadOnlyList<OpenApiOperation> operations)
    {
        var (total, grouped, cased) = (0, 0, 0);
        foreach (var operation in operations)
        {
            if (operation.OperationId is not { Length: > 0 } id)
            {
                continue;
            }

            total++;
            var underscore = id.IndexOf('_');
            if (underscore < 0)
            {
                continue;
            }

            if (underscore == 0 || underscore == id.Length - 1 || id.IndexOf('_', underscore + 1) >= 0 || !id.All(c => c is '_' or '[' or ']' || Identifiers.IsPart(c)))
            {
                return false;
            }

            grouped++;
            cased += id.Any(char.IsUpper) ? 1 : 0;
        }

        return grouped * 2 > total && cased * 2 > grouped;
    }
}
