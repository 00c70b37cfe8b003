using Apikley.Generator.Infrastructure;
using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting;

/// <summary>The types that share a file: one, and those that are written inside it in the document.</summary>
/// <param name="Name">The name of the outermost, which is the file's.</param>
/// <param name="Types">The outermost first.</param>
internal sealed record TypeFile(string Name, EquatableArray<FiledType> Types);

/// <summary>A type in its file.</summary>
/// <param name="Held">The validated types that it holds, when it is validated itself; null: it is not.</param>
internal sealed record FiledType(TypeModel Type, EquatableArray<string>? Held);
