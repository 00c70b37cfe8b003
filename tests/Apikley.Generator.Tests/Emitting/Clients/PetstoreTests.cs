using Apikley.Generator.Emitting;
using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;
using static Apikley.Generator.Tests.Emitting.Clients.Build;

namespace Apikley.Generator.Tests.Emitting.Clients;

/// <summary>An ordinary client, whole: the exact C# of each of its files.</summary>
public sealed class PetstoreTests
{
    private static readonly ClientModel Petstore = Client() with
    {
        SecuritySchemes = EquatableArray.Of(
            new SecuritySchemeModel("api_key", "ApiKey", SecurityKind.ApiKeyHeader, "X-Api-Key", DocModel.None),
            new SecuritySchemeModel("oauth", "OAuth", SecurityKind.TokenProvider, null, DocModel.None)),
        Servers = EquatableArray.Of(new ServerModel(
            "https://{region}.pets.test/v1",
            null,
            EquatableArray.Of(new ServerVariableModel("region", "Region", "eu", EquatableArray.Of("eu", "us"), "Where the pets live.")))),
        Groups = EquatableArray.Of(new OperationGroupModel("Pets", "PetsClient", new DocModel("Everything about pets."), EquatableArray.Of(
            Operation("GetById", "GET", "/pets/{petId}", InPath("petId", Long)).Answers(Ok(Pet), Error(404, Problem), Error(400, Problem)) with
            {
                Doc = new DocModel("Finds a pet."),
                Security = EquatableArray.Of(new SecurityAlternative(EquatableArray.Of(0)), new SecurityAlternative(EquatableArray.Of(1))),
            },
            Operation("Add", "POST", "/pets").With(JsonBody(Pet)).Returns(Pet),
            Operation("Delete", "DELETE", "/pets/{petId}", InPath("petId", Long)))),
            new OperationGroupModel(null, "PetstoreClient", DocModel.None, EquatableArray<OperationModel>.Empty)),
    };

    [Fact]
    public void The_whole_client_compiles_without_a_warning() => Assert.Empty(EmittedAssembly.Problems(ClientEmitter.Emit(Petstore), Stubs.Source));

    [Fact]
    public void A_group_is_a_class_with_a_method_for_each_operation() => Snippet.Is(
        ClientEmitter.Emit(Petstore),
        "Shop.Petstore.PetsClient.g.cs",
        """
        /// <summary>Everything about pets.</summary>
        public partial class PetsClient
        {
            private readonly global::Apikley.Runtime.ApiPipeline _pipeline;

            /// <summary>For a derived class that stands in for this one in tests.</summary>
            protected PetsClient()
            {
                _pipeline = null!;
            }

            internal PetsClient(global::Apikley.Runtime.ApiPipeline pipeline)
            {
                _pipeline = pipeline;
            }

            /// <summary>Finds a pet.</summary>
            /// <remarks>Sends GET /pets/{petId}.</remarks>
            /// <param name="petId">The path parameter petId.</param>
            /// <param name="cancellationToken">Cancels the call.</param>
            /// <returns>The answer.</returns>
            /// <exception cref="global::Apikley.ApiException{TError}">404, 400; <c>Error</c> is Problem.</exception>
            /// <exception cref="global::Apikley.ApiException">Any other refusal, or an answer that cannot be read.</exception>
            public virtual global::System.Threading.Tasks.Task<Pet> GetByIdAsync(long petId, global::System.Threading.CancellationToken cancellationToken = default)
            {
                var url = _pipeline.Url(stackalloc char[global::Apikley.Runtime.UrlEncodedWriter.StackSize]);
                url.Literal("/pets/");
                url.Value(petId);
                var request = _pipeline.Request(global::System.Net.Http.HttpMethod.Get, ref url, "application/json", global::Shop.Petstore.PetstoreClientSecurity.ApiKeyOrOAuth);
                return request.SendAsync(ReadGetById, cancellationToken);
            }

            private static Pet ReadGetById(in global::Apikley.Runtime.ApiResponse response) => response.Status switch
            {
                200 => response.Json<Pet>(),
                404 or 400 => throw response.Error<Problem>(),
                _ => throw response.Error(),
            };

            /// <summary>Sends POST /pets.</summary>
            /// <param name="body">The body.</param>
            /// <param name="cancellationToken">Cancels the call.</param>
            /// <returns>The answer.</returns>
            /// <exception cref="global::Apikley.ApiException">Any other refusal, or an answer that cannot be read.</exception>
            public virtual global::System.Threading.Tasks.Task<Pet> AddAsync(Pet body, global::System.Threading.CancellationToken cancellationToken = default)
            {
                global::System.ArgumentNullException.ThrowIfNull(body);
                var url = _pipeline.Url(stackalloc char[global::Apikley.Runtime.UrlEncodedWriter.StackSize]);
                url.Literal("/pets");
                var request = _pipeline.Request(global::System.Net.Http.HttpMethod.Post, ref url, "application/json");
                request.Json(body);
                return request.SendAsync(ReadAdd, cancellationToken);
            }

            private static Pet ReadAdd(in global::Apikley.Runtime.ApiResponse response) => response.Status switch
            {
                200 or 201 => response.Json<Pet>(),
                _ => throw response.Error(),
            };

            /// <summary>Sends DELETE /pets/{petId}.</summary>
            /// <param name="petId">The path parameter petId.</param>
            /// <param name="cancellationToken">Cancels the call.</param>
            /// <exception cref="global::Apikley.ApiException">Any other refusal, or an answer that cannot be read.</exception>
            public virtual global::System.Threading.Tasks.Task DeleteAsync(long petId, global::System.Threading.CancellationToken cancellationToken = default)
            {
                var url = _pipeline.Url(stackalloc char[global::Apikley.Runtime.UrlEncodedWriter.StackSize]);
                url.Literal("/pets/");
                url.Value(petId);
                var request = _pipeline.Request(global::System.Net.Http.HttpMethod.Delete, ref url);
                return request.SendAsync(global::Apikley.Runtime.ApiResponse.RequireSuccess, cancellationToken);
            }
        }
        """);

    [Fact]
    public void The_client_has_a_property_for_each_group() => Snippet.Is(
        ClientEmitter.Emit(Petstore),
        "Shop.Petstore.PetstoreClient.g.cs",
        """
        /// <summary>The pet store.</summary>
        public partial class PetstoreClient : global::System.IDisposable
        {
            private readonly global::Apikley.Runtime.ApiPipeline _pipeline;

            /// <summary>Makes a client. It is thread-safe: make one and keep it.</summary>
            /// <param name="options">Address and credentials; null: what the document says, and none.</param>
            /// <param name="httpClient">What sends; it stays the caller's. Null: the client makes one of its own.</param>
            /// <exception cref="global::System.InvalidOperationException">No address is set, and the document names none.</exception>
            public PetstoreClient(PetstoreClientOptions? options = null, global::System.Net.Http.HttpClient? httpClient = null)
            {
                _pipeline = new global::Apikley.Runtime.ApiPipeline(options ?? new PetstoreClientOptions(), httpClient);
                Pets = new PetsClient(_pipeline);
            }

            /// <summary>For a derived class that stands in for the client in tests.</summary>
            protected PetstoreClient()
            {
                _pipeline = null!;
                Pets = null!;
            }

            /// <summary>Everything about pets.</summary>
            public virtual PetsClient Pets { get; }

            /// <summary>Gives back the connections, if the client made its own.</summary>
            public void Dispose()
            {
                Dispose(true);
                global::System.GC.SuppressFinalize(this);
            }

            /// <summary>Gives back the connections, if the client made its own.</summary>
            /// <param name="disposing">Whether it is called by <see cref="Dispose()"/>.</param>
            protected virtual void Dispose(bool disposing)
            {
                if (disposing)
                {
                    _pipeline?.Dispose();
                }
            }
        }
        """);

    [Fact]
    public void The_options_have_a_property_for_each_credential_and_server_variable() => Snippet.Is(
        ClientEmitter.Emit(Petstore),
        "Shop.Petstore.PetstoreClientOptions.g.cs",
        """
        /// <summary>How PetstoreClient reaches its API.</summary>
        /// <remarks>Requests go to https://eu.pets.test/v1 unless an address is set.</remarks>
        public sealed partial class PetstoreClientOptions : global::Apikley.ApiClientOptions
        {
            /// <summary>Where the pets live.</summary>
            /// <remarks>One of: eu, us.</remarks>
            public string Region { get; set; } = "eu";

            /// <summary>The key of the scheme api_key; null: none.</summary>
            /// <remarks>Sent in the header X-Api-Key.</remarks>
            [global::Apikley.Secret]
            public string? ApiKey { get; set; }

            /// <summary>The token of the scheme oauth; null: none.</summary>
            /// <remarks>Sent in the header Authorization, after the word Bearer.</remarks>
            [global::Apikley.Secret]
            public string? OAuth { get; set; }

            /// <summary>Gives the token for each request, and is asked before each; it comes before <see cref="OAuth"/>. It keeps a token as long as that is good.</summary>
            public global::System.Func<global::System.Threading.CancellationToken, global::System.Threading.Tasks.ValueTask<string>>? OAuthProvider { get; set; }

            /// <inheritdoc/>
            protected override string? DocumentServer => "https://" + Region + ".pets.test/v1";

            /// <inheritdoc/>
            protected override global::Apikley.Runtime.Credential?[] GetCredentials() =>
            [
                global::Apikley.Runtime.Credential.InHeader("X-Api-Key", ApiKey),
                global::Apikley.Runtime.Credential.Token("Bearer", OAuth, OAuthProvider),
            ];
        }

        /// <summary>What operations ask for; the numbers are the places of the schemes in the options' credentials.</summary>
        internal static class PetstoreClientSecurity
        {
            internal static readonly global::Apikley.Runtime.SecurityRequirement ApiKeyOrOAuth = new([0], [1]);
        }
        """);
}
