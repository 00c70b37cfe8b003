namespace Apikley.Generator.Pipeline;

/// <summary>The names of the pipeline's steps, by which the caching tests find them.</summary>
internal static class TrackingNames
{
    public const string Language = nameof(Language);
    public const string Catalogue = nameof(Catalogue);
    public const string Read = nameof(Read);
    public const string Bundle = nameof(Bundle);
    public const string Model = nameof(Model);
    public const string Clashes = nameof(Clashes);
    public const string Clients = nameof(Clients);
    public const string Types = nameof(Types);
    public const string EmitTypes = nameof(EmitTypes);
    public const string EmitClients = nameof(EmitClients);
    public const string Families = nameof(Families);
    public const string EmitFamilies = nameof(EmitFamilies);
    public const string Diagnostics = nameof(Diagnostics);
}
