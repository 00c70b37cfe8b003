using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;
using Apikley.Generator.Modelling.Naming;
using Apikley.Generator.Modelling.Schemas;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Modelling.Operations;

/// <summary>Turns servers into models: their variables get the names of C# properties.</summary>
internal static class ServerModeller
{
    /// <param name="servers">The servers.</param>
    /// <param name="schemes">The security schemes, which are properties of the same options and keep their names.</param>
    public static EquatableArray<ServerModel> Model(IReadOnlyList<OpenApiServer>? servers, EquatableArray<SecuritySchemeModel> schemes)
        => (servers ?? []).Select(server =>
        {
            var names = MemberNames.Resolve(
                server.Variables.Select(variable => variable.Name).ToList(),
                Identifiers.Pascal,
                Identifiers.Spelled,
                name => ReservedNames.IsOptionsMember(name) || schemes.Any(scheme => scheme.Name == name || scheme.Name + "Provider" == name));
            return new ServerModel(
                server.Url.Trim(),
                DocTexts.Text(server.Description),
                server.Variables.Select((variable, i) => new ServerVariableModel(
                    variable.Name, names[i], variable.Default, variable.Enum.ToEquatableArray(), DocTexts.Text(variable.Description))).ToEquatableArray());
        }).ToEquatableArray();
}
