using static Apikley.Generator.Tests.Snippets.HardDocuments;

namespace Apikley.Generator.Tests.Snippets;

/// <summary>Schemas of public documents that once broke the emitted code.</summary>
public sealed class HardSchemaTests
{
    [Fact]
    public void A_discriminator_may_be_nullable()
        => Compile("{}", """
            Animal: { type: object, required: [kind, type], discriminator: { propertyName: type }, properties: { type: { type: [string, 'null'] } } }
            Dog: { allOf: [{ $ref: '#/components/schemas/Animal' }, { type: object, properties: { barks: { type: boolean } } }] }
            Gateway: { type: object, discriminator: { propertyName: name, mapping: { adyen: '#/components/schemas/Adyen' } }, properties: { name: { $ref: '#/components/schemas/GatewayName' } } }
            GatewayName: { type: [string, 'null'], enum: [adyen, aci, null] }
            Adyen: { allOf: [{ $ref: '#/components/schemas/Gateway' }] }
            """);

    [Fact]
    public void A_pattern_that_only_one_flavour_of_regular_expressions_takes_is_no_failure()
        => Compile("{}", @"Name: { type: object, properties: { a: { type: string, pattern: '^[a-zA-Z0-9\-\_]' }, b: { type: string, pattern: '\_' }, c: { type: string, pattern: '(?<n>a)\k<n>' } } }");

    [Fact]
    public void An_enum_of_thousands_is_spread_over_files()
    {
        var files = Compile("{}", $"Code: {{ type: string, enum: [{string.Join(", ", Enumerable.Range(0, 6000).Select(i => "c" + i))}] }}");
        Assert.Equal(["MyApp.Hard.Code.2.g.cs", "MyApp.Hard.Code.g.cs"], files.Keys.Order(StringComparer.Ordinal));
        Assert.All(files.Values, text => Assert.InRange(text.Count(c => c == '\n'), 1000, 10_000));
    }

    [Fact]
    public void An_object_of_thousands_of_properties_is_spread_over_files()
    {
        var files = Compile("{}", $"Wide: {{ type: object, properties: {{ {string.Join(", ", Enumerable.Range(0, 2000).Select(i => $"p{i}: {{ type: integer, minimum: {i} }}"))} }} }}");
        Assert.True(files.Count > 2);
        Assert.All(files.Values, text => Assert.InRange(text.Count(c => c == '\n'), 10, 10_000));
        Assert.StartsWith("partial record Wide\n{\n    /// <summary>", files["MyApp.Hard.Wide.2.g.cs"].Split("MyApp.Hard;\n\n")[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_union_of_hundreds_of_cases_is_spread_over_files()
    {
        var cases = Enumerable.Range(0, 900).ToList();
        var files = Compile("{}", $"""
            Any: {"{"} oneOf: [{string.Join(", ", cases.Select(i => $"{{ $ref: '#/components/schemas/Case{i}' }}"))}] {"}"}
            {string.Join("\n", cases.Select(i => $"Case{i}: {{ type: object, required: [kind], properties: {{ kind: {{ const: k{i} }} }} }}"))}
            """);
        Assert.Contains("MyApp.Hard.Any.2.g.cs", files.Keys);
        Assert.All(files.Values, text => Assert.InRange(text.Count(c => c == '\n'), 10, 10_000));
    }

    [Fact]
    public void What_both_parts_of_a_composition_allow_is_null()
        => Compile("{}", """
            Many: { type: object, properties: { result: { type: [array, 'null'], items: { type: string } } } }
            Failed: { allOf: [{ $ref: '#/components/schemas/Many' }, { type: object, properties: { result: { type: [object, 'null'], enum: [null] } } }] }
            """);

    [Theory]
    [InlineData("Equals")]
    [InlineData("ToString")]
    [InlineData("ReadFrom")]
    [InlineData("AdditionalProperties")]
    [InlineData("Validate")]
    [InlineData("Value")]
    [InlineData("Match")]
    [InlineData("System")]
    [InlineData("Hard")]
    public void A_type_is_never_called_as_a_member_of_it(string name)
    {
        Compile("{}", $"{name}: {{ type: object, additionalProperties: {{ type: integer, minimum: 1 }}, properties: {{ a: {{ type: string, maxLength: 3 }} }} }}");
        Compile("{}", $"{name}: {{ type: string, enum: [a, b] }}");
        Compile("{}", $"{name}: {{ oneOf: [{{ type: string }}, {{ type: integer }}] }}");
    }

    [Fact]
    public void Names_may_be_longer_than_compilers_and_file_systems_take()
    {
        var (type, property, inner) = (new string('t', 700), new string('p', 600), new string('i', 300));
        var files = Compile(
            Post("send", $"application/json: {{ schema: {{ $ref: '#/components/schemas/{type}' }} }}"),
            $"{type}: {{ type: object, properties: {{ {property}: {{ type: object, properties: {{ {inner}: {{ type: object, properties: {{ a: {{ type: string }} }} }} }} }}, {property}x: {{ type: string }} }} }}");

        Assert.All(files.Keys, file => Assert.InRange(file.Length, 1, 255));
    }

    [Fact]
    public void An_object_may_be_called_Value()
        => Assert.Contains("MyApp.Hard.Value.g.cs", Compile("{}", "Value: { type: object, properties: { value: { type: string } } }").Keys);
}
