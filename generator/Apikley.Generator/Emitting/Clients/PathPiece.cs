using Apikley.Generator.Model;

namespace Apikley.Generator.Emitting.Clients;

/// <summary>A part of an operation's path as the emitted code writes it: a literal, and the parameter after it.</summary>
/// <param name="Literal">What stands before the parameter, with the values of constants in it.</param>
/// <param name="Parameter">The parameter; null at the end of the path.</param>
/// <param name="IsWhole">Whether nothing but the parameter stands between two slashes.</param>
internal sealed record PathPiece(string Literal, ParameterModel? Parameter, bool IsWhole)
{
    /// <summary>Whether it is a text that must stay one segment: the runtime's method for that takes the literal too, and refuses null.</summary>
    public bool IsSegment
        => IsWhole
        && Parameter is { AllowReserved: false, Style: not (ParameterStyle.Json or ParameterStyle.Label or ParameterStyle.Matrix), Type: ScalarRef { Kind: ScalarKind.String } or NamedRef { Kind: NamedKind.StringEnum } }
        && !Arguments.MayBeNull(Parameter);

    /// <summary>The pieces of a path, in order; the last may be a literal alone.</summary>
    public static IEnumerable<PathPiece> Of(OperationModel operation)
    {
        var literal = "";
        for (var index = 0; index < operation.Path.Count; index++)
        {
            var part = operation.Path[index];
            if (part.Literal is not null)
            {
                literal += part.Literal;
                continue;
            }

            var parameter = operation.Parameters[part.Parameter];
            if (parameter.Constant is { } constant)
            {
                literal += parameter.AllowReserved ? ConstantText.Of(constant) : UrlText.Escape(ConstantText.Of(constant));
                continue;
            }

            var next = index + 1 == operation.Path.Count ? "/" : operation.Path[index + 1].Literal;
            var isWhole = literal.EndsWith("/", StringComparison.Ordinal) && next is not null && (next.StartsWith("/", StringComparison.Ordinal) || next.StartsWith("?", StringComparison.Ordinal));
            yield return new PathPiece(literal, parameter, isWhole);
            literal = "";
        }

        if (literal.Length > 0)
        {
            yield return new PathPiece(literal, null, IsWhole: false);
        }
    }
}
