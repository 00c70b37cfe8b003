using Apikley.Generator.Analysis;
using Microsoft.CodeAnalysis.Testing;

namespace Apikley.Generator.Tests.Analysis;

public class TextCallTests
{
    [Theory]
    [InlineData("""_ = new Input { Prompt = {|APK4001:"12345678901"|} };""")]
    [InlineData("""_ = new Input { Prompt = {|APK4002:"1"|} };""")]
    [InlineData("""_ = new Input { Prompt = {|APK4002:""|} };""")]
    [InlineData("""_ = new Input { Prompt = {|APK4002:"😀"|} };""")]
    [InlineData("""_ = new Input { Prompt = "😀😀😀😀😀😀😀😀😀😀" };""")]
    [InlineData("""_ = new Input { Prompt = {|APK4001:"😀😀😀😀😀😀😀😀😀😀😀"|} };""")]
    [InlineData("""_ = new Input { Prompt = "1234567890" };""")]
    [InlineData("""_ = new Input { Prompt = null };""")]
    [InlineData("""_ = new Input { Prompt = unknown };""")]
    [InlineData("""_ = input with { Prompt = {|APK4001:"12345678901"|} };""")]
    [InlineData("""_ = new Input { Name = {|APK4003:"A"|} };""")]
    [InlineData("""_ = new Input { Name = "abc" };""")]
    [InlineData("""_ = new Input { Mail = {|APK4012:"nobody"|} };""")]
    [InlineData("""_ = new Input { Mail = "a@example.com" };""")]
    [InlineData("""_ = new Input { Mail = {|APK4012:new("nobody")|} };""")]
    [InlineData("""_ = new Input { ImageUrl = {|APK4015:"photo.png"|} };""")]
    [InlineData("""_ = new Input { ImageUrl = {|APK4015:"file:///photo.png"|} };""")]
    [InlineData("""_ = new Input { ImageUrl = "https://example.com/photo.png" };""")]
    [InlineData("""_ = new Client({|APK4001:"abcd"|});""")]
    [InlineData("""_ = new Client(name: {|APK4001:"abcd"|});""")]
    [InlineData("""_ = new Client();""")]
    [InlineData("""_ = new Input { Choice = {|APK4001:"long"|} };""")]
    [InlineData("""_ = new Input { Choice = "ok" };""")]
    [InlineData("""_ = new Input { Choice = {|APK4005:6|} };""")]
    [InlineData("""Choice choice = {|APK4001:"long"|}; _ = input with { Choice = choice };""")]
    public Task Reported_and_not(string statement) => CallTest.StatementsAsync<GivenValueAnalyzer>(statement);

    [Theory]
    [InlineData("""const string A = "123456"; _ = new Input { Prompt = {|APK4001:A + A|} };""")]
    [InlineData("""const string A = "123456"; _ = new Input { Prompt = {|APK4001:$"{A}{A}"|} };""")]
    [InlineData("""var a = "123456"; _ = new Input { Prompt = {|APK4001:$"{a}-{a}"|} };""")]
    [InlineData("""var a = "123456"; _ = new Input { Prompt = {|APK4001:a + a|} };""")]
    [InlineData("""var a = "123456"; _ = new Input { Prompt = $"{a}{unknown}" };""")]
    [InlineData("""var a = "123456"; _ = new Input { Prompt = $"{a,20}" };""")]
    [InlineData("""_ = new Input { Prompt = {|APK4001:new string('x', 11)|} };""")]
    [InlineData("""_ = new Input { Prompt = new string('x', number) };""")]
    [InlineData("""_ = new Input { Prompt = {|APK4002:string.Empty|} };""")]
    [InlineData("""_ = new Input { Prompt = flag ? "fine" : {|APK4001:"12345678901"|} };""")]
    [InlineData("""_ = new Input { Prompt = unknown ?? {|APK4001:"12345678901"|} };""")]
    [InlineData("""_ = new Input { Prompt = number switch { 1 => {|APK4001:"12345678901"|}, _ => "fine" } };""")]
    [InlineData("""_ = new Input { Prompt = ({|APK4001:"12345678901"|}) };""")]
    [InlineData("""_ = new Input { Prompt = {|APK4001:(string)(object)"12345678901"|} };""")]
    public Task Constants_and_what_is_made_of_them(string statement) => CallTest.StatementsAsync<GivenValueAnalyzer>(statement);

    [Theory]
    [InlineData("""var a = "12345678901"; _ = new Input { Prompt = {|APK4001:a|} };""")]
    [InlineData("""string a; a = "12345678901"; _ = new Input { Prompt = {|APK4001:a|} };""")]
    [InlineData("""string a; if (flag) a = "12345678901"; else a = "fine"; _ = new Input { Prompt = a };""")]
    [InlineData("""var a = "12345678901"; if (flag) { a = "fine"; } _ = new Input { Prompt = a };""")]
    [InlineData("""var a = "12345678901"; a += ""; _ = new Input { Prompt = a };""")]
    [InlineData("""var a = "12345678901"; Change(ref a); _ = new Input { Prompt = a }; static void Change(ref string s) => s = "ok";""")]
    [InlineData("""var a = "12345678901"; (a, _) = ("ok", 1); _ = new Input { Prompt = a };""")]
    [InlineData("""var a = "12345678901"; ref var b = ref a; b = "ok"; _ = new Input { Prompt = a };""")]
    [InlineData("""var a = "12345678901"; Action change = () => a = "ok"; change(); _ = new Input { Prompt = a };""")]
    [InlineData("""var a = "12345678901"; var b = a; _ = new Input { Prompt = {|APK4001:b|} };""")]
    [InlineData("""foreach (var a in new[] { "12345678901" }) { _ = new Input { Prompt = a }; }""")]
    [InlineData("""if (unknown is var a) { _ = new Input { Prompt = a }; }""")]
    [InlineData("""Func<Input> make = () => new Input { Prompt = {|APK4001:"12345678901"|} }; make();""")]
    public Task Locals_are_known_when_they_are_given_one_value(string statement) => CallTest.StatementsAsync<GivenValueAnalyzer>(statement);

    [Fact]
    public Task Read_only_fields_are_known_when_nothing_else_sets_them() => CallTest.SourceAsync<GivenValueAnalyzer>("""
        using Models;

        public class Fields
        {
            public const string Constant = "12345678901";
            private static readonly string Static = "12345678901";
            private static readonly string Reassigned = "12345678901";
            private readonly string _instance = "12345678901";
            private readonly string _reassigned = "12345678901";
            private static string s_mutable = "12345678901";
            private readonly string _byConstructor;

            static Fields() => Reassigned = "ok";

            public Fields(string value)
            {
                this._reassigned = value;
                _byConstructor = "12345678901";
            }

            public Input[] All() =>
            [
                new() { Prompt = {|APK4001:Constant|} },
                new() { Prompt = {|APK4001:Static|} },
                new() { Prompt = {|APK4001:_instance|} },
                new() { Prompt = {|APK4001:Elsewhere.Prompt|} },
                new() { Prompt = Reassigned },
                new() { Prompt = _reassigned },
                new() { Prompt = s_mutable },
                new() { Prompt = _byConstructor },
                new() { Prompt = default(Value).Prompt },
            ];
        }

        public struct Value
        {
            public readonly string Prompt = "12345678901";

            public Value()
            {
            }
        }

        public static class Elsewhere
        {
            public static readonly string Prompt = "12345678901";
        }
        """);

    [Fact]
    public Task The_message_names_the_rule_and_its_line() => CallTest.StatementsAsync<GivenValueAnalyzer>(
        """_ = new Input { Prompt = {|#0:"12345678901"|}, Name = {|#1:"A"|}, Mail = {|#2:"nobody"|} };""",
        new DiagnosticResult("APK4001", Microsoft.CodeAnalysis.DiagnosticSeverity.Error).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
            .WithMessage("'Prompt' takes at most 10 characters, this has 11 (maxLength: 10, specs/models.yaml:11)"),
        new DiagnosticResult("APK4003", Microsoft.CodeAnalysis.DiagnosticSeverity.Error).WithLocation(1).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
            .WithMessage("'Name' takes text that matches the pattern ^[a-z]+$, \"A\" does not (pattern: ^[a-z]+$, specs/models.yaml:15)"),
        new DiagnosticResult("APK4012", Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).WithLocation(2)
            .WithMessage("'Mail' takes an e-mail address, \"nobody\" is none (format: email, the document)"));
}
