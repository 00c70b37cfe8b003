using Apikley.Generator.Modelling.Naming;
using Xunit;

namespace Apikley.Generator.Tests.Modelling.Naming;

public class MemberNamesTests
{
    private static string[] Resolve(params string[] wires)
        => MemberNames.Resolve(wires, Identifiers.Pascal, Identifiers.Spelled, ReservedNames.IsRecordMember);

    [Fact]
    public void Names_that_differ_in_punctuation_spell_it_out()
        => Assert.Equal(["ADashB", "AUnderscoreB"], Resolve("a-b", "a_b"));

    [Fact]
    public void The_name_that_is_written_like_the_identifier_keeps_it()
        => Assert.Equal(["ImageUnderscoreUrl", "ImageUrl"], Resolve("image_url", "imageUrl"));

    [Fact]
    public void Names_that_differ_in_case_say_so()
        => Assert.Equal(["Auto", "AutoLower", "AutoUpper"], Resolve("Auto", "auto", "AUTO"));

    [Fact]
    public void An_underscore_in_front_is_spelled_out_beside_the_plain_name()
        => Assert.Equal(["Id", "UnderscoreId"], Resolve("id", "_id"));

    [Theory]
    [InlineData("equals", "EqualsValue")]
    [InlineData("get_hash_code", "GetHashCodeValue")]
    [InlineData("clone", "CloneValue")]
    [InlineData("write_to", "WriteToValue")]
    [InlineData("additionalProperties", "AdditionalPropertiesValue")]
    [InlineData("equality_contract", "EqualityContractValue")]
    public void Members_that_a_record_has_are_avoided(string wire, string expected) => Assert.Equal([expected], Resolve(wire));

    [Fact]
    public void The_order_has_no_say()
    {
        string[] wires = ["a-b", "a_b", "a.b", "ab", "aB", "AB", "Ab", "a b", "A-B"];
        var expected = wires.Zip(Resolve(wires)).ToDictionary(pair => pair.First, pair => pair.Second);
        var random = new Random(1);
        for (var i = 0; i < 200; i++)
        {
            random.Shuffle(wires);
            var names = Resolve(wires);

            Assert.Equal(names.Length, names.Distinct().Count());
            Assert.All(wires.Zip(names), pair => Assert.Equal(expected[pair.First], pair.Second));
        }
    }
}
