using System.Reflection;
using System.Text.Json.Nodes;
using Apikley;

namespace Market;

/// <summary>
/// One model of the market: its document, which says what it takes, and the client that was generated from that document. The clients are found among this
/// assembly's types, so that a model whose document is added appears here without a line of code.
/// </summary>
internal sealed class MarketModel
{
    private static readonly MethodInfo s_create = typeof(MarketModel).GetMethod(nameof(CreateTypedAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly Type _model;

    private MarketModel(ModelDocument document, Type model)
    {
        Document = document;
        _model = model;
    }

    public static IReadOnlyList<MarketModel> All { get; } = Find();

    public ModelDocument Document { get; }

    public string Id => Document.ModelId;

    /// <summary>Creates a task from an input in JSON. It goes through the generated input, so that the document's rules are checked before anything is sent.</summary>
    /// <exception cref="System.Text.Json.JsonException">The input is not of the model's form.</exception>
    /// <exception cref="RequestValidationException">The input breaks a rule of the document.</exception>
    /// <exception cref="ApikleyException">The request was refused or could not be sent.</exception>
    public Task<GenerationTask> CreateTaskAsync(ApikleyClient client, JsonObject input, CancellationToken cancellationToken)
    {
        // The client of a model is a struct around ApikleyClient; in code one writes apikley.Google.Imagen4.
        var model = Activator.CreateInstance(_model, BindingFlags.Instance | BindingFlags.NonPublic, binder: null, [client], culture: null)!;
        var create = _model.GetMethod("CreateTaskAsync")!;
        return (Task<GenerationTask>)s_create.MakeGenericMethod(create.GetParameters()[0].ParameterType)
            .Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, [create, model, input.ToJsonString(), cancellationToken], culture: null)!;
    }

    private static Task<GenerationTask> CreateTypedAsync<TInput>(MethodInfo create, object model, string json, CancellationToken cancellationToken)
        where TInput : IJsonModel<TInput>
        => create.CreateDelegate<Func<TInput, CreateTaskOptions?, CancellationToken, Task<GenerationTask>>>(model)(JsonModel.Parse<TInput>(json), null, cancellationToken);

    private static MarketModel[] Find()
    {
        var documents = ModelDocument.ReadAll(Path.Combine(AppContext.BaseDirectory, "specs")).ToDictionary(document => document.ModelId);
        return
        [
            .. typeof(MarketModel).Assembly.GetTypes()
                .Where(type => type is { IsValueType: true, IsPublic: true } && type.GetField("ModelId") is { IsLiteral: true })
                .Select(type => new MarketModel(documents[(string)type.GetField("ModelId")!.GetRawConstantValue()!], type))
                .OrderBy(model => model.Id, StringComparer.Ordinal),
        ];
    }
}
