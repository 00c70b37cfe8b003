using System.ComponentModel;
using System.Text;

namespace Apikley.Runtime;

/// <summary>
/// What equality, hash code and text of emitted models call. Two models are equal when they are of one type and hold the same JSON: so lists and maps are
/// compared by what is in them, where C#'s own records compare them by reference. Nothing is allocated but the text.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonEquality
{
    /// <summary>Whether both are of one type and hold the same JSON, in what is sent and in what only the service sets.</summary>
    /// <param name="model">The one.</param>
    /// <param name="other">The other; nothing equals null.</param>
    public static bool AreEqual(IJsonModel model, IJsonModel? other)
    {
        if (ReferenceEquals(model, other))
        {
            return true;
        }

        ArgumentNullException.ThrowIfNull(model);
        if (other is null || model.GetType() != other.GetType())
        {
            return false;
        }

        var writer = JsonBufferWriter.RentToShow();
        try
        {
            model.WriteTo(writer);
            var end = writer.Position;
            other.WriteTo(writer);
            var both = writer.AllBytes;
            return both.Slice(0, end).SequenceEqual(both.Slice(end));
        }
        finally
        {
            writer.Return();
        }
    }

    /// <summary>A hash code that equal models have in common. It changes from one run of the program to the next.</summary>
    /// <param name="model">The model.</param>
    public static int HashCode(IJsonModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var writer = JsonBufferWriter.RentToShow();
        try
        {
            model.WriteTo(writer);
            var hash = default(HashCode);
            hash.AddBytes(writer.AllBytes);
            return hash.ToHashCode();
        }
        finally
        {
            writer.Return();
        }
    }

    /// <summary>Appends the members of a model's JSON, without the braces around them.</summary>
    /// <param name="model">The model.</param>
    /// <param name="builder">Where to.</param>
    /// <returns>Whether there is any.</returns>
    public static bool Print(IJsonModel model, StringBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var text = Text(model);
        var inside = text.StartsWith('{') ? text.AsSpan(1, text.Length - 2) : text;
        var isText = false;
        for (var index = 0; index < inside.Length; index++)
        {
            var character = inside[index];
            builder.Append(character);
            switch (character)
            {
                case '"':
                    isText = !isText;
                    break;
                case '\\':
                    builder.Append(inside[++index]);
                    break;
                case ':' or ',' when !isText:
                    builder.Append(' ');
                    break;
            }
        }

        return inside.Length > 0;
    }

    /// <summary>All that a model holds, as JSON where JSON has a form for it.</summary>
    /// <param name="model">The model.</param>
    internal static string Text(IJsonModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var writer = JsonBufferWriter.RentToShow();
        try
        {
            model.WriteTo(writer);
            return Encoding.UTF8.GetString(writer.WrittenSpan);
        }
        finally
        {
            writer.Return();
        }
    }
}
