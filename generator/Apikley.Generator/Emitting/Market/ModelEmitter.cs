using Apikley.Generator.Emitting.Clients;
using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Market;

/// <summary>Writes a model's client: a struct around <c>ApikleyClient</c> that creates tasks of the model, and its place on the family.</summary>
internal static class ModelEmitter
{
    public static EmittedFile Emit(ClientModel client, MarketModel market)
    {
        var model = CSharpText.Identifier(MarketTypeNames.Model(market.TypePrefix));
        var writer = SourceFile.Begin(client.Namespace);
        var access = Names.Access(client);
        writer.OpenBlock($"{access} readonly partial struct {CSharpText.Identifier(MarketTypeNames.Family(market.FamilyName))}");
        XmlDocWriter.WriteSummary(writer, market.Doc, $"The model {market.ModelId}.");
        writer.WriteLine($"public {model} {CSharpText.Identifier(market.Name)} => new(Client);");
        writer.CloseBlock();
        writer.WriteLine();
        EmitModel(writer, market, access, model);
        return new EmittedFile(Names.Hint(client, MarketTypeNames.Model(market.TypePrefix)), writer.Finish());
    }

    private static void EmitModel(SourceWriter writer, MarketModel market, string access, string model)
    {
        XmlDocWriter.WriteSummary(writer, market.Doc, $"The model {market.ModelId}.");
        writer.OpenBlock($"{access} readonly partial struct {model}");
        writer.WriteLine("/// <summary>The model's name on the wire.</summary>");
        writer.WriteLine($"public const string ModelId = {CSharpText.Literal(market.ModelId)};");
        writer.WriteLine();
        writer.WriteLine($"private readonly {MarketTypeNames.Client} _client;");
        writer.WriteLine();
        writer.WriteLine($"internal {model}({MarketTypeNames.Client} client) => _client = client;");
        writer.WriteLine();
        EmitCreateTask(writer, market);
        if (market.ResponseTypeName is { } response)
        {
            writer.WriteLine();
            EmitSend(writer, market, CSharpText.Identifier(response));
        }

        writer.CloseBlock();
    }

    private static void EmitCreateTask(SourceWriter writer, MarketModel market)
    {
        var input = CSharpText.Identifier(market.InputTypeName);
        var request = CSharpText.Identifier(market.RequestTypeName);
        writer.WriteLine("/// <summary>Creates a task of the model. It is sent once, and again only when it was certainly not accepted: tasks cost money.</summary>");
        writer.WriteLine(market.InputRequired
            ? "/// <param name=\"input\">What the model is to do.</param>"
            : "/// <param name=\"input\">What the model is to do; null: its defaults.</param>");
        writer.WriteLine("/// <param name=\"options\">Where to call back, and what else may be said of this one task.</param>");
        writer.WriteLine("/// <param name=\"cancellationToken\">Stops the creation before it is sent.</param>");
        writer.WriteLine("/// <returns>The task: wait for it, or keep its id.</returns>");
        writer.WriteLine("/// <exception cref=\"global::Apikley.RequestValidationException\">It breaks rules of its document; it was not sent, and nothing was charged.</exception>");
        writer.WriteLine("/// <exception cref=\"global::Apikley.ApikleyException\">It was refused, or could not be sent; or nothing says whether it was accepted.</exception>");
        writer.WriteLine($"public {Names.Task}<global::Apikley.GenerationTask> CreateTaskAsync(");
        writer.Indent();
        writer.WriteLine(market.InputRequired ? $"{input} input," : $"{input}? input = null,");
        writer.WriteLine("global::Apikley.CreateTaskOptions? options = null,");
        writer.WriteLine($"{Names.CancellationToken} cancellationToken = default)");
        writer.Outdent();
        writer.OpenBlock();
        if (market.InputRequired)
        {
            writer.WriteLine($"{Names.ThrowIfNull}(input);");
        }

        writer.WriteLine("return _client.CreateTaskAsync(");
        writer.Indent();
        writer.WriteLine("ModelId,");
        writer.WriteLine(market.InputRequired ? "input," : $"input ?? new {input}(),");
        writer.WriteLine($"static (input, callBackUrl) => new {request} {{ Input = input, CallBackUrl = callBackUrl }},");
        writer.WriteLine("options,");
        writer.WriteLine("cancellationToken);");
        writer.Outdent();
        writer.CloseBlock();
    }

    private static void EmitSend(SourceWriter writer, MarketModel market, string response)
    {
        var request = CSharpText.Identifier(market.RequestTypeName);
        writer.WriteLine("/// <summary>The raw operation: sends a whole request and reads the whole answer, with the same care.</summary>");
        writer.WriteLine("/// <param name=\"request\">The request; the callback address is its own.</param>");
        writer.WriteLine("/// <param name=\"cancellationToken\">Stops the creation before it is sent.</param>");
        writer.WriteLine("/// <returns>The answer to an accepted request.</returns>");
        writer.WriteLine("/// <exception cref=\"global::Apikley.RequestValidationException\">It breaks rules of its document; it was not sent, and nothing was charged.</exception>");
        writer.WriteLine("/// <exception cref=\"global::Apikley.ApikleyException\">It was refused, or could not be sent; or nothing says whether it was accepted.</exception>");
        writer.OpenBlock($"public {Names.Task}<{response}> SendAsync({request} request, {Names.CancellationToken} cancellationToken = default)");
        writer.WriteLine($"{Names.ThrowIfNull}(request);");
        writer.WriteLine($"return _client.SendCreateTaskAsync<{request}, {response}>(ModelId, request, cancellationToken);");
        writer.CloseBlock();
    }
}
