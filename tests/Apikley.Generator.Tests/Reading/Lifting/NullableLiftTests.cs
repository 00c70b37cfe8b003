using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Tests.Reading.Lifting;

public sealed class NullableLiftTests
{
    [Theory]
    [InlineData("openapi: 3.0.0", "X: {type: string, nullable: true}", SchemaTypesOf.StringOrNull, false)]
    [InlineData("openapi: 3.1.0", "X: {type: string, nullable: true}", SchemaTypesOf.StringOrNull, false)]
    [InlineData("openapi: 3.1.0", "X: {type: [string, 'null']}", SchemaTypesOf.StringOrNull, false)]
    [InlineData("swagger: '2.0'", "X: {type: string, x-nullable: true}", SchemaTypesOf.StringOrNull, false)]
    [InlineData("openapi: 3.0.0", "X: {nullable: true, allOf: [{type: string}]}", SchemaTypesOf.None, true)]
    [InlineData("openapi: 3.0.0", "X: {type: string, nullable: false}", SchemaTypesOf.String, false)]
    public void Null_becomes_one_of_the_types(string version, string schema, int types, bool nullable)
    {
        var (read, _) = Documents.ReadSchema(schema, version);

        Assert.Equal(((SchemaTypes)types, nullable), (read.Types, read.Nullable));
    }

    private static class SchemaTypesOf
    {
        public const int None = 0;
        public const int String = (int)SchemaTypes.String;
        public const int StringOrNull = (int)(SchemaTypes.String | SchemaTypes.Null);
    }
}
