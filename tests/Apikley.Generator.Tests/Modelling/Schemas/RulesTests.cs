using Apikley.Generator.Model;
using Xunit;

namespace Apikley.Generator.Tests.Modelling.Schemas;

/// <summary>Where rules are found beside those of properties.</summary>
public class RulesTests
{
    [Fact]
    public void Cases_of_a_union_keep_their_rules_unless_several_schemas_are_one_case()
    {
        var model = Modelled.Schemas("""
            Input:
              type: object
              properties:
                one: { oneOf: [{ type: string, maxLength: 3 }, { type: integer, maximum: 5 }, { type: array, maxItems: 2, items: { type: string, pattern: a } }] }
                several: { anyOf: [{ type: string, maxLength: 3 }, { type: string, format: uri }, { type: boolean }] }
                types: { type: [string, integer], maxLength: 4, minimum: 1 }
                lists: { oneOf: [{ type: array, maxItems: 1, items: { type: string } }, { type: array, maxItems: 2, items: { type: string } }, { type: string }] }
            """);
        Assert.Equal([new RulesModel(MaxLength: 3), new RulesModel(Maximum: "5"), new RulesModel(MaxItems: 2, Items: new RulesModel(Pattern: "a"))], Rules(model, "InputOne").OfType<RulesModel>().OrderBy(rules => rules.MaxLength is null).ThenBy(rules => rules.Maximum is null));
        Assert.Equal([null, null], Rules(model, "InputSeveral"));
        Assert.Equal([new RulesModel(Minimum: "1"), new RulesModel(MaxLength: 4)], Rules(model, "InputTypes").OrderBy(rules => rules!.Minimum is null));
        Assert.All(Rules(model, "InputLists"), Assert.Null);
    }

    [Fact]
    public void Undeclared_members_and_maps_have_rules()
    {
        var model = Modelled.Schemas("""
            Input:
              type: object
              properties:
                map: { type: object, minProperties: 1, maxProperties: 9, additionalProperties: { type: string, maxLength: 3 } }
                patterned: { type: object, patternProperties: { '^x': { type: string, maxLength: 4 } }, additionalProperties: false }
                both: { type: object, patternProperties: { '^x': { type: string, maxLength: 4 } }, additionalProperties: { type: string, maxLength: 5 } }
              additionalProperties: { type: integer, minimum: 1 }
            """);
        var input = model.Types.OfType<ObjectTypeModel>().Single();
        Assert.Equal(new RulesModel(Minimum: "1"), input.AdditionalPropertiesRules);
        Assert.Equal(
            [new RulesModel(MinProperties: 1, MaxProperties: 9, Items: new RulesModel(MaxLength: 3)), new RulesModel(Items: new RulesModel(MaxLength: 4)), null],
            input.Properties.Select(property => property.Rules));
    }

    [Fact]
    public void Bodies_that_are_no_objects_have_rules()
    {
        var bodies = Modelled.Document("""
            openapi: 3.1.0
            info: { title: T, version: '1' }
            paths:
              /list: { post: { operationId: list, requestBody: { content: { application/json: { schema: { type: array, maxItems: 3, items: { type: string, maxLength: 2 } } } } }, responses: { 204: { description: ok } } } }
              /text: { post: { operationId: text, requestBody: { content: { text/plain: { schema: { type: string, maxLength: 2 } } } }, responses: { 204: { description: ok } } } }
              /bytes: { post: { operationId: bytes, requestBody: { content: { application/octet-stream: { schema: { type: string, maxLength: 2 } } } }, responses: { 204: { description: ok } } } }
            """).Groups.Single().Operations.ToDictionary(operation => operation.Name, operation => operation.Bodies[0].Rules);
        Assert.Equal(new RulesModel(MaxItems: 3, Items: new RulesModel(MaxLength: 2)), bodies["List"]);
        Assert.Equal(new RulesModel(MaxLength: 2), bodies["Text"]);
        Assert.Null(bodies["Bytes"]);
    }

    private static IEnumerable<RulesModel?> Rules(ClientModel model, string union) => model.Types.OfType<UnionTypeModel>().Single(type => type.Name == union).Cases.Select(one => one.Rules);
}
