using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Apikley.Emulator.Validation;

/// <summary>
/// NJsonSchema's validator, corrected where it departs from OpenAPI (measured on NJsonSchema 11.6.2):
/// <list type="bullet">
/// <item><description><c>minLength</c> and <c>maxLength</c> count UTF-16 units; JSON Schema counts Unicode code points.</description></item>
/// <item><description><c>pattern</c> runs by .NET's rules, where <c>$</c> also matches before a last line feed and <c>\d</c> takes any script's digits; it runs without a time limit, and one that .NET cannot read throws. So patterns are taken away from it.</description></item>
/// <item><description><c>enum</c> compares texts, so that the number 5 passes for <c>"5"</c> where no <c>type</c> is given.</description></item>
/// <item><description><c>uniqueItems</c> compares texts too: <c>["1", 1]</c> counts as a repetition, and <c>{"a":1,"b":2}</c> beside <c>{"b":2,"a":1}</c> does not.</description></item>
/// <item><description><c>format: uri</c> takes an absolute file path such as <c>/photo.png</c>; <c>date-time</c> takes a date without a time or an offset.</description></item>
/// <item><description><c>format: int32</c> and <c>int64</c> are not checked, and an integer beyond 64 bits makes the validator throw.</description></item>
/// <item><description><c>const</c> (OpenAPI 3.1) is not checked.</description></item>
/// <item><description>The validator made without settings checks no format at all.</description></item>
/// </list>
/// </summary>
internal sealed class StrictSchemaValidator() : JsonSchemaValidator(new JsonSchemaValidatorSettings())
{
    private static readonly ConditionalWeakTable<JsonSchema, StrongBox<string?>> Patterns = [];

    protected override ICollection<ValidationError> Validate(JToken token, JsonSchema schema, SchemaType schemaType, string? propertyName, string propertyPath)
    {
        if (token is JValue { Value: BigInteger huge })
            return Huge(huge, token, schema, propertyName, propertyPath);

        var pattern = Patterns.GetValue(schema, TakePattern).Value;
        var errors = base.Validate(token, schema, schemaType, propertyName, propertyPath)
            .Where(error => !Overruled(error, token, schema))
            .ToList();

        void Report(ValidationErrorKind kind) => errors.Add(new ValidationError(kind, propertyName, propertyPath, token, schema));

        if (token is JValue { Type: JTokenType.String, Value: string text })
        {
            CheckLength(text, schema, Report);
            if (!string.IsNullOrEmpty(pattern) && !SchemaPattern.IsMatch(pattern, text))
                Report(ValidationErrorKind.PatternMismatch);

            if (StringFormats.Violation(schema.Format, text) is { } violated)
                Report(violated);
        }

        if (token.Type == JTokenType.Integer && schema.Format == "int32" && token.Value<long>() is < int.MinValue or > int.MaxValue)
            Report(ValidationErrorKind.IntegerTooBig);

        if (token is JArray array && schema.UniqueItems && JsonEquality.HasRepetition(array))
            Report(ValidationErrorKind.ItemsNotUnique);

        if (schema.Enumeration.Count > 0 && !(token.Type == JTokenType.Null && schema.IsNullable(schemaType)) && !schema.Enumeration.Any(member => JsonEquality.AreEqual(member, token)))
            Report(ValidationErrorKind.NotInEnumeration);

        if (schema.ExtensionData?.TryGetValue("const", out var constant) == true && !JsonEquality.AreEqual(constant, token))
            Report(ValidationErrorKind.NotInEnumeration);

        return errors;
    }

    /// <summary>The pattern of a schema, by which the error's text names it too.</summary>
    public static string? PatternOf(JsonSchema schema) => Patterns.TryGetValue(schema, out var pattern) ? pattern.Value : schema.Pattern;

    private static StrongBox<string?> TakePattern(JsonSchema schema)
    {
        var pattern = schema.Pattern;
        schema.Pattern = null;
        return new StrongBox<string?>(pattern);
    }

    private static bool Overruled(ValidationError error, JToken token, JsonSchema schema) =>
        ReferenceEquals(error.Token, token) && ReferenceEquals(error.Schema, schema) && error.Kind is
            ValidationErrorKind.StringTooLong or ValidationErrorKind.StringTooShort or
            ValidationErrorKind.UriExpected or ValidationErrorKind.DateTimeExpected or
            ValidationErrorKind.NotInEnumeration or ValidationErrorKind.ItemsNotUnique;

    private static void CheckLength(string text, JsonSchema schema, Action<ValidationErrorKind> report)
    {
        if (schema.MinLength is null && schema.MaxLength is null)
            return;

        var length = CodePoints.Count(text);
        if (length < schema.MinLength)
            report(ValidationErrorKind.StringTooShort);

        if (length > schema.MaxLength)
            report(ValidationErrorKind.StringTooLong);
    }

    private static List<ValidationError> Huge(BigInteger value, JToken token, JsonSchema schema, string? propertyName, string propertyPath)
    {
        var kind = schema.Type switch
        {
            JsonObjectType.String => ValidationErrorKind.StringExpected,
            JsonObjectType.Boolean => ValidationErrorKind.BooleanExpected,
            JsonObjectType.Object => ValidationErrorKind.ObjectExpected,
            JsonObjectType.Array => ValidationErrorKind.ArrayExpected,
            _ when schema.Format is "int32" or "int64" => ValidationErrorKind.IntegerTooBig,
            _ when schema.Maximum is { } maximum && value > new BigInteger(maximum) => ValidationErrorKind.NumberTooBig,
            _ when schema.Minimum is { } minimum && value < new BigInteger(minimum) => ValidationErrorKind.NumberTooSmall,
            _ when schema.Enumeration.Count > 0 && schema.Enumeration.All(member => System.Convert.ToString(member, CultureInfo.InvariantCulture) != value.ToString(CultureInfo.InvariantCulture)) => ValidationErrorKind.NotInEnumeration,
            _ => ValidationErrorKind.Unknown,
        };
        return kind == ValidationErrorKind.Unknown ? [] : [new ValidationError(kind, propertyName, propertyPath, token, schema)];
    }
}
