using System.Runtime.CompilerServices;

namespace Apikley.Runtime;

/// <content>The rule of enums.</content>
public partial struct RuleViolations
{
    /// <summary><c>enum</c>.</summary>
    /// <param name="value">The value; null is not checked.</param>
    /// <param name="pointer">Its place.</param>
    public void Enum(ExtensibleEnum? value, string pointer)
    {
        if (value is { IsKnown: false })
        {
            AddUnlisted(value, pointer);
        }
    }

    /// <summary><c>enum</c> of each item of an array.</summary>
    /// <param name="items">The array; null is not checked.</param>
    /// <param name="pointer">Its place.</param>
    /// <param name="mayBeNull">Whether an item may be null.</param>
    public void EnumItems(IReadOnlyList<ExtensibleEnum?>? items, string pointer, bool mayBeNull = false)
    {
        for (var i = 0; i < (items?.Count ?? 0); i++)
        {
            var before = Count;
            if (items![i] is { } item)
            {
                Enum(item, "");
            }
            else if (!mayBeNull)
            {
                NotNull(null, "");
            }

            WithinItem(before, pointer, i);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddUnlisted(ExtensibleEnum value, string pointer)
    {
        var text = value.ToString();
        var isEmpty = string.IsNullOrEmpty(text);
        Add(pointer, RequestValidationException.EnumRule + value.Listed, isEmpty ? "has no value" : "is not a value that the document lists", isEmpty ? null : text);
    }
}
