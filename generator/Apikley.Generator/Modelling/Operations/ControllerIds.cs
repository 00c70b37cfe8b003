namespace Apikley.Generator.Modelling.Operations;

/// <summary>Leaves out of an <c>operationId</c> that it is served by a controller: NestJS writes <c>PetsController_list</c> for what others write <c>Pets_list</c>.</summary>
internal static class ControllerIds
{
    private const string Suffix = "Controller";

    /// <summary>As <see cref="Without"/>, but for an id that would be another's then.</summary>
    public static IReadOnlyList<string> WithoutWhereDistinct(List<string> ids)
    {
        if (!ids.Exists(id => Without(id) != id))
        {
            return ids;
        }

        var written = new HashSet<string>(ids, StringComparer.Ordinal);
        return ids.ConvertAll(id => Without(id) is var without && written.Contains(without) ? id : without);
    }

    public static string Without(string operationId)
    {
        var end = operationId.IndexOf('_');
        var start = end - Suffix.Length;
        return start > 0 && string.CompareOrdinal(operationId, start, Suffix, 0, Suffix.Length) == 0 ? operationId.Remove(start, Suffix.Length) : operationId;
    }
}
