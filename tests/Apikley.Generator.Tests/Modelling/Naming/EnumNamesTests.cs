using Apikley.Generator.Model;
using Xunit;

namespace Apikley.Generator.Tests.Modelling.Naming;

public class EnumNamesTests
{
    private static string Members(string property, string schema)
    {
        var model = Modelled.Schemas($"Input:\n  type: object\n  properties:\n    '{property}': {schema}");
        var members = Assert.Single(model.Types.OfType<EnumTypeModel>()).Members;
        return string.Join(", ", members.Select(member => member.Name));
    }

    [Theory]
    [InlineData("image_size", "['1:1', '21:9', auto]", "Ratio1x1, Ratio21x9, Auto")]
    [InlineData("aspect_ratio", "[' 1:8 ', '1:4']", "Ratio1x8, Ratio1x4")]
    [InlineData("aspect_ratio", "[' 1:8 ', '1:8']", "Blank1Colon8Blank, Ratio1x8")]
    [InlineData("duration", "['5', '10']", "Duration5, Duration10")]
    [InlineData("resolution", "[1K, 720p, 768P]", "Resolution1K, Resolution720P, Resolution768P")]
    [InlineData("resolution", "[720p, 720P]", "Resolution720PLower, Resolution720P")]
    [InlineData("n_frames", "['10', '25']", "Frames10, Frames25")]
    [InlineData("size", "[1024x1024, square_hd]", "Size1024x1024, SquareHd")]
    [InlineData("language", "['no', is, as, pt-BR]", "No, Is, As, PtBr")]
    [InlineData("reaction", "['+1', '-1', heart]", "Plus1, Minus1, Heart")]
    [InlineData("operator", "['<', '<=', '=', '!=', '*']", "LessThan, LessThanOrEqual, Equal, NotEqual, Asterisk")]
    [InlineData("sort", "[created_at, -created_at]", "CreatedAt, MinusCreatedAt")]
    [InlineData("quality", "['', basic]", "Empty, Basic")]
    [InlineData("mode", "[a, A, Auto, auto]", "ALower, A, Auto, AutoLower")]
    [InlineData("format", "[value, equals, ToString]", "ValueValue, EqualsValue, ToStringValue")]
    [InlineData("version", "['1.12', '11.2']", "Version1_12, Version11_2")]
    [InlineData("reuse_policy", "[REUSE_POLICY_UNSPECIFIED, REUSE_POLICY_ALLOW, REUSE_POLICY_2]", "Unspecified, Allow, Policy2")]
    [InlineData("v1OrderStatus", "[ORDER_STATUS_OPEN, STATUS_DONE, STATUS, STATUSES_ALL, order_status_odd]", "Open, Done, Status, StatusesAll, OrderStatusOdd")]
    [InlineData("status", "[STATUS_OPEN, OPEN]", "StatusOpen, Open")]
    [InlineData("voice", "[Rachel, 1SM7GgM6IMuvQlz2BwM3]", "Rachel, Voice1SM7GgM6IMuvQlz2BwM3")]
    public void Strings(string property, string values, string expected)
        => Assert.Equal(expected, Members(property, $"{{ type: string, enum: {values} }}"));

    [Theory]
    [InlineData("code", "[200, 401]", "Code200, Code401")]
    [InlineData("offset", "[-1, 0, 1]", "Minus1, Offset0, Offset1")]
    public void Integers(string property, string values, string expected)
        => Assert.Equal(expected, Members(property, $"{{ type: integer, enum: {values} }}"));

    [Fact]
    public void Numbers() => Assert.Equal("Stability0, Stability0_5, Stability1", Members("stability", "{ type: number, enum: [0, 0.5, 1] }"));

    [Theory]
    [InlineData("x-enum-varnames: [Ready, Busy]")]
    [InlineData("x-enumNames: [Ready, Busy]")]
    [InlineData("x-ms-enum: { name: State, values: [{ value: 0, name: Ready }, { value: 1, name: Busy }] }")]
    public void The_document_may_name_them(string extension)
        => Assert.Equal("Ready, Busy", Members("state", $"{{ type: integer, enum: [0, 1], {extension} }}"));

    [Fact]
    public void A_member_is_not_called_as_its_type()
    {
        var model = Modelled.Schemas("Color: { type: string, enum: [color, red] }");

        Modelled.AssertTypes(model, "enum Color: ColorValue 'color', Red 'red'");
    }

    [Fact]
    public void Null_goes_into_nullability()
    {
        var model = Modelled.Schemas("""
            Input:
              type: object
              properties:
                mode: { type: [string, 'null'], enum: [fun, null] }
                level: { enum: [low, null] }
            """);

        Modelled.AssertTypes(model, """
            object Input
              Mode 'mode': InputMode?
              Level 'level': InputLevel?
            enum InputLevel: Low 'low'
            enum InputMode: Fun 'fun'
            """);
    }
}
