using System.Globalization;
using Apikley.Generator.Analysis.Values;
using Apikley.Generator.Diagnostics;
using Apikley.Runtime.Checks;
using Microsoft.CodeAnalysis;

namespace Apikley.Generator.Analysis;

/// <summary>Compares a known value with the rules of the member that takes it. It knows nothing of how the value was found.</summary>
internal static class RuleChecker
{
    private const int ShownCharacters = 80;

    public static IEnumerable<Finding> Check(MemberRules member, KnownValue value, SyntaxNode? place = null, int depth = 0)
    {
        var rules = member.AtDepth(depth);
        return value switch
        {
            KnownText text => rules is null ? [] : CheckText(rules, text.Text, place),
            KnownAddress address => rules is null ? [] : CheckText(rules, address.Text, place),
            KnownNumber number => rules is null ? [] : CheckNumber(rules, number.Text, place),
            KnownChoice choice => choice.Values.Where(static one => one.Value is not null).SelectMany(one => Check(member, one.Value!, one.Place ?? place, depth)),
            KnownList list => (rules is null ? [] : CheckList(rules, list)).Concat(CheckNames(member.AtDepth(depth, ofNames: true), list)).Concat(CheckItems(member, list, place, depth)),
            _ => [],
        };
    }

    private static IEnumerable<Finding> CheckItems(MemberRules member, KnownList list, SyntaxNode? place, int depth)
        => list.Items.Where(static item => item.Value is not null).SelectMany(item => Check(member, item.Value!, item.Place ?? place, depth + 1));

    private static IEnumerable<Finding> CheckNames(ValueRules? rules, KnownList list)
    {
        foreach (var item in rules is null ? [] : list.Items)
        {
            if (item.Key is not { } name)
            {
                continue;
            }

            var broken = CheckText(rules!, name, null).Where(static finding => finding.Keyword is not null).Select(static finding => finding.Rule);
            var values = rules!.Values;
            foreach (var rule in values is null || values.Contains(name) ? broken : broken.Append("enum: " + string.Join(", ", values)))
            {
                yield return new Finding(Descriptors.WrongName, "propertyNames", "propertyNames: " + rule, rules, item.KeyPlace ?? item.Place, [Cut(name)]);
            }
        }
    }

    private static IEnumerable<Finding> CheckText(ValueRules rules, string text, SyntaxNode? place)
    {
        if (rules.MaxLength is { } maximum && TextLength.IsOver(text, maximum))
        {
            yield return Make(Descriptors.TextTooLong, "maxLength", Number(maximum), rules, place, Number(TextLength.Of(text)));
        }

        if (rules.MinLength is { } minimum && TextLength.IsUnder(text, minimum))
        {
            yield return Make(Descriptors.TextTooShort, "minLength", Number(minimum), rules, place, Number(TextLength.Of(text)));
        }

        if (rules.Pattern is { } pattern && rules.PatternIsBrokenBy(text))
        {
            yield return Make(Descriptors.PatternMismatch, "pattern", pattern, rules, place, Cut(text));
        }

        var isAddress = rules.Format is "uri" or "url";
        if (rules.Format is { } format && !Formats.Has(format, text))
        {
            yield return new Finding(Descriptors.WrongFormat, "format", "format: " + format, rules, place, [Formats.Describe(format), Cut(text)]);
        }
        else if (rules.Web && !AbsoluteUri.IsWeb(text))
        {
            yield return new Finding(Descriptors.NotAWebAddress, isAddress ? "format" : null, isAddress ? "format: " + rules.Format : "an address by its name", rules, place, [Cut(text)]);
        }
    }

    private static IEnumerable<Finding> CheckNumber(ValueRules rules, string text, SyntaxNode? place)
    {
        if (!ExactNumber.TryParse(text, out var number))
        {
            yield break;
        }

        if (rules.Minimum is { } minimum && ExactNumber.TryParse(minimum, out var least) && number.CompareTo(least) < 0)
        {
            yield return Make(Descriptors.BelowMinimum, "minimum", minimum, rules, place, text);
        }

        if (rules.Maximum is { } maximum && ExactNumber.TryParse(maximum, out var greatest) && number.CompareTo(greatest) > 0)
        {
            yield return Make(Descriptors.AboveMaximum, "maximum", maximum, rules, place, text);
        }

        if (rules.ExclusiveMinimum is { } above && ExactNumber.TryParse(above, out var lower) && number.CompareTo(lower) <= 0)
        {
            yield return Make(Descriptors.NotAboveExclusiveMinimum, "exclusiveMinimum", above, rules, place, text);
        }

        if (rules.ExclusiveMaximum is { } below && ExactNumber.TryParse(below, out var upper) && number.CompareTo(upper) >= 0)
        {
            yield return Make(Descriptors.NotBelowExclusiveMaximum, "exclusiveMaximum", below, rules, place, text);
        }

        if (rules.MultipleOf is { } step && ExactNumber.TryParse(step, out var divisor) && !number.IsMultipleOf(divisor))
        {
            yield return Make(Descriptors.NotAMultiple, "multipleOf", step, rules, place, text);
        }
    }

    private static IEnumerable<Finding> CheckList(ValueRules rules, KnownList list)
    {
        if (rules.MinItems is { } minimum && list.Exact && list.Items.Count < minimum)
        {
            yield return Make(Descriptors.TooFewItems, "minItems", Number(minimum), rules, null, Number(list.Items.Count));
        }

        if (rules.MaxItems is { } maximum && list.Items.Count > maximum)
        {
            yield return Make(Descriptors.TooManyItems, "maxItems", Number(maximum), rules, list.Items[maximum].Place, Number(list.Items.Count) + (list.Exact ? "" : " or more")) with { Limit = maximum };
        }

        if (rules.UniqueItems && FirstRepeated(list) is { } repeated)
        {
            yield return new Finding(Descriptors.RepeatedItem, "uniqueItems", "uniqueItems: true", rules, repeated.Place, [Show(repeated.Value!)]);
        }
    }

    private static KnownItem? FirstRepeated(KnownList list)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var numbers = new List<ExactNumber>();
        foreach (var item in list.Items)
        {
            var repeated = item.Value switch
            {
                KnownText text => !seen.Add("text " + text.Text),
                KnownAddress address => !seen.Add("text " + address.Text),
                KnownNumber known when ExactNumber.TryParse(known.Text, out var number) => IsAmong(numbers, number),
                _ => false,
            };
            if (repeated)
            {
                return item;
            }
        }

        return null;
    }

    private static bool IsAmong(List<ExactNumber> numbers, ExactNumber number)
    {
        if (numbers.Any(other => other.CompareTo(number) == 0))
        {
            return true;
        }

        numbers.Add(number);
        return false;
    }

    private static Finding Make(DiagnosticDescriptor descriptor, string keyword, string limit, ValueRules rules, SyntaxNode? place, string actual)
        => new(descriptor, keyword, keyword + ": " + limit, rules, place, [limit, actual]);

    private static string Show(KnownValue value) => value switch
    {
        KnownNumber number => number.Text,
        KnownText text => "\"" + Cut(text.Text) + "\"",
        KnownAddress address => "\"" + Cut(address.Text) + "\"",
        _ => "it",
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A message is one line.</summary>
    private static string Cut(string text)
    {
        var line = text.Replace('\r', ' ').Replace('\n', ' ');
        return line.Length <= ShownCharacters ? line : line.Substring(0, char.IsHighSurrogate(line[ShownCharacters - 2]) ? ShownCharacters - 2 : ShownCharacters - 1) + "…";
    }
}
