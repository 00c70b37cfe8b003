using System.Globalization;
using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Rules;

/// <summary>
/// Writes rules as attributes, which is how they travel to the analyzer, through a library too. They hold a pointer and never a line: an edit that moves
/// lines must not re-emit a file. Numbers stay the document's own text.
/// </summary>
internal static class RulesAttributeText
{
    /// <summary>The attributes of a property: none, or one for the value and one for each level of items that has rules.</summary>
    public static IReadOnlyList<string> Of(PropertyModel property, string document, bool market)
        => property.Constant is null ? Of(property.WireName, property.Type, property.Rules, property.Pointer, document, market) : [];

    /// <summary>The attributes of a parameter.</summary>
    public static IReadOnlyList<string> Of(ParameterModel parameter, string document)
        => Of(parameter.WireName, parameter.Type, parameter.Rules, parameter.Pointer, document, market: false);

    /// <summary>The attributes of a body that is no object.</summary>
    public static IReadOnlyList<string> Of(BodyModel body, string document)
        => body.Type is { } use ? Of(body.ArgumentName, use.Type, body.Rules, null, document, market: false) : [];

    /// <summary>The attributes of what becomes a case of a union; the keyword is found below the union's own place.</summary>
    public static IReadOnlyList<string> Of(UnionCaseModel @case, string unionPointer, string document)
        => Of(@case.Name, @case.Type, @case.Rules, unionPointer, document, market: false);

    /// <summary>The attribute of an extensible enum: its values, in the order of the members, and where the document has them.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="type">The enum.</param>
    /// <param name="document">The document's path.</param>
    /// <param name="isChecked">Whether a request that holds another value is refused.</param>
    public static void WriteOfEnum(SourceWriter writer, EnumTypeModel type, string document, bool isChecked)
    {
        writer.Write("[global::Apikley.ExtensibleEnum(");
        foreach (var member in type.Members)
        {
            writer.Write($"{CSharpText.Literal(member.WireValue)}, ");
        }

        var end = type.Open ? ", Open = true" : isChecked ? ", Checked = true" : "";
        writer.WriteLine($"Document = {CSharpText.Literal(document)}, Pointer = {CSharpText.Literal(type.Pointer)}{end})]");
    }

    private static List<string> Of(string wireName, TypeRef type, RulesModel? rules, string? pointer, string document, bool market)
    {
        if (rules is null && !market)
        {
            return [];
        }

        var attributes = new List<string>();
        for (var depth = 0; ; depth++)
        {
            var web = market && WebAddressRule.AppliesTo(wireName, type, rules);
            var arguments = Arguments(rules, web);
            if (arguments.Count > 0)
            {
                if (depth > 0)
                {
                    arguments.Insert(0, "Depth = " + depth.ToString(CultureInfo.InvariantCulture));
                }

                arguments.Add("Document = " + CSharpText.Literal(document));
                if (pointer is not null)
                {
                    arguments.Add("Pointer = " + CSharpText.Literal(pointer));
                }

                attributes.Add($"[global::Apikley.Rules({string.Join(", ", arguments)})]");
            }

            if (rules?.Names is { } names && type is MapRef)
            {
                attributes.Add(OfNames(names, depth, pointer, document));
            }

            switch (type)
            {
                case ListRef list:
                    (type, rules, pointer) = (list.Item.Type, rules?.Items, pointer is null ? null : pointer + "/items");
                    break;
                case MapRef map:
                    (type, rules, pointer) = (map.Value.Type, rules?.Items, pointer is null ? null : pointer + "/additionalProperties");
                    break;
                default:
                    return attributes;
            }
        }
    }

    /// <summary>The attribute of what holds the members that an object does not declare.</summary>
    public static string OfNames(RulesModel names, string pointer, string document) => OfNames(names, 0, pointer, document);

    private static string OfNames(RulesModel names, int depth, string? pointer, string document)
    {
        var arguments = Arguments(names, web: false);
        arguments.Insert(0, "Names = true");
        Add(arguments, "Depth", depth == 0 ? null : depth);
        if (!names.Values.IsEmpty)
        {
            arguments.Add($"Values = new[] {{ {string.Join(", ", names.Values.Select(CSharpText.Literal))} }}");
        }

        arguments.Add("Document = " + CSharpText.Literal(document));
        Add(arguments, "Pointer", pointer);
        return $"[global::Apikley.Rules({string.Join(", ", arguments)})]";
    }

    private static List<string> Arguments(RulesModel? rules, bool web)
    {
        var arguments = new List<string>();
        if (rules is not null)
        {
            Add(arguments, "MinLength", rules.MinLength);
            Add(arguments, "MaxLength", rules.MaxLength);
            Add(arguments, "Pattern", rules.Pattern);
            Add(arguments, "Minimum", rules.Minimum);
            Add(arguments, "Maximum", rules.Maximum);
            Add(arguments, "ExclusiveMinimum", rules.ExclusiveMinimum);
            Add(arguments, "ExclusiveMaximum", rules.ExclusiveMaximum);
            Add(arguments, "MultipleOf", rules.MultipleOf);
            Add(arguments, "MinItems", rules.MinItems);
            Add(arguments, "MaxItems", rules.MaxItems);
            if (rules.UniqueItems)
            {
                arguments.Add("UniqueItems = true");
            }

            Add(arguments, "Format", rules.Format);
        }

        if (web)
        {
            arguments.Add("Web = true");
        }

        return arguments;
    }

    private static void Add(List<string> arguments, string name, int? value)
    {
        if (value is { } number)
        {
            arguments.Add(name + " = " + number.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void Add(List<string> arguments, string name, string? value)
    {
        if (value is not null)
        {
            arguments.Add(name + " = " + CSharpText.Literal(value));
        }
    }
}
