namespace Apikley;

/// <summary>Makes file names from ids that come from outside.</summary>
internal static class FileNames
{
    private const int MaxLength = 120;

    /// <summary>The id with everything but ASCII letters, digits, <c>-</c> and <c>_</c> replaced, so that it names a file in its folder on every system.</summary>
    public static string Safe(string id)
    {
        var name = string.Create(Math.Min(id.Length, MaxLength), id, static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++)
            {
                target[i] = char.IsAsciiLetterOrDigit(source[i]) || source[i] is '-' or '_' ? source[i] : '_';
            }
        });

        // CON, NUL and their like are devices on Windows.
        return name is { Length: 3 or 4 } ? "task-" + name : name;
    }
}
