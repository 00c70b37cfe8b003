using Apikley.Generator.Emitting;
using Apikley.Generator.Emitting.Rules;
using Apikley.Generator.Model;
using static Apikley.Generator.Tests.Emitting.Types.Models;

namespace Apikley.Generator.Tests.Emitting.Rules;

public class RulesAttributeTests
{
    [Fact]
    public void One_attribute_for_each_level_that_has_rules()
        => Assert.Equal(
            [
                """[global::Apikley.Rules(MaxItems = 10, Document = "specs/a.yaml", Pointer = "#/x")]""",
                """[global::Apikley.Rules(Depth = 2, MinLength = 1, Pattern = "\"\\d", Document = "specs/a.yaml", Pointer = "#/x/items/additionalProperties")]""",
            ],
            Of(Property("tags", List(Map(Words)), rules: new RulesModel(MaxItems: 10, Items: new RulesModel(Items: new RulesModel(MinLength: 1, Pattern: "\"\\d"))))));

    [Theory]
    [InlineData("image_url", true)]
    [InlineData("reference_video_urls ", true)]
    [InlineData("callBackUrl", true)]
    [InlineData("prompt", false)]
    [InlineData("curl", false)]
    public void A_string_of_a_market_model_is_a_web_address_by_its_name(string wireName, bool web)
    {
        var property = Property(wireName, Words, name: "Value");
        Assert.Equal(web ? ["""[global::Apikley.Rules(Web = true, Document = "specs/a.yaml", Pointer = "#/x")]"""] : [], Of(property, market: true));
        Assert.Empty(Of(property, market: false));
    }

    [Fact]
    public void A_constant_has_none()
        => Assert.Empty(Of(Property("model", Words, required: true, constant: new ConstantModel("\"a\"", "\"a\""), rules: new RulesModel(MaxLength: 1))));

    [Fact]
    public void A_type_that_no_request_holds_has_none()
    {
        var type = Object("Pet", Property("name", Words, rules: new RulesModel(MaxLength: 10)));

        Assert.Contains("[global::Apikley.Rules(MaxLength = 10", Emit(type), StringComparison.Ordinal);
        Assert.DoesNotContain("Apikley.Rules", Emit(type with { Written = false }), StringComparison.Ordinal);
        Assert.Contains("Length: at most 10.", Emit(type with { Written = false }), StringComparison.Ordinal);

        static string Emit(TypeModel type) => string.Concat(TypeFilePlan.Of(Client([type])).SelectMany(file => TypeEmitter.Emit(file, Context)).Select(file => file.Text));
    }

    private static IReadOnlyList<string> Of(PropertyModel property, bool market = false) => RulesAttributeText.Of(property, "specs/a.yaml", market);
}
