namespace Apikley.Generator.Modelling.Naming;

/// <summary>
/// Leaves out what the values of Protocol Buffers say twice: by its style guide each begins with the name of its enum, so that C's flat names do not clash.
/// <c>BATCH_STATUS_QUEUED</c> of <c>BatchStatus</c> is <c>Queued</c>, as it is in the C# that the buffers' own compiler writes.
/// </summary>
internal static class EnumPrefix
{
    /// <param name="value">The wire value.</param>
    /// <param name="subject">What the values belong to: the property's wire name, or the type's. A package in front, <c>v1BatchStatus</c>, does not matter.</param>
    /// <returns>The value without the last words of the subject, if it is written in capitals, begins with them, and has more.</returns>
    public static string WithoutSubject(string value, string subject)
    {
        if (!IsCapitals(value))
        {
            return value;
        }

        for (var end = value.LastIndexOf('_'); end > 0; end = value.LastIndexOf('_', end - 1))
        {
            if (end < value.Length - 1 && EndsWith(subject, value, end))
            {
                return value.Substring(end + 1);
            }
        }

        return value;
    }

    private static bool IsCapitals(string value)
    {
        foreach (var c in value)
        {
            if (c is not ((>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'))
            {
                return false;
            }
        }

        return value.IndexOf('_') > 0;
    }

    /// <summary>Whether the last words of the subject are the value's up to <paramref name="end"/>, however either parts its words.</summary>
    private static bool EndsWith(string subject, string value, int end)
    {
        var at = subject.Length;
        for (var i = end - 1; i >= 0; i--)
        {
            if (value[i] == '_')
            {
                continue;
            }

            do
            {
                if (--at < 0)
                {
                    return false;
                }
            }
            while (!Identifiers.IsPart(subject[at]));

            if (char.ToUpperInvariant(subject[at]) != value[i])
            {
                return false;
            }
        }

        return at == 0 || !Identifiers.IsPart(subject[at - 1]) || (char.IsUpper(subject[at]) && !char.IsUpper(subject[at - 1]));
    }
}
