namespace Apikley.Runtime;

/// <summary>Makes values of an enum by its own conversion. In its base class C# would find that of the base class.</summary>
internal static class EnumValue
{
    public static TEnum Of<TEnum, TValue>(TValue value)
        where TEnum : class, IExtensibleEnum<TEnum, TValue>
        => value;
}
