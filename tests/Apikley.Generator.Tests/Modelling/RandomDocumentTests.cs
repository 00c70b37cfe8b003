using System.Text;
using Apikley.Generator.Modelling;
using Xunit;

namespace Apikley.Generator.Tests.Modelling;

/// <summary>Whatever keywords meet, modelling ends, and what emitters rely on holds.</summary>
public class RandomDocumentTests
{
    [Fact]
    public void Every_model_is_sound()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var yaml = new RandomDocument(new Random(seed)).Yaml();
            var (model, _) = Modelled.Run(yaml);

            Assert.True(model is null || ModelInvariants.Broken(model) is [], $"seed {seed}: {(model is null ? "" : string.Join("; ", ModelInvariants.Broken(model)))}");
        }
    }

    [Fact]
    public void The_same_document_gives_the_same_model()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var yaml = new RandomDocument(new Random(seed)).Yaml();

            Assert.Equal(Modelled.Run(yaml).Model, Modelled.Run(yaml).Model);
        }
    }

    [Fact]
    public void The_culture_has_no_say()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            for (var seed = 0; seed < 10; seed++)
            {
                var yaml = new RandomDocument(new Random(seed)).Yaml();
                var expected = Modelled.Run(yaml).Model;
                foreach (var culture in (string[])["tr-TR", "fi-FI", ""])
                {
                    System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo(culture);

                    Assert.Equal(expected, Modelled.Run(yaml).Model);
                }
            }
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    private sealed class RandomDocument(Random random)
    {
        private static readonly string[] Names =
        [
            "id", "Id", "ID", "_id", "i-d", "name", "type", "kind", "equals", "Clone", "2fa", "a b", "größe", "", "class", "value", "Pet", "pet_owner", "PetOwner", "petOwner", "items", "tags", "+1", "-1", "$ref", "WriteTo", "A0", "A1", "a1",
        ];

        private const int Count = 12;

        public string Yaml()
        {
            var yaml = new StringBuilder("openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths:\n");
            for (var i = 0; i < 4; i++)
            {
                yaml.Append($"  '/{Pick("pets", "a-b", "x")}{i}/{{id}}':\n    {Pick("get", "post", "put", "head")}:\n");
                yaml.Append(random.Next(3) == 0 ? "" : $"      operationId: '{Pick("list", "List", "list_pets", "dispose", "get/it")}'\n");
                yaml.Append($"      parameters: [{{ name: id, in: path, required: true, schema: {{ type: string }} }}, {{ name: '{Pick("id", "ID", "body", "q", "x y")}', in: query, schema: {Schema(2)} }}, {{ name: cancellationToken, in: header, required: true, schema: {Schema(1)} }}]\n");
                yaml.Append($"      requestBody: {{ content: {{ {Pick("application/json", "multipart/form-data", "application/x-www-form-urlencoded")}: {{ schema: {Schema(3)} }}, {Pick("application/x+json", "text/plain", "application/octet-stream")}: {{ schema: {Schema(1)} }} }} }}\n");
                yaml.Append($"      responses: {{ '200': {{ description: ok, headers: {{ X-A: {{ schema: {Schema(1)} }}, x_a: {{ schema: {Schema(1)} }} }}, content: {{ application/json: {{ schema: {Schema(3)} }} }} }}, default: {{ description: no, content: {{ {Pick("application/json", "text/event-stream", "image/png")}: {{ schema: {Schema(2)} }} }} }} }}\n");
            }

            yaml.Append("components:\n  schemas:\n");
            for (var i = 0; i < Count; i++)
            {
                yaml.Append($"    S{i}: {Schema(3)}\n    {Pick("Pet", "pet", "Pet-Owner", "pet_owner")}{i}: {Schema(2)}\n");
            }

            return yaml.ToString();
        }

        private string Schema(int depth)
        {
            if (depth <= 0 || random.Next(5) == 0)
            {
                return random.Next(4) switch
                {
                    0 => Reference(),
                    1 => $"{{ type: string, enum: [{Pick("a, A, b", "'1:1', auto", "'', '-1', '+1'", "x")}]{Pick("", ", nullable: true")} }}",
                    2 => $"{{ type: {Pick("string", "integer", "number", "boolean", "[string, 'null']", "[integer, string]", "[object, array, string]")}, format: {Pick("date", "binary", "int32", "uuid", "none")}{Pick("", ", readOnly: true", ", writeOnly: true")} }}",
                    _ => Pick("{}", "true", "false", "{ type: 'null' }", "{ const: x }", "{ const: 1 }", "{ enum: [1, 2] }", "{ enum: [1, a, null] }", "{ enum: [true] }"),
                };
            }

            return random.Next(7) switch
            {
                0 => $"{{ type: array, items: {Schema(depth - 1)} }}",
                1 => $"{{ type: object, additionalProperties: {Schema(depth - 1)} }}",
                2 => $"{{ allOf: [{Schema(depth - 1)}, {Reference()}, {Object(depth - 1)}] }}",
                3 => $"{{ {Pick("oneOf", "anyOf")}: [{Schema(depth - 1)}, {Schema(depth - 1)}, {Reference()}]{Pick("", ", discriminator: { propertyName: type }")} }}",
                4 => $"{{ $ref: '#/components/schemas/S{random.Next(Count)}', properties: {{ extra: {Schema(depth - 1)} }} }}",
                _ => Object(depth),
            };
        }

        private string Object(int depth)
        {
            var names = Enumerable.Range(0, random.Next(5)).Select(_ => Pick(Names)).Distinct().ToList();
            var properties = string.Join(", ", names.Select(name => $"'{name}': {Schema(depth - 1)}"));
            var required = string.Join(", ", names.Where(_ => random.Next(2) == 0).Append(Pick(Names)).Distinct().Select(name => $"'{name}'"));
            return $"{{ type: object, properties: {{ {properties} }}, required: [{required}]{Pick("", "", ", additionalProperties: false", ", additionalProperties: true", ", discriminator: { propertyName: type }")} }}";
        }

        private string Reference() => $"{{ $ref: '#/components/schemas/S{random.Next(Count)}' }}";

        private string Pick(params string[] options) => options[random.Next(options.Length)];
    }
}
