using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Apikley.Generator.Analysis;

/// <summary>
/// What emitted code says of its members, read from the attributes once for each symbol. Made for each compilation; a compilation that
/// does not know the attributes has nothing to check.
/// </summary>
internal sealed class DeclaredRules
{
    private readonly INamedTypeSymbol _rules;
    private readonly INamedTypeSymbol? _secret;
    private readonly INamedTypeSymbol? _enum;
    private readonly INamedTypeSymbol? _wireValue;
    private readonly INamedTypeSymbol? _listed;
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _assemblies = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, MemberRules> _members = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, ExtensibleEnum?> _enums = new(SymbolEqualityComparer.Default);

    private DeclaredRules(Compilation compilation, INamedTypeSymbol rules)
    {
        _rules = rules;
        _secret = compilation.GetTypeByMetadataName("Apikley.SecretAttribute");
        _enum = compilation.GetTypeByMetadataName("Apikley.ExtensibleEnumAttribute");
        _wireValue = compilation.GetTypeByMetadataName("Apikley.WireValueAttribute");
        _listed = compilation.GetTypeByMetadataName("Apikley.Runtime.IListedEnum");
    }

    public static DeclaredRules? Of(Compilation compilation)
        => compilation.GetTypeByMetadataName("Apikley.RulesAttribute") is { } rules ? new DeclaredRules(compilation, rules) : null;

    /// <summary>The rules of a property or parameter.</summary>
    public MemberRules OfMember(ISymbol member)
    {
        if (!CanHaveRules(member.ContainingAssembly))
        {
            return MemberRules.None;
        }

        var definition = member.OriginalDefinition;
        return _members.TryGetValue(definition, out var known) ? known : _members.GetOrAdd(definition, Read);
    }

    /// <summary>The type as an extensible enum, or null when it is none.</summary>
    public ExtensibleEnum? OfEnum(ITypeSymbol? type)
        => type is INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } named && CanHaveRules(named.ContainingAssembly) ? _enums.GetOrAdd(named, ReadEnum) : null;

    /// <summary>Most arguments go to the framework: its attributes need not be read. Rules can only stand in an assembly that knows the attribute.</summary>
    private bool CanHaveRules(IAssemblySymbol? assembly)
        => assembly is not null && (_assemblies.TryGetValue(assembly, out var known) ? known : _assemblies.GetOrAdd(assembly, Knows));

    private bool Knows(IAssemblySymbol assembly)
        => assembly is ISourceAssemblySymbol
            || SymbolEqualityComparer.Default.Equals(assembly, _rules.ContainingAssembly)
            || assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == _rules.ContainingAssembly.Name));

    private MemberRules Read(ISymbol member)
    {
        List<ValueRules>? byDepth = null;
        var secret = false;
        foreach (var attribute in member.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, _rules))
            {
                (byDepth ??= []).Add(new ValueRules(attribute));
            }
            else if (_secret is not null && SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, _secret))
            {
                secret = true;
            }
        }

        return byDepth is null && !secret ? MemberRules.None : new MemberRules(NameOf(member), byDepth ?? [], secret);
    }

    /// <summary>A conversion's parameter has a name that nobody sees: its type is named.</summary>
    private static string NameOf(ISymbol member)
        => member is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Conversion, ReturnType: var made } } ? made.Name : member.Name;

    private ExtensibleEnum? ReadEnum(INamedTypeSymbol type)
    {
        if (Find(type, _enum) is not { } marker)
        {
            return null;
        }

        var members = new List<EnumMember>();
        foreach (var member in type.GetMembers())
        {
            if (member is IPropertySymbol { IsStatic: true } && Find(member, _wireValue) is { ConstructorArguments: [{ Value: string value }] })
            {
                members.Add(new EnumMember(member.Name, value));
            }
        }

        var place = new ValueRules(marker);
        var isOpen = marker.NamedArguments.Any(static argument => argument is { Key: "Open", Value.Value: true });
        return new ExtensibleEnum(type, members, place.Document, place.Pointer, isOpen, _listed is not null && type.AllInterfaces.Contains(_listed, SymbolEqualityComparer.Default));
    }

    private static AttributeData? Find(ISymbol symbol, INamedTypeSymbol? attributeClass)
        => attributeClass is null ? null : symbol.GetAttributes().FirstOrDefault(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, attributeClass));
}

/// <summary>What a property or parameter forbids.</summary>
/// <param name="Name">How messages call it.</param>
/// <param name="Rules">In any order; see <see cref="ValueRules.Depth"/>.</param>
/// <param name="IsSecret">Whether it takes a credential.</param>
internal sealed record MemberRules(string Name, IReadOnlyList<ValueRules> Rules, bool IsSecret)
{
    public static MemberRules None { get; } = new("", [], false);

    public bool IsEmpty => Rules.Count == 0 && !IsSecret;

    public ValueRules? AtDepth(int depth)
    {
        foreach (var rules in Rules)
        {
            if (rules.Depth == depth)
            {
                return rules;
            }
        }

        return null;
    }
}

/// <summary>A struct that stands for a schema with <c>enum</c>.</summary>
/// <param name="IsOpen">Whether the document allows other values too.</param>
/// <param name="IsChecked">Whether a request that holds another value is refused before it is sent.</param>
internal sealed record ExtensibleEnum(INamedTypeSymbol Type, IReadOnlyList<EnumMember> Members, string? Document, string? Pointer, bool IsOpen, bool IsChecked);

/// <param name="Name">The C# property.</param>
/// <param name="WireValue">What it is in JSON.</param>
internal sealed record EnumMember(string Name, string WireValue);
