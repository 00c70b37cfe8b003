namespace Apikley.Benchmarks.Serialisation;

/// <summary>Who serialises.</summary>
public enum Contender
{
    /// <summary>The code that the generator emitted.</summary>
    Ours,

    /// <summary>System.Text.Json with its source generator.</summary>
    Stj,

    /// <summary>System.Text.Json by reflection.</summary>
    StjReflection,

    /// <summary>Newtonsoft.Json with the classes that NSwag emitted.</summary>
    Newtonsoft,

    /// <summary>Kiota's serialiser.</summary>
    Kiota,

    /// <summary>Utf8JsonWriter and Utf8JsonReader by hand.</summary>
    Floor,
}
