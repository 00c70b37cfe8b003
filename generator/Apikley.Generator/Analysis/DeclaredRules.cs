using System.Collections.Concurrent;
using Apikley.Generator.Analysis.Values;
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
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _assemblies = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, MemberRules> _members = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, ExtensibleEnum?> _enums = new(SymbolEqualityComparer.Default);

    private DeclaredRules(Compilation compilation, INamedTypeSymbol rules)
    {
        _rules = rules;
        _secret = compilation.GetTypeByMetadataName("Apikley.SecretAttribute");
        _enum = compilation.GetTypeByMetadataName("Apikley.ExtensibleEnumAttribute");
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

    /// <summary>The type as an extensible enum, or null when it is none. The base class, to which what is compared converts, counts as the enum it is the base of.</summary>
    public ExtensibleEnum? OfEnum(ITypeSymbol? type)
        => KnownTypes.WithoutEnumBase(type) is INamedTypeSymbol { TypeKind: TypeKind.Class, SpecialType: SpecialType.None } named && CanHaveRules(named.ContainingAssembly) ? _enums.GetOrAdd(named, ReadEnum) : null;

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
        if (_enum is null || type.GetAttributes().FirstOrDefault(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, _enum)) is not { } marker)
        {
            return null;
        }

        var values = marker.ConstructorArguments is [{ Kind: TypedConstantKind.Array } listed] ? listed.Values.Select(static value => value.Value as string ?? "").ToList() : [];
        var names = NamesOf(type, marker, values.Count);
        var place = new ValueRules(marker);
        return new ExtensibleEnum(
            type,
            [.. values.Select((value, index) => new EnumMember(names?[index], value))],
            place.Document,
            place.Pointer,
            IsSet(marker, "Open"),
            IsSet(marker, "Checked"));
    }

    /// <summary>
    /// The fields that stand for the values, in the same order. Further parts of the enum may have fields of their own: where those cannot be told from the members,
    /// no value has a name.
    /// </summary>
    private static List<string>? NamesOf(INamedTypeSymbol type, AttributeData marker, int count)
    {
        var fields = type.GetMembers().OfType<IFieldSymbol>()
            .Where(field => field is { IsStatic: true, IsReadOnly: true, DeclaredAccessibility: Accessibility.Public } && SymbolEqualityComparer.Default.Equals(field.Type, type))
            .ToList();
        if (fields.Count != count && marker.ApplicationSyntaxReference?.SyntaxTree is { } tree)
        {
            fields.RemoveAll(field => field.DeclaringSyntaxReferences.All(declaration => declaration.SyntaxTree != tree));
        }

        return fields.Count == count ? fields.ConvertAll(static field => field.Name) : null;
    }

    private static bool IsSet(AttributeData marker, string name) => marker.NamedArguments.Any(argument => argument.Key == name && argument.Value.Value is true);
}

/// <summary>What a property or parameter forbids.</summary>
/// <param name="Name">How messages call it.</param>
/// <param name="Rules">In any order; see <see cref="ValueRules.Depth"/>.</param>
/// <param name="IsSecret">Whether it takes a credential.</param>
internal sealed record MemberRules(string Name, IReadOnlyList<ValueRules> Rules, bool IsSecret)
{
    public static MemberRules None { get; } = new("", [], false);

    public bool IsEmpty => Rules.Count == 0 && !IsSecret;

    /// <param name="depth">See <see cref="ValueRules.Depth"/>.</param>
    /// <param name="ofNames">Whether those of the names of a map's entries are asked for.</param>
    public ValueRules? AtDepth(int depth, bool ofNames = false)
    {
        foreach (var rules in Rules)
        {
            if (rules.Depth == depth && rules.AreOfNames == ofNames)
            {
                return rules;
            }
        }

        return null;
    }
}

/// <summary>A class that stands for a schema with <c>enum</c>.</summary>
/// <param name="IsOpen">Whether the document allows other values too.</param>
/// <param name="IsChecked">Whether a request that holds another value is refused before it is sent.</param>
internal sealed record ExtensibleEnum(INamedTypeSymbol Type, IReadOnlyList<EnumMember> Members, string? Document, string? Pointer, bool IsOpen, bool IsChecked);

/// <param name="Name">The C# field; null where it is not certain.</param>
/// <param name="WireValue">What it is in JSON.</param>
internal sealed record EnumMember(string? Name, string WireValue);
