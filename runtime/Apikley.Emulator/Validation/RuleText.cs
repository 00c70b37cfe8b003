using System.Globalization;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Apikley.Emulator.Validation;

/// <summary>Puts NJsonSchema's findings into words: the keyword, its bound, and what was sent instead.</summary>
internal static class RuleText
{
    private const int MaxMembersShown = 12;

    public static IEnumerable<RuleViolation> Describe(ValidationError error)
    {
        if (error is ChildSchemaValidationError { Kind: not (ValidationErrorKind.NotAnyOf or ValidationErrorKind.NotOneOf) } child)
            return child.Errors.Values.SelectMany(static errors => errors).SelectMany(Describe);

        if (error.Kind is ValidationErrorKind.PropertyRequired)
            return [new(JsonPointers.Of(error.Token) + "/" + JsonPointers.Escape(error.Property ?? ""), "required", $"'{error.Property}' is required")];

        if (error.Kind is ValidationErrorKind.NoAdditionalPropertiesAllowed)
            return [new(JsonPointers.Of(error.Token), "additionalProperties", $"'{error.Property}' is not a property of this object")];

        var (rule, message) = Explain(error);
        return [new(JsonPointers.Of(error.Token), rule, message)];
    }

    private static (string Rule, string Message) Explain(ValidationError error)
    {
        var schema = error.Schema;
        return error.Kind switch
        {
            ValidationErrorKind.StringExpected => ("type", $"must be a string, is {TypeOf(error.Token)}"),
            ValidationErrorKind.NumberExpected => ("type", $"must be a number, is {TypeOf(error.Token)}"),
            ValidationErrorKind.IntegerExpected => ("type", $"must be an integer, is {TypeOf(error.Token)}"),
            ValidationErrorKind.BooleanExpected => ("type", $"must be true or false, is {TypeOf(error.Token)}"),
            ValidationErrorKind.ObjectExpected => ("type", $"must be an object, is {TypeOf(error.Token)}"),
            ValidationErrorKind.ArrayExpected => ("type", $"must be an array, is {TypeOf(error.Token)}"),
            ValidationErrorKind.StringTooLong => ("maxLength", $"maxLength is {schema.MaxLength}, the text has {Length(error.Token)} characters"),
            ValidationErrorKind.StringTooShort => ("minLength", $"minLength is {schema.MinLength}, the text has {Length(error.Token)} characters"),
            ValidationErrorKind.PatternMismatch => ("pattern", $"does not match the pattern {StrictSchemaValidator.PatternOf(schema)}"),
            ValidationErrorKind.TooManyItems => ("maxItems", $"maxItems is {schema.MaxItems}, the array has {Count(error.Token)}"),
            ValidationErrorKind.TooFewItems => ("minItems", $"minItems is {schema.MinItems}, the array has {Count(error.Token)}"),
            ValidationErrorKind.ItemsNotUnique => ("uniqueItems", "holds the same item twice"),
            ValidationErrorKind.NumberTooBig => ("maximum", $"maximum is {Bound(schema.Maximum ?? schema.ExclusiveMaximum)}, is {Shown(error.Token)}"),
            ValidationErrorKind.NumberTooSmall => ("minimum", $"minimum is {Bound(schema.Minimum ?? schema.ExclusiveMinimum)}, is {Shown(error.Token)}"),
            ValidationErrorKind.IntegerTooBig => ("format", $"does not fit into {schema.Format}, is {Shown(error.Token)}"),
            ValidationErrorKind.NumberNotMultipleOf or ValidationErrorKind.IntegerNotMultipleOf => ("multipleOf", $"must be a multiple of {Bound(schema.MultipleOf)}, is {Shown(error.Token)}"),
            ValidationErrorKind.NotInEnumeration => ("enum", $"must be one of {Members(schema)}, is {Shown(error.Token)}"),
            ValidationErrorKind.UriExpected => ("format", $"must be an absolute URI, is {Shown(error.Token)}"),
            ValidationErrorKind.DateTimeExpected => ("format", $"must be a date-time such as 2026-01-31T12:00:00Z, is {Shown(error.Token)}"),
            ValidationErrorKind.NotAnyOf => ("anyOf", "fits none of the forms the document allows"),
            ValidationErrorKind.NotOneOf => ("oneOf", "must fit exactly one of the forms the document allows"),
            ValidationErrorKind.TooManyProperties => ("maxProperties", $"maxProperties is {schema.MaxProperties}"),
            ValidationErrorKind.TooFewProperties => ("minProperties", $"minProperties is {schema.MinProperties}"),
            _ when schema?.Format is { Length: > 0 } format => ("format", $"must be of format {format}, is {Shown(error.Token)}"),
            _ => (error.Kind.ToString(), $"breaks the rule {error.Kind}"),
        };
    }

    private static string TypeOf(JToken? token) => token?.Type switch
    {
        JTokenType.Null => "null",
        JTokenType.Object => "an object",
        JTokenType.Array => "an array",
        JTokenType.String => "a string",
        JTokenType.Boolean => "a boolean",
        _ => "a number",
    };

    private static int Length(JToken? token) => CodePoints.Count(token?.Value<string>() ?? "");

    private static int Count(JToken? token) => (token as JArray)?.Count ?? 0;

    private static string Bound(decimal? bound) => bound?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Shown(JToken? token)
    {
        var text = token?.ToString(Newtonsoft.Json.Formatting.None) ?? "null";
        return text.Length <= 60 ? text : text[..57] + "...";
    }

    private static string Members(JsonSchema schema)
    {
        if (schema.Enumeration.Count == 0)
            return System.Convert.ToString(schema.ExtensionData?["const"], CultureInfo.InvariantCulture) ?? "";

        var shown = schema.Enumeration.Take(MaxMembersShown).Select(static member => System.Convert.ToString(member, CultureInfo.InvariantCulture));
        return string.Join(", ", shown) + (schema.Enumeration.Count > MaxMembersShown ? ", ..." : "");
    }
}
