using Apikley.Generator.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Apikley.Generator.Diagnostics;

/// <summary>A diagnostic as data, so that it can flow through the incremental pipeline and be compared.</summary>
/// <param name="Descriptor">What it says; one of <see cref="Descriptors"/>.</param>
/// <param name="Location">Where; a clash names its other place in <paramref name="Other"/>.</param>
/// <param name="Arguments">What fills the message's placeholders.</param>
/// <param name="Other">The second place of a clash.</param>
internal sealed record DiagnosticInfo(
    DiagnosticDescriptor Descriptor,
    LocationInfo Location,
    EquatableArray<string> Arguments,
    LocationInfo? Other = null)
{
    public static DiagnosticInfo Create(DiagnosticDescriptor descriptor, LocationInfo location, params string[] arguments)
        => new(descriptor, location, new EquatableArray<string>(arguments));

    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        Descriptor,
        Location.ToLocation(),
        Other is { } other ? [other.ToLocation()] : null,
        Arguments.ToArray<object>());
}
