using Apikley.Generator.Reading.Shapes;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.References;

/// <summary>Says why a pointer leads nowhere, and what may have been meant.</summary>
internal static class DanglingReferences
{
    public static string Explain(ResolvedNode reached, string token)
    {
        var place = reached.Pointer.Depth == 0 ? "the document" : $"'{reached.Pointer}'";
        if (reached.Node is not ObjectNode value)
        {
            return $"{place} is {reached.Node.KindName} and has no '{token}'";
        }

        var nearest = Spelling.Nearest(token, value.Members.Select(member => member.Name));
        return $"{place} has no '{token}'" + (nearest is null ? "" : $"; did you mean '{nearest}'?");
    }
}
