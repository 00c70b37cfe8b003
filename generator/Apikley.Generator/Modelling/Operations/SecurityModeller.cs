using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;
using Apikley.Generator.Modelling.Naming;
using Apikley.Generator.Modelling.Schemas;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Modelling.Operations;

/// <summary>Decides which security schemes a client knows, those that a wanted operation names, and what an operation needs of them.</summary>
internal sealed class SecurityModeller
{
    private readonly OpenApiDocument _document;
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);

    public SecurityModeller(OpenApiDocument document, IEnumerable<OpenApiOperation> operations)
    {
        _document = document;
        var used = new HashSet<string>(operations.SelectMany(Requirements).SelectMany(requirement => requirement.Schemes), StringComparer.Ordinal);
        var schemes = document.SecuritySchemes.Where(scheme => used.Contains(scheme.Key)).ToList();
        var providers = new HashSet<string>(schemes.Select(scheme => Identifiers.Pascal(scheme.Key) + "Provider"), StringComparer.Ordinal);
        var names = MemberNames.Resolve(
            schemes.Select(scheme => scheme.Key).ToList(), Identifiers.Pascal, Identifiers.Spelled, name => ReservedNames.IsOptionsMember(name) || providers.Contains(name));
        for (var i = 0; i < schemes.Count; i++)
        {
            _index[schemes[i].Key] = i;
        }

        Schemes = schemes.Select((scheme, i) => new SecuritySchemeModel(
            scheme.Key,
            names[i],
            Kind(scheme.Value),
            scheme.Value.ParameterName,
            new DocModel(DocTexts.Text(scheme.Value.Description)))).ToEquatableArray();
    }

    public EquatableArray<SecuritySchemeModel> Schemes { get; }

    /// <summary>An alternative that names a scheme which the document does not have cannot be met and is left out.</summary>
    public EquatableArray<SecurityAlternative> Of(OpenApiOperation operation)
        => Requirements(operation)
            .Where(requirement => requirement.Schemes.All(_index.ContainsKey))
            .Select(requirement => new SecurityAlternative(requirement.Schemes.Select(scheme => _index[scheme]).Distinct().ToEquatableArray()))
            .Distinct()
            .ToEquatableArray();

    private IReadOnlyList<OpenApiSecurityRequirement> Requirements(OpenApiOperation operation) => operation.Security ?? _document.Security ?? [];

    private static SecurityKind Kind(OpenApiSecurityScheme scheme) => scheme.Type switch
    {
        OpenApiSecuritySchemeType.ApiKey => scheme.In switch
        {
            OpenApiParameterLocation.Query => SecurityKind.ApiKeyQuery,
            OpenApiParameterLocation.Cookie => SecurityKind.ApiKeyCookie,
            _ => SecurityKind.ApiKeyHeader,
        },
        OpenApiSecuritySchemeType.HttpBearer => SecurityKind.Bearer,
        OpenApiSecuritySchemeType.HttpBasic => SecurityKind.Basic,
        OpenApiSecuritySchemeType.HttpOther => SecurityKind.HttpOther,
        OpenApiSecuritySchemeType.MutualTls => SecurityKind.MutualTls,
        _ => SecurityKind.TokenProvider,
    };
}
