using Microsoft.CodeAnalysis;

namespace Apikley.Generator.Analysis.Values;

/// <summary>Types whose values the analyzer understands, by name: they are the same in every framework.</summary>
internal static class KnownTypes
{
    public static bool IsUri(ITypeSymbol? type) => Is(type, "Uri", "System");

    public static bool IsOptional(ITypeSymbol? type) => type is INamedTypeSymbol { Arity: 1 } && Is(type, "Optional", "Apikley");

    /// <summary>Of <c>ExtensibleEnum&lt;Size&gt;</c>, the base class of <c>Size</c>, that enum; any other type as it is.</summary>
    public static ITypeSymbol? WithoutEnumBase(ITypeSymbol? type)
        => type is INamedTypeSymbol { IsAbstract: true, TypeArguments: [var @enum, ..] } && Is(type, "ExtensibleEnum", "Apikley") ? @enum : type;

    public static bool IsListOrDictionary(ITypeSymbol type)
        => type is INamedTypeSymbol { Arity: 1 } && Is(type, "List", "System.Collections.Generic")
        || type is INamedTypeSymbol { Arity: 2 } && Is(type, "Dictionary", "System.Collections.Generic");

    /// <summary>Whether a collection of this type may hold fewer items than were written.</summary>
    public static bool IsSet(ITypeSymbol? type) => type is not null && type.Name.EndsWith("Set", StringComparison.Ordinal);

    /// <summary>What may happen to a collection expression of this type.</summary>
    public static ListChange ChangeOf(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol => ListChange.Items,
        INamedTypeSymbol { Name: "IReadOnlyList" or "IReadOnlyCollection" or "IEnumerable" or "ImmutableArray" or "ImmutableList" } => ListChange.Nothing,
        _ => ListChange.Everything,
    };

    /// <summary>Whether it is a task that stands for generation: <c>GenerationTask</c>, or a <c>Task</c> of it.</summary>
    public static bool IsPendingGenerationTask(ITypeSymbol? type)
        => type is INamedTypeSymbol { Arity: 1, TypeArguments: [var result] } && (Is(type, "Task", "System.Threading.Tasks") || Is(type, "ValueTask", "System.Threading.Tasks")) && IsGenerationTask(result);

    /// <summary>Whether it is a <c>Task</c> of several.</summary>
    public static bool IsPendingGenerationTasks(ITypeSymbol? type)
        => type is INamedTypeSymbol { Arity: 1, TypeArguments: [IArrayTypeSymbol result] } && Is(type, "Task", "System.Threading.Tasks") && IsGenerationTask(result.ElementType);

    /// <summary>Whether it is a pending generation task, or a collection of such.</summary>
    public static bool HoldsGenerationTasks(ITypeSymbol? type)
        => IsPendingGenerationTask(type) || type is IArrayTypeSymbol { ElementType: var element } && IsPendingGenerationTask(element)
        || type is INamedTypeSymbol { TypeArguments: var arguments } && arguments.Any(static argument => IsPendingGenerationTask(argument));

    public static bool IsGenerationTask(ITypeSymbol? type) => Is(type, "GenerationTask", "Apikley");

    private static bool Is(ITypeSymbol? type, string name, string space)
        => type is not null && type.Name == name && IsNamespace(type.ContainingNamespace, space);

    /// <summary>Compares part by part from the end: this runs for every statement, and a display string is made anew each time.</summary>
    private static bool IsNamespace(INamespaceSymbol? symbol, string name)
    {
        var end = name.Length;
        while (symbol is { IsGlobalNamespace: false })
        {
            var start = end - symbol.Name.Length;
            if (start < 0 || string.CompareOrdinal(name, start, symbol.Name, 0, symbol.Name.Length) != 0)
            {
                return false;
            }

            symbol = symbol.ContainingNamespace;
            if (start == 0)
            {
                return symbol is { IsGlobalNamespace: true };
            }

            if (name[start - 1] != '.')
            {
                return false;
            }

            end = start - 1;
        }

        return false;
    }
}
