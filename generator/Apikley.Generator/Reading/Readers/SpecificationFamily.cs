namespace Apikley.Generator.Reading.Readers;

/// <summary>The versions of OpenAPI that read differently.</summary>
internal enum SpecificationFamily
{
    Swagger2,
    OpenApi30,

    /// <summary>3.1 and 3.2, which only adds.</summary>
    OpenApi31,
}
