using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Types;

/// <summary>
/// Whether a member of a type gets a comment. A third of all comments in GitHub's client would only repeat the member's name, or say that it implements
/// what it implements; editors show as much without them, and the compiler goes through each on one thread.
/// </summary>
internal static class MemberDoc
{
    /// <summary>Stands in every file of types.</summary>
    public const string Directive = "#pragma warning disable CS1591 // A member whose name says all that the document says, or that implements an interface, has no comment.";

    /// <summary>Whether the document describes the member, or its name in JSON cannot be told from its name in C#.</summary>
    /// <param name="doc">The document's words.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="wireName">What stands in JSON for it.</param>
    public static bool SaysSomething(DocModel doc, string name, string wireName)
        => !string.IsNullOrWhiteSpace(doc.Summary) || !string.IsNullOrWhiteSpace(doc.Remarks) || !IsSame(name, wireName);

    /// <summary>Whether the names are one but for the case of letters and what stands between words.</summary>
    private static bool IsSame(string name, string wireName)
    {
        var matched = 0;
        for (var index = 0; index < wireName.Length; index++)
        {
            var character = wireName[index];
            if (index > 0 && index < wireName.Length - 1 && character is '_' or '-' or ' ' or '.')
            {
                continue;
            }

            if (matched == name.Length || char.ToUpperInvariant(name[matched++]) != char.ToUpperInvariant(character))
            {
                return false;
            }
        }

        return matched == name.Length;
    }
}
