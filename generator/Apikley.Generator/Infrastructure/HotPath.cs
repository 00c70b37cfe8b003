using System.Runtime.CompilerServices;

namespace Apikley.Generator.Infrastructure;

/// <summary>
/// What is put on methods that a large document calls a million times. The runtime would first compile them without optimising, and anew once they have been called often
/// and nothing else is being compiled: in a build that is after the document was read. (.NET Framework optimises always, and does not know the flag.)
/// </summary>
internal static class HotPath
{
    /// <summary><c>MethodImplOptions.AggressiveOptimization</c>, which .NET Standard 2.0 does not name.</summary>
    public const MethodImplOptions Optimised = (MethodImplOptions)512;
}
