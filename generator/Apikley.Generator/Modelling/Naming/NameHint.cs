namespace Apikley.Generator.Modelling.Naming;

/// <summary>The name that a schema without one of its own would like: what holds it, and what it is there. Written out only when it is needed.</summary>
/// <param name="Parent">The name of the type or operation around it.</param>
/// <param name="Member">The wire name of the member, or null for the parent itself.</param>
/// <param name="IsItem">Whether it is an item of that member, not the member.</param>
/// <param name="Suffix">What tells it from others at the same place.</param>
internal readonly record struct NameHint(string Parent, string? Member = null, bool IsItem = false, string Suffix = "")
{
    /// <summary>What members of an enum are about: <c>image_size</c>.</summary>
    public string Subject => Member ?? Parent;

    /// <summary>The same place, one array or map deeper.</summary>
    public NameHint Item => IsItem || Member is null || Suffix.Length > 0 ? new NameHint(Text, "Item") : this with { IsItem = true };

    /// <summary><c>Pet</c> and <c>owner_name</c> → <c>PetOwnerName</c>; an item of <c>tags</c> → <c>PetTag</c>.</summary>
    public string Text => (Member is null ? Parent : Identifiers.Join(Parent, IsItem ? Plurals.Singular(Identifiers.Words(Member)) : Identifiers.Words(Member))) + Suffix;

    /// <summary>A second choice where <see cref="Text"/> is taken.</summary>
    public string LongText => Member is not null && IsItem ? Identifiers.Join(Parent, Identifiers.Words(Member)) + "Item" + Suffix : Text;
}
