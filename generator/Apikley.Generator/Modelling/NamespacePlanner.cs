using Apikley.Generator.Modelling.Naming;
using Apikley.Generator.Reading;
using Microsoft.CodeAnalysis.CSharp;

namespace Apikley.Generator.Modelling;

/// <summary>
/// Decides where a document's types live and what its client is called: the root namespace, the folders under <c>specs</c>, and the document's own name;
/// models of the market share the namespace of their folder. Item metadata overrides.
/// </summary>
internal static class NamespacePlanner
{
    public static string Namespace(DocumentOptions options, bool isMarket)
    {
        if (!string.IsNullOrWhiteSpace(options.Namespace))
        {
            return Valid(options.Namespace!);
        }

        var segments = Folders(options.RelativePath).Select(Segment).ToList();
        if (!isMarket)
        {
            segments.Add(Segment(Stem(options.RelativePath)));
        }

        if (!string.IsNullOrWhiteSpace(options.RootNamespace))
        {
            segments.Insert(0, Valid(options.RootNamespace));
        }

        return segments.Count == 0 ? "Apikley.Generated" : string.Join(".", segments);
    }

    public static string ClientName(DocumentOptions options)
    {
        if (!string.IsNullOrWhiteSpace(options.ClientName))
        {
            return Identifiers.Pascal(options.ClientName!);
        }

        var name = Identifiers.Pascal(Stem(options.RelativePath));
        return name.EndsWith("Client", StringComparison.Ordinal) ? name : name + "Client";
    }

    /// <summary>The namespace itself, or the nearest that C# allows: a project called <c>my-app</c> has the root namespace <c>my-app</c> unless it says otherwise.</summary>
    public static string Valid(string name)
        => string.Join(".", name.Trim().Split('.').Select(static part => part.Trim()).Where(static part => part.Length > 0).Select(static part =>
        {
            var allowed = new string(part.Select(static c => c == '_' || Identifiers.IsPart(c) ? c : '_').ToArray());
            return SyntaxFacts.IsValidIdentifier(allowed) && SyntaxFacts.GetKeywordKind(allowed) == SyntaxKind.None ? allowed : "_" + allowed;
        }));

    /// <summary>The folders under <c>specs</c>; all of them where the document lies elsewhere.</summary>
    public static IReadOnlyList<string> Folders(string relativePath)
    {
        var segments = relativePath.Split('/').Where(segment => segment.Length > 0 && segment is not ("." or "..") && !segment.EndsWith(":", StringComparison.Ordinal)).ToList();
        var specs = segments.FindIndex(segment => segment == "specs");
        return segments.Skip(specs + 1).Take(segments.Count - specs - 2).ToList();
    }

    /// <summary>The file's name without its ending.</summary>
    public static string Stem(string relativePath)
    {
        var name = relativePath.Substring(relativePath.LastIndexOf('/') + 1);
        var dot = name.LastIndexOf('.');
        return dot > 0 ? name.Substring(0, dot) : name;
    }

    /// <summary>A part that would hide <c>System</c> from the application's own code gets another name.</summary>
    private static string Segment(string text)
    {
        var name = Identifiers.Pascal(text);
        return ReservedNames.IsNamespaceRoot(name) ? name + "Api" : name;
    }
}
