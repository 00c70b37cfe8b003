using Apikley.Generator.Infrastructure;
using Apikley.Generator.Modelling.Operations;
using Xunit;

namespace Apikley.Generator.Tests.Modelling;

public class FilterTests
{
    private const string Paths = """
        /pets: { get: { operationId: a, tags: [pets], responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } } } }
        /pets/{id}: { get: { operationId: b, tags: [pets, admin], parameters: [{ name: id, in: path, required: true, schema: { type: string } }], responses: { '200': { description: ok } } } }
        /shop/orders/today: { get: { operationId: c, tags: [shop], responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } } } } }
        """;

    private const string Components = """
        components:
          schemas:
            Pet: { type: object, properties: { name: { type: string } } }
            Order: { type: object, properties: { pet: { $ref: '#/components/schemas/Pet' } } }
            Unused: { type: object, properties: { name: { type: string } } }
        """;

    [Theory]
    [InlineData("", "", "", "", "ABC", "Order Pet")]
    [InlineData("Pets", "", "", "", "AB", "Pet")]
    [InlineData("pets", "admin", "", "", "A", "Pet")]
    [InlineData("", "", "/pets/**", "", "AB", "Pet")]
    [InlineData("", "", "/pets/*", "", "B", "")]
    [InlineData("", "", "", "/shop/**", "AB", "Pet")]
    [InlineData("shop", "", "/shop/*/today", "", "C", "Order Pet")]
    public void Only_what_is_chosen_and_what_it_reaches(string includeTags, string excludeTags, string includePaths, string excludePaths, string operations, string types)
    {
        var options = Modelled.Options() with
        {
            IncludeTags = List(includeTags), ExcludeTags = List(excludeTags), IncludePaths = List(includePaths), ExcludePaths = List(excludePaths),
        };

        var model = Modelled.Paths(Paths, Components, options: options);

        Assert.Equal(operations, string.Concat(model.Groups.SelectMany(group => group.Operations).Select(operation => operation.Name)));
        Assert.Equal(types, string.Join(' ', model.Types.Select(type => type.Name)));
    }

    [Fact]
    public void A_choice_of_nothing_is_nothing_to_emit()
        => Assert.Null(Modelled.Run(Modelled.PathsYaml(Paths, Components), Modelled.Options() with { IncludeTags = List("none") }).Model);

    [Fact]
    public void A_document_without_operations_is_all_its_schemas()
        => Assert.Equal(["Order", "Pet"], Modelled.Schemas("Pet: { type: object, properties: { a: { type: string } } }\nOrder: { type: object, properties: { a: { type: string } } }").Types.Select(type => type.Name));

    [Theory]
    [InlineData("/a/*", "/a/b", true)]
    [InlineData("/a/*", "/a/b/c", false)]
    [InlineData("/a/**", "/a/b/c", true)]
    [InlineData("/a/**", "/a", true)]
    [InlineData("/a/**", "/ab", false)]
    [InlineData("**/c", "/a/b/c", true)]
    [InlineData("/a/*/c", "/a/b/c", true)]
    [InlineData("/a/*/c", "/a/b/b/c", false)]
    [InlineData("/a/**/c/*", "/a/b/b/c/d", true)]
    [InlineData("/*b*/c", "/abc/c", true)]
    [InlineData("/A", "/a", false)]
    [InlineData("/a", "/a", true)]
    [InlineData("/a/{id}", "/a/{id}", true)]
    public void Globs(string pattern, string path, bool expected) => Assert.Equal(expected, Glob.IsMatch(pattern, path));

    private static EquatableArray<string> List(string text) => text.Length == 0 ? EquatableArray<string>.Empty : new([text]);
}
