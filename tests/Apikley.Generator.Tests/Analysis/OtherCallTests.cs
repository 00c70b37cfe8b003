using Apikley.Generator.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace Apikley.Generator.Tests.Analysis;

public class OtherCallTests
{
    [Theory]
    [InlineData("""_ = new Input { Size = {|APK4014:"16:9"|} };""")]
    [InlineData("""_ = new Input { Size = {|APK4013:"16:10"|} };""")]
    [InlineData("""_ = new Input { Size = (Size){|APK4013:"16:10"|} };""")]
    [InlineData("""_ = Size.Ratio1x1 == {|APK4014:"16:9"|} || {|APK4013:"huge"|} != Size.Ratio1x1 || Size.Ratio1x1 == unknown || Size.Ratio1x1 == null;""")]
    [InlineData("""_ = new Input { Sizes = [{|APK4014:"16:9"|}, {|APK4013:"square"|}] };""")]
    [InlineData("""_ = new Input { Size = unknown };""")]
    [InlineData("""_ = new Input { Size = Size.Ratio16x9 };""")]
    [InlineData("""_ = new Input { Size = flag ? {|APK4013:"16:10"|} : {|APK4014:"1:1"|} };""")]
    [InlineData("""_ = new Input { Size = unknown ?? {|APK4014:"1:1"|} };""")]
    [InlineData("""Size[] sizes = [{|APK4013:"huge"|}, unknown];""")]
    [InlineData("""var size = "huge"; _ = new Input { Size = {|APK4013:size|} };""")]
    [InlineData("""_ = new Input { Rate = {|APK4014:2.5E+20|} };""")]
    [InlineData("""_ = new Input { Rate = {|APK4013:2.6E+20|} };""")]
    [InlineData("""Size size = {|APK4014:"1:1"|}; _ = new Input { Size = size };""")]
    public Task Enum_values_given_as_text(string statement) => CallTest.StatementsAsync<EnumTextAnalyzer>(statement);

    [Fact]
    public Task An_unlisted_value_is_told_its_nearest_member_and_its_line() => CallTest.StatementsAsync<EnumTextAnalyzer>(
        """_ = new Input { Size = {|#0:"square_HD"|} }; _ = new Input { Size = {|#1:"4"|} };""",
        new DiagnosticResult("APK4013", DiagnosticSeverity.Warning).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
            .WithMessage("\"square_HD\" is not among the values of Size that the document lists. Did you mean \"square_hd\" (Size.SquareHd)? (enum, specs/models.yaml:23)"),
        new DiagnosticResult("APK4013", DiagnosticSeverity.Warning).WithLocation(1).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
            .WithMessage("\"4\" is not among the values of Size that the document lists. It lists \"1:1\", \"16:9\", \"square_hd\". (enum, specs/models.yaml:23)"));

    [Fact]
    public Task An_unlisted_value_is_an_error_where_a_request_with_it_is_refused() => CallTest.BesideAsync<EnumTextAnalyzer>(
        CallModels.Source.Replace("namespace Models", "namespace Emitted", StringComparison.Ordinal).Replace("properties/size\")", "properties/size\", Checked = true)", StringComparison.Ordinal),
        """
        public static class Caller
        {
            public static Emitted.Input Make() => new() { Size = {|#0:"huge"|} };

            public static bool IsNew(Emitted.Size size, System.Collections.Generic.List<Emitted.Size> sizes) => size == {|#1:"huge"|} || size.Equals({|#2:"huge"|}) || sizes.Contains({|#3:"huge"|});
        }
        """,
        [
            .. Enumerable.Range(0, 4).Select(static at => new DiagnosticResult("APK4013", at == 0 ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning)
                .WithLocation(at).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)
                .WithMessage("\"huge\" is not among the values of Size that the document lists. It lists \"1:1\", \"16:9\", \"square_hd\". (enum, specs/models.yaml:23)")),
        ]);

    [Fact]
    public Task Where_the_document_allows_other_values_nothing_is_said() => CallTest.BesideAsync<EnumTextAnalyzer>(
        CallModels.Source.Replace("namespace Models", "namespace Emitted", StringComparison.Ordinal)
            .Replace("properties/size\")", "properties/size\", Open = true)", StringComparison.Ordinal),
        """
        public static class Caller
        {
            public static Emitted.Input Make() => new() { Size = "huge" };
        }
        """);

    /// <summary>Fields that somebody wrote into a further part stand for no value, and move none.</summary>
    [Fact]
    public Task A_further_part_of_an_enum_may_have_fields_of_its_own() => CallTest.BesideAsync<EnumTextAnalyzer>(
        CallModels.Source.Replace("namespace Models", "namespace Emitted", StringComparison.Ordinal),
        """
        namespace Emitted
        {
            public sealed partial class Size
            {
                public static readonly Size Usual = Ratio16x9;
            }
        }

        public static class Caller
        {
            public static Emitted.Input Make() => new() { Size = {|#0:"16:9"|} };
        }
        """,
        [new DiagnosticResult("APK4014", DiagnosticSeverity.Info).WithLocation(0).WithMessage("\"16:9\" is Size.Ratio16x9")]);

    [Fact]
    public Task Models_of_the_same_compilation_are_checked_and_are_not_reported_themselves() => CallTest.SourceAsync<EnumTextAnalyzer>(
        CallModels.Source.Replace("namespace Models", "namespace Emitted", StringComparison.Ordinal)
        + """
        public static class Caller
        {
            public static Emitted.Input Make() => new() { Size = "1:1" };
        }
        """);

    [Theory]
    [InlineData("""{|APK4016:client.CreateTaskAsync(input)|};""")]
    [InlineData("""_ = {|APK4016:client.CreateTaskAsync(input)|};""")]
    [InlineData("""{|APK4016:await client.CreateTaskAsync(input)|};""")]
    [InlineData("""{|APK4016:await client.CreateTaskAsync(input).ConfigureAwait(false)|};""")]
    [InlineData("""var task = {|APK4016:await client.CreateTaskAsync(input)|};""")]
    [InlineData("""var task = {|APK4016:client.CreateTaskAsync(input)|};""")]
    [InlineData("""_ = await client.CreateTaskAsync(input);""")]
    [InlineData("""var task = await client.CreateTaskAsync(input); Console.WriteLine(task);""")]
    [InlineData("""var task = client.CreateTaskAsync(input); {|APK4016:await Task.WhenAll(task)|};""")]
    [InlineData("""Console.WriteLine(await client.CreateTaskAsync(input));""")]
    [InlineData("""client.GetTask("id");""")]
    [InlineData("""var pending = client.CreateTaskAsync(input); _ = await pending;""")]
    [InlineData("""Task pending = {|APK4016:client.CreateTaskAsync(input)|};""")]
    [InlineData("""Apikley.GenerationTask task; task = {|APK4016:await client.CreateTaskAsync(input)|};""")]
    [InlineData("""Apikley.GenerationTask task; task = await client.CreateTaskAsync(input); Console.WriteLine(task);""")]
    [InlineData("""{|APK4016:client.CreateTaskAsync(input).ConfigureAwait(false)|};""")]
    [InlineData("""{|APK4016:client.CreateTaskAsync(input).Wait()|};""")]
    [InlineData("""{|APK4016:client.CreateTaskAsync(input).GetAwaiter().GetResult()|};""")]
    [InlineData("""var task = client.CreateTaskAsync(input).GetAwaiter().GetResult(); Console.WriteLine(task);""")]
    [InlineData("""_ = {|APK4016:Task.Run(() => client.CreateTaskAsync(input))|};""")]
    [InlineData("""Action create = () => {|APK4016:client.CreateTaskAsync(input)|}; create();""")]
    [InlineData("""Func<Task> create = async () => {|APK4016:await client.CreateTaskAsync(input)|}; await create();""")]
    [InlineData("""Func<Task<Apikley.GenerationTask>> create = () => client.CreateTaskAsync(input); Console.WriteLine(create);""")]
    [InlineData("""{|APK4016:await Task.WhenAll(client.CreateTaskAsync(input), client.CreateTaskAsync(input))|};""")]
    [InlineData("""{|APK4016:await Task.WhenAll(new[] { input }.Select(each => client.CreateTaskAsync(each)))|};""")]
    [InlineData("""var tasks = new[] { input }.Select(each => client.CreateTaskAsync(each)).ToList(); {|APK4016:await Task.WhenAll(tasks)|};""")]
    [InlineData("""var tasks = new[] { input }.Select(each => client.CreateTaskAsync(each)).ToList(); await Task.WhenAll(tasks); Console.WriteLine(tasks[0].Result);""")]
    [InlineData("""var tasks = await Task.WhenAll(new[] { input }.Select(each => client.CreateTaskAsync(each))); Console.WriteLine(tasks.Length);""")]
    [InlineData("""var one = client.CreateTaskAsync(input); await Task.WhenAll(one, one); Console.WriteLine(one.Result);""")]
    [InlineData("""await new Apikley.ApikleyClient().ResumeAsync("id");""")]
    public Task Dropped_tasks(string statement)
    {
        var test = "#pragma warning disable CS4014\n" + statement;
        return CallTest.StatementsAsync<DroppedTaskAnalyzer>(test);
    }

    [Theory]
    [InlineData("""_ = new Options { Key = {|APK4017:"0123456789abcdef"|} };""")]
    [InlineData("""const string Key = "0123456789abcdef"; new Options().Key = {|APK4017:Key|};""")]
    [InlineData("""new Options().Key ??= {|APK4017:"0123456789abcdef"|};""")]
    [InlineData("""new Options().Key = unknown ?? {|APK4017:"0123456789abcdef"|};""")]
    [InlineData("""_ = new Apikley.ApikleyOptions { ApiKey = {|APK4017:"0123456789abcdef"|} };""")]
    [InlineData("""_ = new Apikley.ApikleyOptions { CallBackSecrets = { {|APK4017:"0123456789abcdef"|} } };""")]
    [InlineData("""new Options().Keys.Add({|APK4017:"0123456789abcdef"|});""")]
    [InlineData("""new Options().Keys.Add(unknown);""")]
    [InlineData("""Action<Apikley.ApikleyOptions> configure = options => options.ApiKey = {|APK4017:"0123456789abcdef"|}; configure(new());""")]
    [InlineData("""const string Key = "0123456789abcdef"; new Options().Key = {|APK4017:$"{Key}"|};""")]
    [InlineData("""_ = new Options { Key = "" };""")]
    [InlineData("""_ = new Options { Key = "test" };""")]
    [InlineData("""_ = new Options { Key = Environment.GetEnvironmentVariable("KEY") };""")]
    public Task Credentials_in_source(string statement) => CallTest.StatementsAsync<GivenValueAnalyzer>(statement);
}
