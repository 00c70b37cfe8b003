using Apikley.Emulator.Documents;
using Apikley.Emulator.Validation;

namespace Apikley.Emulator.Tests;

/// <summary>One rule a row: the schema of a property, a value, and what is said of it. An empty expectation means that the value is accepted.</summary>
public class ValidationTests
{
    [Theory]
    // Lengths count code points: a surrogate pair is one, a letter with a combining accent is two.
    [InlineData("type: string, maxLength: 2", "\"😀😀\"", "")]
    [InlineData("type: string, maxLength: 2", "\"😀😀😀\"", "/input/p: maxLength is 2, the text has 3 characters")]
    [InlineData("type: string, maxLength: 2", "\"e\u0301e\u0301\"", "/input/p: maxLength is 2, the text has 4 characters")]
    [InlineData("type: string, minLength: 2", "\"😀\"", "/input/p: minLength is 2, the text has 1 characters")]
    // Patterns are ECMAScript's.
    [InlineData("type: string, pattern: '^\\d+$'", "\"12\"", "")]
    [InlineData("type: string, pattern: '^\\d+$'", "\"12\\n\"", "/input/p: does not match the pattern ^\\d+$")]
    [InlineData("type: string, pattern: '^\\d+$'", "\"١٢\"", "/input/p: does not match the pattern ^\\d+$")]
    [InlineData("type: string, pattern: '^[$]x$'", "\"$x\"", "")]
    [InlineData("type: string, pattern: '(['", "\"anything\"", "")]
    [InlineData("type: string, pattern: '^(a+)+$'", "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\"", "/input/p: does not match the pattern ^(a+)+$")]
    // Enums compare type and value.
    [InlineData("enum: ['5', '10']", "\"5\"", "")]
    [InlineData("enum: ['5', '10']", "5", "/input/p: must be one of 5, 10, is 5")]
    [InlineData("type: integer, enum: [4, 8]", "8", "")]
    [InlineData("type: integer, enum: [4, 8]", "6", "/input/p: must be one of 4, 8, is 6")]
    [InlineData("type: number, enum: [0, 0.5]", "0.50", "")]
    [InlineData("type: string, enum: ['no', ' 1:8 ']", "\" 1:8 \"", "")]
    [InlineData("type: string, enum: [no]", "\"no\"", "")]
    [InlineData("type: string, nullable: true, enum: [a]", "null", "")]
    // Formats.
    [InlineData("type: string, format: uri", "\"https://example.com/a?b=c\"", "")]
    [InlineData("type: string, format: uri", "\"/photo.png\"", "/input/p: must be an absolute URI, is \"/photo.png\"")]
    [InlineData("type: string, format: uri", "\"photo\"", "/input/p: must be an absolute URI, is \"photo\"")]
    [InlineData("type: string, format: uri", "\"http://a b\"", "/input/p: must be an absolute URI, is \"http://a b\"")]
    [InlineData("type: string, format: date-time", "\"2026-01-31T12:00:00Z\"", "")]
    [InlineData("type: string, format: date-time", "\"2026-01-31\"", "/input/p: must be a date-time such as 2026-01-31T12:00:00Z, is \"2026-01-31\"")]
    [InlineData("type: string, format: date", "\"2026-02-30\"", "/input/p: must be of format date, is \"2026-02-30\"")]
    [InlineData("type: string, format: email", "\"nobody\"", "/input/p: must be of format email, is \"nobody\"")]
    [InlineData("type: integer, format: int32", "2147483648", "/input/p: does not fit into int32, is 2147483648")]
    [InlineData("type: integer, format: int64", "9223372036854775808", "/input/p: does not fit into int64, is 9223372036854775808")]
    // Numbers.
    [InlineData("type: integer", "99999999999999999999999999", "")]
    [InlineData("type: integer, maximum: 5", "99999999999999999999999999", "/input/p: maximum is 5, is 99999999999999999999999999")]
    [InlineData("type: number, minimum: -1", "-1.5", "/input/p: minimum is -1, is -1.5")]
    [InlineData("type: number, multipleOf: 0.1", "0.3", "")]
    [InlineData("type: number, multipleOf: 0.1", "0.35", "/input/p: must be a multiple of 0.1, is 0.35")]
    [InlineData("type: integer", "1.5", "/input/p: must be an integer, is a number")]
    // Types and null.
    [InlineData("type: string", "1", "/input/p: must be a string, is a number")]
    [InlineData("type: string", "null", "/input/p: must be a string, is null")]
    [InlineData("type: string, nullable: true", "null", "")]
    [InlineData("type: boolean", "\"true\"", "/input/p: must be true or false, is a string")]
    [InlineData("type: string", "\"2026-01-31T12:00:00Z\"", "")]
    // Arrays and objects.
    [InlineData("type: array, maxItems: 1, items: {type: string}", "[\"a\",\"b\"]", "/input/p: maxItems is 1, the array has 2")]
    [InlineData("type: array, minItems: 1, items: {type: string}", "[]", "/input/p: minItems is 1, the array has 0")]
    [InlineData("type: array, uniqueItems: true, items: {}", "[\"1\",1]", "")]
    [InlineData("type: array, uniqueItems: true, items: {}", "[1,1.0]", "/input/p: holds the same item twice")]
    [InlineData("type: array, uniqueItems: true, items: {}", "[{\"a\":1,\"b\":2},{\"b\":2,\"a\":1}]", "/input/p: holds the same item twice")]
    [InlineData("type: array, items: {type: object, required: [Scene], properties: {Scene: {type: string}}}", "[{\"Scene\":\"x\"},{}]", "/input/p/1/Scene: 'Scene' is required")]
    [InlineData("type: object, additionalProperties: false", "{\"a/b\":1}", "/input/p/a~1b: 'a/b' is not a property of this object")]
    [InlineData("type: object, properties: {'a/b': {type: string}}", "{\"a/b\":1}", "/input/p/a~1b: must be a string, is a number")]
    [InlineData("allOf: [{type: object, required: [x]}]", "{}", "/input/p/x: 'x' is required")]
    [InlineData("oneOf: [{type: string}, {type: integer}]", "true", "/input/p: must fit exactly one of the forms the document allows")]
    [InlineData("anyOf: [{type: string}, {type: integer}]", "true", "/input/p: fits none of the forms the document allows")]
    public async Task A_value_is_judged_by_its_schema(string schema, string value, string expected)
    {
        var document = new EmulatorDocument("rule.yaml", $$$"""
            openapi: 3.0.0
            info: {title: t, version: '1'}
            paths:
              /api/v1/jobs/createTask:
                post:
                  requestBody:
                    content:
                      application/json:
                        schema:
                          type: object
                          properties:
                            model: {type: string, enum: [m]}
                            input:
                              type: object
                              properties:
                                p: { {{{schema}}} }
                  responses: {'200': {description: ok}}
            """);
        var model = Assert.Single(ModelsOfDocument.Of(document).Models);

        var violations = await RequestValidator.ValidateAsync(model, $$$"""{"model":"m","input":{"p":{{{value}}}}}""");

        Assert.Equal(expected, string.Join("; ", violations));
    }
}
