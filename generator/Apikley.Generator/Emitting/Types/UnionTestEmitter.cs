using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Types;

/// <summary>Emits the tests that tell the cases of a union apart, each on a copy of the reader.</summary>
internal static class UnionTestEmitter
{
    /// <summary>A local function that says whether all tests hold.</summary>
    public static void WriteFunction(SourceWriter writer, string name, EquatableArray<UnionTest> tests)
    {
        writer.OpenBlock($"static bool {name}({Names.JsonBufferReader} reader)");
        var isFirst = true;
        foreach (var test in tests)
        {
            writer.WriteLine(isFirst ? "var probe = reader;" : "probe = reader;");
            isFirst = false;
            writer.OpenBlock($"if ({Fails(test)})");
            writer.WriteLine("return false;");
            writer.CloseBlock();
            writer.WriteLine();
        }

        writer.WriteLine("return true;");
        writer.CloseBlock();
    }

    /// <summary>Whether the value that a reader stands on is of one of the kinds.</summary>
    public static string Kinds(JsonKinds kinds, string reader)
    {
        var tokens = new List<string>();
        AddToken(JsonKinds.Object, "StartObject");
        AddToken(JsonKinds.Array, "StartArray");
        AddToken(JsonKinds.String, "String");
        AddToken(JsonKinds.Number, "Number");
        if ((kinds & JsonKinds.Boolean) != 0)
        {
            tokens.Add(Names.JsonTokenType + ".True");
            tokens.Add(Names.JsonTokenType + ".False");
        }

        var test = tokens.Count == 0 ? "" : $"{reader}.TokenType is {string.Join(" or ", tokens)}";
        if ((kinds & (JsonKinds.Integer | JsonKinds.Number)) != JsonKinds.Integer)
        {
            return test.Length == 0 ? "false" : test;
        }

        var integer = $"{reader}.IsInteger()";
        return test.Length == 0 ? integer : $"{test} || {integer}";

        void AddToken(JsonKinds kind, string token)
        {
            if ((kinds & kind) != 0)
            {
                tokens.Add(Names.JsonTokenType + "." + token);
            }
        }
    }

    private static string Fails(UnionTest test) => test switch
    {
        HasProperty property => $"!{MoveTo(property.WireName)}",
        PropertyIsOneOf property => $"!{MoveTo(property.WireName)} || !({IsOneOf(property.Values)})",
        PropertyHasKind property => $"{MoveTo(property.WireName)} && {NotKinds(property.Kinds)}",
        StringIsOneOf text => $"!({IsOneOf(text.Values)})",
        FirstItem item => $"probe.MoveToFirstItem() && {Parenthesized(Fails(item.Test))}",
        FirstItemHasKind item => $"probe.MoveToFirstItem() && {NotKinds(item.Kinds)}",
        _ => throw new ArgumentOutOfRangeException(nameof(test), test, "A test that the emitters do not know."),
    };

    private static string NotKinds(JsonKinds kinds)
    {
        var test = Kinds(kinds, "probe");
        return test.Contains(" or ") || test.Contains("||") || !test.Contains(" is ") ? $"!({test})" : test.Replace(" is ", " is not ");
    }

    private static string Parenthesized(string condition) => condition.Contains("||") ? $"({condition})" : condition;

    private static string MoveTo(string wireName) => $"probe.MoveTo({CSharpText.Utf8Literal(wireName)})";

    private static string IsOneOf(EquatableArray<string> values)
        => values.Count == 0 ? "false" : string.Join(" || ", values.Select(value => $"probe.IsString({CSharpText.Utf8Literal(value)})"));
}
