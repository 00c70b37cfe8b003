using System.Reflection;
using System.Text.Json;

namespace Apikley.Examples;

/// <summary>Some value of a type, for arguments that a call must have and the example does not give.</summary>
internal static class SampleValue
{
    private const int MaximumDepth = 12;

    public static object? Of(Type type, int depth = 0)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (depth > MaximumDepth)
        {
            return type.IsValueType ? Activator.CreateInstance(type) : null;
        }

        if (type.IsGenericType)
        {
            var arguments = type.GetGenericArguments();
            if (type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            {
                var array = Array.CreateInstance(arguments[0], 1);
                array.SetValue(Of(arguments[0], depth + 1), 0);
                return array;
            }

            if (type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
            {
                return Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(arguments));
            }
        }

        return Scalar(type) ?? Emitted(type, depth);
    }

    private static object? Scalar(Type type)
    {
        if (type == typeof(string))
        {
            return "sample";
        }

        if (type == typeof(Uri))
        {
            return new Uri("https://example.com/");
        }

        if (type == typeof(JsonElement))
        {
            return JsonElement.Parse("{}");
        }

        if (type == typeof(byte[]))
        {
            return new byte[] { 1 };
        }

        if (type == typeof(Stream))
        {
            return new MemoryStream([1]);
        }

        if (type == typeof(FileContent))
        {
            return new FileContent([1]);
        }

        return type.Namespace == nameof(System) && type.IsValueType ? Activator.CreateInstance(type) : null;
    }

    private static object? Emitted(Type type, int depth)
    {
        if (type.IsValueType)
        {
            return type.GetProperties(BindingFlags.Public | BindingFlags.Static).FirstOrDefault(property => property.PropertyType == type)?.GetValue(null) ?? Activator.CreateInstance(type);
        }

        // A union is made of one of its cases.
        if (type.GetMethods(BindingFlags.Public | BindingFlags.Static).FirstOrDefault(method => method.Name == "op_Implicit" && method.ReturnType == type) is { } conversion)
        {
            return conversion.Invoke(null, [Of(conversion.GetParameters()[0].ParameterType, depth + 1)]);
        }

        var made = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(property => property.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "RequiredMemberAttribute")))
        {
            property.SetValue(made, Of(property.PropertyType, depth + 1));
        }

        return made;
    }
}
