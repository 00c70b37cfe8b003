namespace Apikley.Generator.Tests.Reading.Lifting;

public sealed class ExclusiveBoundsLiftTests
{
    [Fact]
    public void A_boolean_makes_its_bound_exclusive()
    {
        var (schema, read) = Documents.ReadSchema("X: {type: number, minimum: 0, exclusiveMinimum: true, maximum: 1e308, exclusiveMaximum: false}", "openapi: 3.0.0");

        Assert.Empty(read.Diagnostics);
        Assert.Equal((null, "0", "1e308", null), (schema.Minimum, schema.ExclusiveMinimum, schema.Maximum, schema.ExclusiveMaximum));
    }

    [Fact]
    public void A_number_is_the_bound_itself()
    {
        var (schema, _) = Documents.ReadSchema("X: {type: number, exclusiveMinimum: 0, exclusiveMaximum: 5.50}");

        Assert.Equal((null, "0", null, "5.50"), (schema.Minimum, schema.ExclusiveMinimum, schema.Maximum, schema.ExclusiveMaximum));
    }
}
