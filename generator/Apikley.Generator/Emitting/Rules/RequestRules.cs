using Apikley.Generator.Emitting.Clients;
using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Rules;

/// <summary>Writes the statements that check the arguments of an operation before anything is sent, and the fields that they use.</summary>
internal sealed class RequestRules(ClientModel client, OperationModel operation)
{
    private readonly Dictionary<string, string> _patterns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Text, string Violations)> _checks = new(StringComparer.Ordinal);

    /// <summary>Whether a call with this body is checked, and may be refused.</summary>
    public bool Any(BodyModel? body) => Checks(body).Text.Length > 0;

    /// <summary>Writes the check; nothing when the operation has no rules.</summary>
    public void WriteCheck(SourceWriter writer, BodyModel? body)
    {
        var (text, violations) = Checks(body);
        if (text.Length == 0)
        {
            return;
        }

        writer.OpenBlock("if (_pipeline.ValidatesRequests)");
        writer.WriteLine($"var {violations} = default(global::Apikley.Runtime.RuleViolations);");
        writer.WriteLine(text);
        writer.WriteLine($"{violations}.ThrowIfAny({CSharpText.Literal(operation.Name)});");
        writer.CloseBlock();
        writer.WriteLine();
    }

    /// <summary>Writes the fields of all checks that were written.</summary>
    public void WriteFields(SourceWriter writer)
    {
        foreach (var pattern in _patterns)
        {
            writer.WriteLine();
            writer.WriteLine($"private static readonly global::Apikley.Runtime.RulePattern {pattern.Key} = new({CSharpText.Literal(pattern.Value)});");
        }
    }

    /// <summary>The statements of the check, and the local that they collect in.</summary>
    private (string Text, string Violations) Checks(BodyModel? body)
    {
        var key = body?.MethodSuffix ?? "";
        if (!_checks.TryGetValue(key, out var checks))
        {
            _checks.Add(key, checks = Make(body));
        }

        return checks;
    }

    private (string Text, string Violations) Make(BodyModel? body)
    {
        var validated = ValidationPlan.Of(client);
        var taken = new HashSet<string>(Arguments.Of(operation, body).Select(static argument => argument.Name.TrimStart('@')), StringComparer.Ordinal);
        var violations = "violations";
        while (taken.Contains(violations))
        {
            violations += "_";
        }

        taken.Add(violations);
        var checks = new SourceWriter();
        var statements = new RuleStatements(checks, violations, validated.Contains, taken);
        foreach (var parameter in operation.Parameters)
        {
            if (parameter.Constant is null && statements.Any(parameter.Type, parameter.Rules))
            {
                var pointer = CSharpText.Literal(Place(parameter.Location) + parameter.WireName);
                statements.Write(parameter.Type, parameter.Rules, Arguments.Name(parameter), pointer, operation.Name + "_" + parameter.Name, isThere: !Arguments.MayBeNull(parameter));
            }
        }

        if (body is { Type: { } use } && statements.Any(use.Type, body.Rules))
        {
            statements.Write(use.Type, body.Rules, Arguments.Name(body), "\"\"", operation.Name + body.MethodSuffix + "_Body", isThere: body.Required && !use.Nullable);
        }
        else if (body is { Kind: BodyKind.Text, Type: null, Rules: not null })
        {
            statements.Write(ScalarRef.Of(ScalarKind.String), body.Rules, Arguments.Name(body), "\"\"", operation.Name + body.MethodSuffix + "_Body", isThere: body.Required);
        }

        foreach (var (field, pattern) in statements.Patterns)
        {
            _patterns[field] = pattern;
        }

        return (checks.Finish().ToString().TrimEnd('\n'), violations);
    }

    private static string Place(ParameterLocation location) => location switch
    {
        ParameterLocation.Path => "path:",
        ParameterLocation.Header => "header:",
        ParameterLocation.Cookie => "cookie:",
        _ => "query:",
    };
}
