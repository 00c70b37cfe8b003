namespace Apikley.Generator.Emitting.Market;

/// <summary>The names of what is emitted for the market.</summary>
internal static class MarketTypeNames
{
    public const string Client = "global::Apikley.ApikleyClient";

    /// <summary>The struct of a family: <c>GoogleModels</c>.</summary>
    public static string Family(string familyName) => familyName + "Models";

    /// <summary>The static class with the family's extension: <c>GoogleExtensions</c>.</summary>
    public static string Extensions(string familyName) => familyName + "Extensions";

    /// <summary>The struct of a model: <c>NanoBananaEditModel</c>.</summary>
    public static string Model(string typePrefix) => typePrefix + "Model";
}
