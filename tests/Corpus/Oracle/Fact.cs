using System.Globalization;

namespace Apikley.Corpus.Oracle;

/// <summary>What a reader says of a document: that something is there.</summary>
internal enum FactKind
{
    Operation,
    Parameter,
    Property,
    Required,
    EnumValue,
}

/// <param name="Kind">What is there.</param>
/// <param name="Place">Where: an operation, or a schema by its way from a named one or an operation.</param>
/// <param name="What">Which.</param>
internal readonly record struct Fact(FactKind Kind, string Place, string What)
{
    public override string ToString() => $"{Kind} {What} at {Place}";

    /// <summary>One spelling for a number, whatever type a reader gave it.</summary>
    public static string Value(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        string text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Value(number) : text,
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IConvertible number when value is not DateTime and not char => Convert.ToDouble(number, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
