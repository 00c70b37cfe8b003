using Apikley.Generator.Infrastructure;

namespace Apikley.Generator.Model;

/// <summary>What the document forbids of a value beyond its type. Numbers are the document's own text.</summary>
/// <param name="Format">A format that a string must have and its C# type does not already ensure: <c>email</c>, <c>uri</c> (absolute) …</param>
/// <param name="MinProperties">The least number of a map's entries.</param>
/// <param name="MaxProperties">The greatest number of a map's entries.</param>
/// <param name="Items">The rules of an array's items or a map's values.</param>
/// <param name="Names">The rules of the names of a map's entries.</param>
/// <param name="Values">All that a name may be; empty where it may be anything.</param>
internal sealed record RulesModel(
    int? MinLength = null,
    int? MaxLength = null,
    string? Pattern = null,
    string? Minimum = null,
    string? Maximum = null,
    string? ExclusiveMinimum = null,
    string? ExclusiveMaximum = null,
    string? MultipleOf = null,
    int? MinItems = null,
    int? MaxItems = null,
    bool UniqueItems = false,
    string? Format = null,
    RulesModel? Items = null,
    int? MinProperties = null,
    int? MaxProperties = null,
    RulesModel? Names = null,
    EquatableArray<string> Values = default);
