using System.Globalization;
using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Rules;

/// <summary>
/// Emits what checks a type before it is sent, as a further part of the type: no reflection, and no allocation when nothing is wrong.
/// It depends on the type, on which of the types it holds have rules, and on nothing else.
/// </summary>
internal static class ValidationEmitter
{
    private const string Violations = "violations";

    /// <param name="writer">Where to.</param>
    /// <param name="type">A record or union that <see cref="ValidationPlan"/> names. An enum has nothing to emit: it knows what it lists.</param>
    /// <param name="held">What <see cref="ValidationPlan.Held"/> gives for it.</param>
    public static void Write(SourceWriter writer, TypeModel type, EquatableArray<string> held)
    {
        var body = new SourceWriter();
        var statements = new RuleStatements(body, Violations, new HashSet<string>(held, StringComparer.Ordinal).Contains, new HashSet<string>(StringComparer.Ordinal));
        switch (type)
        {
            case ObjectTypeModel model:
                WriteProperties(body, statements, model);
                break;
            case UnionTypeModel union:
                WriteCases(statements, union);
                break;
        }

        writer.OpenBlock($"partial {(type is ObjectTypeModel ? "record" : "class")} {CSharpText.Identifier(type.Name)} : global::Apikley.Runtime.IValidatable");
        foreach (var (field, pattern) in statements.Patterns)
        {
            writer.WriteLine($"private static readonly global::Apikley.Runtime.RulePattern {field} = new({CSharpText.Literal(pattern)});");
            writer.WriteLine();
        }

        writer.OpenBlock($"void global::Apikley.Runtime.IValidatable.Validate(ref global::Apikley.Runtime.RuleViolations {Violations})");
        if (body.Length > 0)
        {
            writer.WriteLine(body.Finish().ToString().TrimEnd('\n'));
        }

        writer.CloseBlock();
        writer.CloseBlock();
    }

    private static void WriteProperties(SourceWriter writer, RuleStatements statements, ObjectTypeModel type)
    {
        foreach (var property in type.Properties)
        {
            if (!HeldTypes.IsFilled(type, property))
            {
                continue;
            }

            var value = "this." + CSharpText.Identifier(property.Name) + (property.IsThreeState ? ".GetValueOrDefault()" : "");
            var pointer = CSharpText.Literal("/" + property.WireName.Replace("~", "~0").Replace("/", "~1"));
            if (ValidationPlan.CanBeMissing(type, property))
            {
                writer.WriteLine($"{Violations}.NotNull({value}, {pointer});");
            }

            if (!statements.Any(property.Type, property.Rules))
            {
                continue;
            }

            if (property.Access == PropertyAccess.WriteOnly)
            {
                // Passwords and the like: what is wrong is said, the value is not.
                writer.OpenBlock();
                writer.WriteLine($"var secret = {Violations}.Count;");
                statements.Write(property.Type, property.Rules, value, pointer, property.Name);
                writer.WriteLine($"{Violations}.HideValues(secret);");
                writer.CloseBlock();
            }
            else
            {
                statements.Write(property.Type, property.Rules, value, pointer, property.Name);
            }
        }

        if (type.Rules is { } own && (own.MinProperties ?? own.MaxProperties) is not null)
        {
            writer.WriteLine($"{Violations}.Members(this, {Bound(own.MinProperties)}, {Bound(own.MaxProperties)}, \"\");");
        }

        if (type.Rules is { Names: { } names })
        {
            statements.WriteNames(names, "this." + CSharpText.Identifier(type.AdditionalPropertiesName), "\"\"", type.AdditionalPropertiesName);
        }

        if (type.AdditionalProperties is { } values && statements.Any(new MapRef(values), type.AdditionalPropertiesRules))
        {
            statements.Write(new MapRef(values), new RulesModel(Items: type.AdditionalPropertiesRules), "this." + CSharpText.Identifier(type.AdditionalPropertiesName), "\"\"", type.AdditionalPropertiesName);
        }
    }

    private static string Bound(int? bound) => bound?.ToString(CultureInfo.InvariantCulture) ?? "null";

    private static void WriteCases(RuleStatements statements, UnionTypeModel union)
    {
        foreach (var @case in union.Cases)
        {
            if (statements.Any(@case.Type, @case.Rules))
            {
                statements.Write(@case.Type, @case.Rules, "this." + CSharpText.Identifier(@case.Name), "\"\"", @case.Name);
            }
        }
    }
}
