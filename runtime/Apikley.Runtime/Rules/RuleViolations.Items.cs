using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Apikley.Runtime;

/// <content>The rules of arrays.</content>
public partial struct RuleViolations
{
    /// <summary>Up to here every item is compared with every other, which allocates nothing.</summary>
    private const int FewItems = 32;

    /// <summary><c>minItems</c>.</summary>
    /// <param name="count">The number of items; null is not checked.</param>
    /// <param name="minimum">The least number.</param>
    /// <param name="pointer">The array's place.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void MinItems(int? count, int minimum, string pointer)
    {
        if (count is { } items && items < minimum)
        {
            Add(pointer, Invariant($"minItems: {minimum}"), Invariant($"has {items} items, at least {minimum} are needed"));
        }
    }

    /// <summary><c>maxItems</c>.</summary>
    /// <param name="count">The number of items; null is not checked.</param>
    /// <param name="maximum">The greatest number.</param>
    /// <param name="pointer">The array's place.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void MaxItems(int? count, int maximum, string pointer)
    {
        if (count is { } items && items > maximum)
        {
            Add(pointer, Invariant($"maxItems: {maximum}"), Invariant($"has {items} items, at most {maximum} are allowed"));
        }
    }

    /// <summary><c>minProperties</c> of a map.</summary>
    /// <param name="count">The number of entries; null is not checked.</param>
    /// <param name="minimum">The least number.</param>
    /// <param name="pointer">The map's place.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void MinProperties(int? count, int minimum, string pointer)
    {
        if (count is { } entries && entries < minimum)
        {
            Add(pointer, Invariant($"minProperties: {minimum}"), Invariant($"has {entries} entries, at least {minimum} are needed"));
        }
    }

    /// <summary><c>maxProperties</c> of a map.</summary>
    /// <param name="count">The number of entries; null is not checked.</param>
    /// <param name="maximum">The greatest number.</param>
    /// <param name="pointer">The map's place.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void MaxProperties(int? count, int maximum, string pointer)
    {
        if (count is { } entries && entries > maximum)
        {
            Add(pointer, Invariant($"maxProperties: {maximum}"), Invariant($"has {entries} entries, at most {maximum} are allowed"));
        }
    }

    /// <summary><c>minProperties</c> and <c>maxProperties</c> of an object with members of its own: those count that are written.</summary>
    /// <param name="model">The object.</param>
    /// <param name="minimum">The least number; null: any.</param>
    /// <param name="maximum">The greatest number; null: any.</param>
    /// <param name="pointer">The object's place.</param>
    public void Members(IJsonModel model, int? minimum, int? maximum, string pointer)
    {
        ArgumentNullException.ThrowIfNull(model);
        var count = MembersOf(model);
        if (count < minimum)
        {
            Add(pointer, Invariant($"minProperties: {minimum}"), Invariant($"has {count} members, at least {minimum} are needed"));
        }

        if (count > maximum)
        {
            Add(pointer, Invariant($"maxProperties: {maximum}"), Invariant($"has {count} members, at most {maximum} are allowed"));
        }
    }

    private static int MembersOf(IJsonModel model)
    {
        var writer = JsonBufferWriter.Rent();
        try
        {
            model.WriteTo(writer);
            var reader = new Utf8JsonReader(writer.WrittenSpan);
            var count = 0;
            while (reader.Read())
            {
                count += reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 ? 1 : 0;
            }

            return count;
        }
        finally
        {
            writer.Return();
        }
    }

    /// <summary><c>uniqueItems</c> of scalars and enums.</summary>
    /// <typeparam name="T">The items' type; its values are equal exactly when their JSON is.</typeparam>
    /// <param name="items">The array; null is not checked.</param>
    /// <param name="pointer">Its place.</param>
    public void UniqueItems<T>(IReadOnlyList<T>? items, string pointer)
    {
        if (items is not null && items.Count > 1)
        {
            AddRepeated(FirstRepeated(items, EqualityComparer<T>.Default), pointer);
        }
    }

    /// <summary><c>uniqueItems</c> of addresses, which are compared as they are written: <see cref="Uri"/> itself overlooks the fragment.</summary>
    /// <param name="items">The array; null is not checked.</param>
    /// <param name="pointer">Its place.</param>
    public void UniqueItems(IReadOnlyList<Uri>? items, string pointer)
    {
        if (items is not null && items.Count > 1)
        {
            AddRepeated(FirstRepeated(items, WrittenAddress.Comparer), pointer);
        }
    }

    /// <summary><c>uniqueItems</c> of models, which are compared by their JSON.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="items">The array; null is not checked.</param>
    /// <param name="pointer">Its place.</param>
    public void UniqueModels<T>(IReadOnlyList<T>? items, string pointer)
        where T : IJsonModel<T>
    {
        if (items is null || items.Count < 2)
        {
            return;
        }

        var texts = new string[items.Count];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = items[i] is { } item ? CanonicalJson.Of(JsonModel.ToUtf8Json(item)) : "null";
        }

        AddRepeated(FirstRepeated(texts, StringComparer.Ordinal), pointer);
    }

    /// <summary><c>uniqueItems</c> of lists, maps, bytes, any JSON and what may be null, which are compared by their JSON.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="items">The array; null is not checked.</param>
    /// <param name="write">Writes an item.</param>
    /// <param name="pointer">Its place.</param>
    public void UniqueJson<T>(IReadOnlyList<T>? items, JsonWriteFunc<T> write, string pointer)
    {
        ArgumentNullException.ThrowIfNull(write);
        if (items is null || items.Count < 2 || items.Any(static item => item is JsonElement { ValueKind: JsonValueKind.Undefined }))
        {
            return;
        }

        var texts = new string[items.Count];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = "null";
            if (items[i] is { } item)
            {
                using var writer = new JsonBufferWriter();
                write(writer, item);
                texts[i] = CanonicalJson.Of(writer.WrittenSpan.ToArray());
            }
        }

        AddRepeated(FirstRepeated(texts, StringComparer.Ordinal), pointer);
    }

    private void AddRepeated(int index, string pointer)
    {
        if (index >= 0)
        {
            Add(pointer, "uniqueItems: true", Invariant($"repeats an item (number {index})"));
        }
    }

    /// <summary>The number of the first item that occurred before, or -1.</summary>
    private static int FirstRepeated<T>(IReadOnlyList<T> items, IEqualityComparer<T> comparer)
    {
        if (items.Count > FewItems)
        {
            var seen = new HashSet<T>(items.Count, comparer);
            for (var i = 0; i < items.Count; i++)
            {
                if (!seen.Add(items[i]))
                {
                    return i;
                }
            }

            return -1;
        }

        for (var i = 1; i < items.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (comparer.Equals(items[i], items[j]))
                {
                    return i;
                }
            }
        }

        return -1;
    }
}
