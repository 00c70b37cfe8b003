using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Yaml;

/// <summary>The merge key <c>&lt;&lt;</c>: members of other objects, where the object itself does not have them. Of several objects, the first wins.</summary>
internal static class YamlMergeKeys
{
    public static void Apply(List<SourceNode> sources, int mark, TreeBuilder builder)
    {
        foreach (var source in sources)
        {
            foreach (var part in source is ArrayNode list ? list.Items : [source])
            {
                Merge(part, mark, builder);
            }
        }
    }

    private static void Merge(SourceNode part, int mark, TreeBuilder builder)
    {
        if (part is not ObjectNode merged)
        {
            return;
        }

        foreach (var member in merged.Members)
        {
            if (!builder.HasMember(mark, member.Name))
            {
                builder.AddMember(member);
            }
        }
    }
}
