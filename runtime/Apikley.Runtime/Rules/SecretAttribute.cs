using System.ComponentModel;

namespace Apikley;

/// <summary>
/// Marks a property or parameter that takes a credential. The analyzer warns of a literal given to it: what is written in source ends in version control.
/// Nothing reads it at run time.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
[EditorBrowsable(EditorBrowsableState.Advanced)]
public sealed class SecretAttribute : Attribute;
