using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading.OpenApi;
using Apikley.Generator.Reading.Readers;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Lifting;

/// <summary>Swagger 2.0's <c>collectionFormat</c> as style and explode. Without one, a list is written with commas.</summary>
internal static class CollectionFormatLift
{
    public static (OpenApiStyle Style, bool Explode) Apply(ObjectNode node, OpenApiParameterLocation location, ReadingContext context)
    {
        var separated = ParameterStyles.DefaultOf(location);
        var format = node["collectionFormat"] as ScalarNode;
        switch (format?.Text)
        {
            case "csv" or null:
                return (separated, false);
            case "ssv":
                return (OpenApiStyle.SpaceDelimited, false);
            case "tsv":
                return (OpenApiStyle.TabDelimited, false);
            case "pipes":
                return (OpenApiStyle.PipeDelimited, false);
            case "multi":
                return (OpenApiStyle.Form, true);
            default:
                context.Report(Descriptors.UnknownValue, format, format.Text, "collectionFormat", "'csv', 'ssv', 'tsv', 'pipes' or 'multi'", "the list is written with commas");
                return (separated, false);
        }
    }
}
