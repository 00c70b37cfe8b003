namespace Apikley.Generator.Tests.Agreement;

/// <summary>A value and the schema that judges it.</summary>
/// <param name="Schema">The schema as JSON, of OpenAPI 3.0.</param>
/// <param name="Value">The value as a C# expression, as a person would write it at the call.</param>
internal sealed record Instance(string Schema, string Value);
