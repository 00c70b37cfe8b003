using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Types;

/// <summary>The sentences that a property's docs say of its default, its bounds and its direction.</summary>
internal static class PropertyNotes
{
    public static IReadOnlyList<string> Of(PropertyShape shape)
    {
        if (shape is { IsReadOnly: false, IsWriteOnly: false, Property: { Default: null, Rules: null, Initial: null } })
        {
            return [];
        }

        var notes = new List<string>();
        if (shape.IsReadOnly)
        {
            notes.Add("Set by the service; it is not sent.");
        }
        else if (shape.IsWriteOnly)
        {
            notes.Add("Only sent; no answer has it.");
        }

        if (shape.Property.Initial is { } initial)
        {
            notes.Add($"Unless it is set it is `{initial.Json}`, by which this type is told from others.");
        }

        if (shape.Property.Default is { } value)
        {
            notes.Add($"Default: `{value}`.");
        }

        if (shape.Property.Rules is { } rules)
        {
            AddRules(notes, rules);
        }

        return notes;
    }

    private static void AddRules(List<string> notes, RulesModel rules)
    {
        AddRange(notes, "Length", rules.MinLength, rules.MaxLength);
        AddRange(notes, "Items", rules.MinItems, rules.MaxItems);
        if (rules.UniqueItems)
        {
            notes.Add("No item twice.");
        }

        AddBound(notes, "At least", rules.Minimum);
        AddBound(notes, "Greater than", rules.ExclusiveMinimum);
        AddBound(notes, "At most", rules.Maximum);
        AddBound(notes, "Less than", rules.ExclusiveMaximum);
        AddBound(notes, "A multiple of", rules.MultipleOf);
        if (rules.Pattern is not null)
        {
            notes.Add($"Pattern: `{rules.Pattern}`.");
        }
    }

    private static void AddRange(List<string> notes, string what, int? min, int? max)
    {
        if (min is > 0 || max is not null)
        {
            notes.Add((min, max) switch
            {
                ({ } low and > 0, { } high) => FormattableString.Invariant($"{what}: {low} to {high}."),
                (_, { } high) => FormattableString.Invariant($"{what}: at most {high}."),
                _ => FormattableString.Invariant($"{what}: at least {min}."),
            });
        }
    }

    private static void AddBound(List<string> notes, string what, string? bound)
    {
        if (bound is not null)
        {
            notes.Add($"{what} {bound}.");
        }
    }
}
