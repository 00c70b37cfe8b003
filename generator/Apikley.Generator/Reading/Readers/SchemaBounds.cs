using System.Globalization;
using Apikley.Generator.Diagnostics;
using Apikley.Generator.Reading.Lifting;
using Apikley.Generator.Reading.Tree;

namespace Apikley.Generator.Reading.Readers;

/// <summary>
/// The bounds of a schema, in pairs. A pair that no value fits (<c>minLength: 256, maxLength: 1</c>) is reported and read as absent:
/// one of the two is a slip, nobody knows which, and enforcing both would refuse every value.
/// </summary>
internal readonly record struct SchemaBounds(
    string? Minimum,
    string? Maximum,
    string? ExclusiveMinimum,
    string? ExclusiveMaximum,
    (int? Minimum, int? Maximum) Length,
    (int? Minimum, int? Maximum) Items,
    (int? Minimum, int? Maximum) Properties)
{
    public static SchemaBounds Read(ObjectNode node, ReadingContext context)
    {
        var (minimum, exclusiveMinimum) = ExclusiveBoundsLift.Apply(node, "minimum", "exclusiveMinimum");
        var (maximum, exclusiveMaximum) = ExclusiveBoundsLift.Apply(node, "maximum", "exclusiveMaximum");
        if (IsImpossible(minimum, maximum, exclusive: false)
            || IsImpossible(exclusiveMinimum, maximum, exclusive: true)
            || IsImpossible(minimum, exclusiveMaximum, exclusive: true)
            || IsImpossible(exclusiveMinimum, exclusiveMaximum, exclusive: true))
        {
            Report(node, minimum is null ? "exclusiveMinimum" : "minimum", minimum ?? exclusiveMinimum!, maximum is null ? "exclusiveMaximum" : "maximum", maximum ?? exclusiveMaximum!, context);
            minimum = maximum = exclusiveMinimum = exclusiveMaximum = null;
        }

        return new SchemaBounds(
            minimum,
            maximum,
            exclusiveMinimum,
            exclusiveMaximum,
            Counts(node, "minLength", "maxLength", context),
            Counts(node, "minItems", "maxItems", context),
            Counts(node, "minProperties", "maxProperties", context));
    }

    private static (int? Minimum, int? Maximum) Counts(ObjectNode node, string lower, string upper, ReadingContext context)
    {
        var (minimum, maximum) = (node.Count(lower), node.Count(upper));
        if (!(minimum > maximum))
        {
            return (minimum, maximum);
        }

        Report(node, lower, Text(minimum), upper, Text(maximum), context);
        return (null, null);
    }

    private static bool IsImpossible(string? lower, string? upper, bool exclusive)
        => double.TryParse(lower, NumberStyles.Float, CultureInfo.InvariantCulture, out var low)
            && double.TryParse(upper, NumberStyles.Float, CultureInfo.InvariantCulture, out var high)
            && (low > high || (low == high && exclusive));

    private static void Report(ObjectNode node, string lower, string low, string upper, string high, ReadingContext context)
    {
        var place = node.Member(lower)?.Value ?? node;
        context.Report(Descriptors.ImpossibleBounds, place, lower, low, upper, high);
    }

    private static string Text(int? count) => count.GetValueOrDefault().ToString(CultureInfo.InvariantCulture);
}
