using Apikley.Generator.Emitting.Text;
using Apikley.Generator.Infrastructure;

namespace Apikley.Generator.Emitting.Types;

/// <summary>
/// Gives names to the locals or parameters of one method: the camel case of a member, made different where another has it already
/// or where emitted loops may need it (<c>index</c>, <c>entry2</c> …).
/// </summary>
internal sealed class LocalNames(params string[] taken)
{
    private static readonly char[] Digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

    private readonly NameSet _taken = [.. taken];

    /// <summary>A name, with <c>@</c> where it is a keyword.</summary>
    public string Add(string memberName)
    {
        var name = CSharpText.CamelCase(memberName);
        while (name == memberName || IsOfLoop(name) || !_taken.Add(name))
        {
            name += "Value";
        }

        return CSharpText.Identifier(name);
    }

    private static bool IsOfLoop(string name)
        => name.TrimEnd(Digits) is "index" or "entry" or "value";
}
