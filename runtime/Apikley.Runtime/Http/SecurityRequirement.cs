using System.ComponentModel;

namespace Apikley.Runtime;

/// <summary>
/// What an operation asks for: alternatives, each a set of schemes that are needed together. The first alternative for which all credentials were set is used.
/// When there is none the request goes without: a handler of the application may add what is needed, and the server has the last word.
/// </summary>
/// <param name="alternatives">Indexes of the document's schemes.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SecurityRequirement(params int[][] alternatives)
{
    /// <summary>The schemes to use.</summary>
    /// <param name="credentials">Null where none was set.</param>
    internal ReadOnlySpan<int> Choose(Credential?[] credentials)
    {
        foreach (var schemes in alternatives)
        {
            var complete = schemes.Length > 0;
            foreach (var scheme in schemes)
            {
                complete &= credentials[scheme] is not null;
            }

            if (complete)
            {
                return schemes;
            }
        }

        return [];
    }
}
