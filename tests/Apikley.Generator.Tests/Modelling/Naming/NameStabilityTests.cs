using System.Text;
using Apikley.Generator.Model;
using Xunit;

namespace Apikley.Generator.Tests.Modelling.Naming;

/// <summary>A document that grows renames nothing: whoever compiled against it goes on compiling, and never calls another operation by the old name.</summary>
public class NameStabilityTests
{
    [Fact]
    public void Adding_operations_schemas_and_properties_renames_nothing()
    {
        for (var seed = 0; seed < 25; seed++)
        {
            var random = new Random(seed);
            var document = new GrowingDocument(random);
            var before = Facts(document.Yaml());
            for (var step = 0; step < 8; step++)
            {
                document.Grow();
                var after = Facts(document.Yaml());

                Assert.All(before, fact => Assert.Equal(fact.Value, after.GetValueOrDefault(fact.Key)));
                before = after;
            }
        }
    }

    [Fact]
    public void When_an_inline_type_and_a_component_clash_the_component_keeps_its_name()
    {
        const string schemas = """
            Pet: { type: object, properties: { owner: { type: object, properties: { name: { type: string } } } } }
            PetOwner: { type: object, properties: { id: { type: integer } } }
            """;

        Modelled.AssertTypes(Modelled.Schemas(schemas), """
            object Pet
              Owner 'owner': PetOwnerModel
            object PetOwner
              Id 'id': Int64
            object PetOwnerModel
              Name 'name': String
            """);
    }

    [Fact]
    public void What_is_filtered_out_still_keeps_its_name()
    {
        const string paths = """
            /a: { get: { operationId: list, tags: [a], responses: { '200': { description: ok } } } }
            /b: { get: { operationId: List, tags: [b], responses: { '200': { description: ok } } } }
            """;

        var all = Modelled.Paths(paths);
        var some = Modelled.Paths(paths, options: Modelled.Options() with { IncludeTags = new(["a"]) });

        Assert.Equal(["ListLower", "List"], all.Groups[0].Operations.Select(operation => operation.Name));
        Assert.Equal(["ListLower"], some.Groups[0].Operations.Select(operation => operation.Name));
    }

    [Fact]
    public void The_order_of_schemas_has_no_say()
    {
        string[] schemas = ["foo-bar: { type: object, properties: { a: { type: string } } }", "foo_bar: { type: object, properties: { b: { type: string } } }", "FooBar: { type: object, properties: { c: { type: string } } }"];

        Assert.Equal(["FooBar", "FooDashBar", "FooUnderscoreBar"], Modelled.Schemas(string.Join('\n', schemas)).Types.Select(type => type.Name));
        Assert.Equal(Modelled.Schemas(string.Join('\n', schemas)).Types, Modelled.Schemas(string.Join('\n', schemas.Reverse())).Types);
    }

    /// <summary>What a caller can name, by the place in the document that it stands for.</summary>
    private static Dictionary<string, string> Facts(string yaml)
    {
        var model = Modelled.Document(yaml);
        var facts = new Dictionary<string, string>();
        foreach (var operation in model.Groups.SelectMany(group => group.Operations))
        {
            facts[operation.Pointer] = operation.Name;
        }

        foreach (var type in model.Types)
        {
            facts[type.Pointer] = type.Name;
            foreach (var property in type is ObjectTypeModel one ? one.Properties : default)
            {
                facts[type.Pointer + "/" + property.WireName] = type.Name + "." + property.Name + ": " + ModelText.Ref(property.Type);
            }

            foreach (var member in type is EnumTypeModel { } @enum ? @enum.Members : default)
            {
                facts[type.Pointer + "=" + member.WireValue] = member.Name;
            }
        }

        return facts;
    }

    /// <summary>A random document to which more is added at random places. Wire names are told apart by their letters, so that nothing clashes by design.</summary>
    private sealed class GrowingDocument(Random random)
    {
        private readonly List<(string Name, List<string> Properties)> _schemas = [("Thing1", ["id_1"])];
        private readonly List<(string Path, string? Id)> _operations = [("/things1", "list-things1")];
        private int _next = 2;

        public void Grow()
        {
            switch (random.Next(4))
            {
                case 0:
                    _schemas.Insert(random.Next(_schemas.Count + 1), ($"thing-{_next}", [$"the_id{_next}"]));
                    break;
                case 1:
                    var properties = _schemas[random.Next(_schemas.Count)].Properties;
                    properties.Insert(random.Next(properties.Count + 1), $"prop_{_next}");
                    break;
                default:
                    _operations.Insert(random.Next(_operations.Count + 1), ($"/things{_next}/{{id}}", random.Next(2) == 0 ? null : $"op_{_next}"));
                    break;
            }

            _next++;
        }

        public string Yaml()
        {
            var yaml = new StringBuilder("openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths:\n");
            foreach (var (path, id) in _operations)
            {
                yaml.Append($"  {path}:\n    get:\n");
                yaml.Append(id is null ? "" : $"      operationId: {id}\n");
                yaml.Append("      parameters: [{ name: sort, in: query, schema: { type: string, enum: [up, down] } }]\n");
                yaml.Append("      responses: { '200': { description: ok, content: { application/json: { schema: { type: object, properties: {");
                yaml.Append(string.Join(", ", _schemas.Select(schema => $"'{schema.Name}': {{ $ref: '#/components/schemas/{schema.Name}' }}")));
                yaml.Append(" } } } } } }\n");
            }

            yaml.Append("components:\n  schemas:\n");
            foreach (var (name, properties) in _schemas)
            {
                yaml.Append($"    {name}:\n      type: object\n      properties:\n");
                foreach (var property in properties)
                {
                    yaml.Append($"        {property}: {{ type: array, items: {{ type: object, properties: {{ kind: {{ type: string, enum: [x, y] }} }} }} }}\n");
                }
            }

            return yaml.ToString();
        }
    }
}
