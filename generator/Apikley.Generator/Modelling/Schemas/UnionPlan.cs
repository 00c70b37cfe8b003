using Apikley.Generator.Model;
using Apikley.Generator.Modelling.Naming;
using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Modelling.Schemas;

/// <summary>A union whose cases are known and whose tests are not yet decided.</summary>
/// <param name="Hint">What cases without a name are named after.</param>
internal sealed record UnionPlan(NameHint Hint, IReadOnlyList<UnionPlanCase> Cases);

/// <param name="Schema">The case, looked through its wrappers.</param>
/// <param name="Fixed">Its type, where several schemas were joined to one scalar; otherwise null and the schema is mapped.</param>
/// <param name="Discriminator">The discriminator of the union that it came from, which may stand inside another.</param>
/// <param name="Joined">Whether several schemas are the case: what one of them forbids, another may allow.</param>
internal sealed record UnionPlanCase(OpenApiSchema Schema, TypeRef? Fixed, JsonKinds Kinds, OpenApiDiscriminator? Discriminator, bool Joined = false);
