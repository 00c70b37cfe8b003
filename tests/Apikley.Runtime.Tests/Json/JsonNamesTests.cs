using System.Text;
using System.Text.Json;
using Apikley.Runtime;

namespace Apikley.Runtime.Tests.Json;

/// <summary>The table by which emitted types find their properties.</summary>
public sealed class JsonNamesTests
{
    [Theory]
    [InlineData("a", 0)]
    [InlineData("bc", 1)]
    [InlineData("name", 2)]
    [InlineData("name_of_it", 3)]
    [InlineData("*,\\", 4)]
    [InlineData("é", 5)]
    [InlineData("", 6)]
    [InlineData("a\nb", 7)]
    [InlineData("next", 8)]
    [InlineData("b", -1)]
    [InlineData("nam", -1)]
    [InlineData("named", -1)]
    [InlineData("name-of-it", -1)]
    public void A_name_is_found_whole_or_not_at_all(string name, int expected)
        => Assert.Equal(expected, new JsonNames("*a,bc,*name,name_of_it,\\*\\,\\\\,é,,a\\\nb,\r\n*next"u8).Find(Encoding.UTF8.GetBytes(name)));

    [Fact]
    public void Many_names_of_one_beginning_end_and_length_are_told_apart()
    {
        var names = Enumerable.Range(0, 3000).Select(number => FormattableString.Invariant($"name{number:D5}_end")).ToArray();
        var table = new JsonNames(Encoding.UTF8.GetBytes(string.Join(',', names)));
        Assert.Equal(Enumerable.Range(0, 3000), names.Select(name => table.Find(Encoding.UTF8.GetBytes(name))));
    }

    [Theory]
    [InlineData("""{"p0":0,"p1":1,"p2":2}""", "0 1 2")]
    [InlineData("""{"p2":2,"x":[1],"p0":0,"p1":1,"p0":{}}""", "2 -1 0 1 0")]
    [InlineData("""{"\u0070\u0032":2,"p1":1,"p0":0}""", "2 1 0")]
    public void Properties_come_in_any_order(string json, string expected) => Assert.Equal(expected, Read("*p0,*p1,p2", json));

    [Theory]
    [InlineData(3)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(200)]
    public void Every_required_property_is_missed(int count)
    {
        var names = string.Join(',', Enumerable.Range(0, count).Select(number => FormattableString.Invariant($"*p{number}")));
        for (var missing = 0; missing < count; missing++)
        {
            var json = "{" + string.Join(',', Enumerable.Range(0, count).Where(number => number != missing).Select(number => FormattableString.Invariant($"\"p{number}\":{number}"))) + "}";
            var fault = Assert.ThrowsAny<JsonException>(() => Read(names, json));
            Assert.Contains(FormattableString.Invariant($"the required property 'p{missing}' of Thing is missing"), fault.Message, StringComparison.Ordinal);
        }

        Assert.Equal(count, Read(names, "{" + string.Join(',', Enumerable.Range(0, count).Select(number => FormattableString.Invariant($"\"p{number}\":{number}"))) + "}").Split(' ').Length);
    }

    private static string Read(string names, string json)
    {
        var table = new JsonNames(Encoding.UTF8.GetBytes(names), "Thing");
        return JsonRead.Document(Encoding.UTF8.GetBytes(json), (ref JsonBufferReader reader) =>
        {
            var found = new List<int>();
            var properties = table.Begin(ref reader);
            while (properties.Next(ref reader, out var property))
            {
                found.Add(property);
                reader.Skip();
            }

            return string.Join(' ', found);
        });
    }
}
