using Apikley.Generator.Reading.Readers;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Lifting;

/// <summary>
/// 2.0 and 3.0 write an exclusive bound as <c>minimum: 3, exclusiveMinimum: true</c>, 3.1 as <c>exclusiveMinimum: 3</c>.
/// </summary>
internal static class ExclusiveBoundsLift
{
    public static (string? Inclusive, string? Exclusive) Apply(ObjectNode node, string inclusiveKeyword, string exclusiveKeyword)
    {
        var bound = node.Number(inclusiveKeyword);
        return node.Flag(exclusiveKeyword) ?? false ? (null, bound) : (bound, node.Number(exclusiveKeyword));
    }
}
