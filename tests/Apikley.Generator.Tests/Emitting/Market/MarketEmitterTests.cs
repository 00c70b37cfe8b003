using Apikley.Generator.Emitting;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;
using Apikley.Generator.Tests.Emitting.Clients;

namespace Apikley.Generator.Tests.Emitting.Market;

/// <summary>A model of the market: its place on <c>ApikleyClient</c>, and its client.</summary>
public sealed class MarketEmitterTests
{
    private const string Types = """
        #nullable enable
        #pragma warning disable CS1591
        using System;
        using System.Text.Json;
        using Apikley;
        using Apikley.Runtime;

        namespace Shop.Petstore;

        public sealed record NanoInput;

        public sealed record NanoRequest : IJsonModel<NanoRequest>
        {
            public required NanoInput Input { get; init; }
            public Uri? CallBackUrl { get; init; }
            public void WriteTo(Utf8JsonWriter writer) => throw new NotSupportedException();
            public static NanoRequest ReadFrom(ref Utf8JsonReader reader) => throw new NotSupportedException();
        }

        public sealed record NanoResponse : IJsonModel<NanoResponse>
        {
            public void WriteTo(Utf8JsonWriter writer) => throw new NotSupportedException();
            public static NanoResponse ReadFrom(ref Utf8JsonReader reader) => throw new NotSupportedException();
        }
        """;

    private static readonly ClientModel Nano = Build.Client(Build.Operation("CreateTask", "POST", "/api/v1/jobs/createTask")) with
    {
        Market = new MarketModel("google/nano", "Google", "Nano", "Nano", "NanoInput", "NanoRequest", "NanoResponse", true, new DocModel("Makes pictures.")),
    };

    [Fact]
    public void A_model_has_no_client_of_its_own() => Assert.Empty(ClientEmitter.Emit(Nano));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void It_compiles_without_a_warning(bool inputRequired)
    {
        var model = Nano with { Market = Nano.Market! with { InputRequired = inputRequired } };

        Assert.Empty(EmittedAssembly.Problems([.. MarketEmitter.Emit(model, false), MarketEmitter.EmitFamily("Shop.Petstore", "Google", true, false)], Types));
    }

    [Fact]
    public void A_family_is_a_property_of_the_client() => Snippet.Is(
        [MarketEmitter.EmitFamily("Shop.Petstore", "Google", true, true)],
        "Shop.Petstore.GoogleModels.g.cs",
        """
        /// <summary>Puts the models of Google on <see cref="global::Apikley.ApikleyClient"/>.</summary>
        public static partial class GoogleExtensions
        {
            /// <param name="client">The client.</param>
            extension(global::Apikley.ApikleyClient client)
            {
                /// <summary>The models of Google.</summary>
                public GoogleModels Google => new(client);
            }
        }

        /// <summary>The models of Google.</summary>
        public readonly partial struct GoogleModels
        {
            internal GoogleModels(global::Apikley.ApikleyClient client)
            {
                global::System.ArgumentNullException.ThrowIfNull(client);
                Client = client;
            }

            internal global::Apikley.ApikleyClient Client { get; }
        }
        """);

    [Fact]
    public void Before_CSharp_14_it_is_a_method() => Snippet.Member(
        [MarketEmitter.EmitFamily("Shop.Petstore", "Google", true, false)],
        "static GoogleModels Google(",
        "public static GoogleModels Google(this global::Apikley.ApikleyClient client) => new(client);");

    [Fact]
    public void A_model_creates_tasks_and_has_the_raw_operation() => Snippet.Member(
        MarketEmitter.Emit(Nano, true),
        "struct NanoModel",
        """
        public readonly partial struct NanoModel
        {
            /// <summary>The model's name on the wire.</summary>
            public const string ModelId = "google/nano";

            private readonly global::Apikley.ApikleyClient _client;

            internal NanoModel(global::Apikley.ApikleyClient client) => _client = client;

            /// <summary>Creates a task of the model. It is sent once, and again only when it was certainly not accepted: tasks cost money.</summary>
            /// <param name="input">What the model is to do.</param>
            /// <param name="options">Where to call back, and what else may be said of this one task.</param>
            /// <param name="cancellationToken">Stops the creation before it is sent.</param>
            /// <returns>The task: wait for it, or keep its id.</returns>
            /// <exception cref="global::Apikley.RequestValidationException">It breaks rules of its document; it was not sent, and nothing was charged.</exception>
            /// <exception cref="global::Apikley.ApikleyException">It was refused, or could not be sent; or nothing says whether it was accepted.</exception>
            public global::System.Threading.Tasks.Task<global::Apikley.GenerationTask> CreateTaskAsync(
                NanoInput input,
                global::Apikley.CreateTaskOptions? options = null,
                global::System.Threading.CancellationToken cancellationToken = default)
            {
                global::System.ArgumentNullException.ThrowIfNull(input);
                return _client.CreateTaskAsync(
                    ModelId,
                    input,
                    static (input, callBackUrl) => new NanoRequest { Input = input, CallBackUrl = callBackUrl },
                    options,
                    cancellationToken);
            }

            /// <summary>The raw operation: sends a whole request and reads the whole answer, with the same care.</summary>
            /// <param name="request">The request; the callback address is its own.</param>
            /// <param name="cancellationToken">Stops the creation before it is sent.</param>
            /// <returns>The answer to an accepted request.</returns>
            /// <exception cref="global::Apikley.RequestValidationException">It breaks rules of its document; it was not sent, and nothing was charged.</exception>
            /// <exception cref="global::Apikley.ApikleyException">It was refused, or could not be sent; or nothing says whether it was accepted.</exception>
            public global::System.Threading.Tasks.Task<NanoResponse> SendAsync(NanoRequest request, global::System.Threading.CancellationToken cancellationToken = default)
            {
                global::System.ArgumentNullException.ThrowIfNull(request);
                return _client.SendCreateTaskAsync<NanoRequest, NanoResponse>(ModelId, request, cancellationToken);
            }
        }
        """);
}
