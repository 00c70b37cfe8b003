namespace Apikley.Generator.Reading.Lifting;

/// <summary>Swagger 2.0's <c>type: basic</c> is <c>type: http, scheme: basic</c> from 3.0 on; its other types kept their names.</summary>
internal static class SwaggerSecurityLift
{
    public const string Basic = "basic";
}
