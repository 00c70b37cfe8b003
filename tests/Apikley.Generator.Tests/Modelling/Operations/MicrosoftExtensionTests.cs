using Xunit;

namespace Apikley.Generator.Tests.Modelling.Operations;

/// <summary>What AutoRest's documents say in their own way.</summary>
public class MicrosoftExtensionTests
{
    [Fact]
    public void An_enum_that_is_written_out_again_under_one_name_is_one_type()
        => Modelled.AssertTypes(
            Modelled.Paths("""
                /a:
                  get:
                    operationId: a
                    parameters: [{ name: color, in: query, schema: { type: string, enum: [red, blue], x-ms-enum: { name: UriColor } } }]
                    responses: { '200': { description: ok } }
                /b:
                  get:
                    operationId: b
                    parameters:
                    - { name: color, in: query, schema: { type: string, enum: [red, blue], x-ms-enum: { name: UriColor } } }
                    - { name: other, in: query, schema: { type: string, enum: [green, blue], x-ms-enum: { name: UriColor } } }
                    responses: { '200': { description: ok } }
                """),
            """
            enum BOther: Green 'green', Blue 'blue'
            enum UriColor: Red 'red', Blue 'blue'
            """);

    [Fact]
    public void A_query_that_the_path_fixes_is_no_parameter_as_well()
        => Modelled.AssertOperations(
            Modelled.Paths("""
                /blobs?comp=list&restype=container:
                  get:
                    operationId: list
                    parameters:
                    - { name: comp, in: query, required: true, schema: { type: string, enum: [list] } }
                    - { name: restype, in: query, required: true, schema: { type: string, enum: [container] } }
                    - { name: prefix, in: query, schema: { type: string } }
                    responses: { '200': { description: ok } }
                """),
            """
            List: GET /blobs?comp=list&restype=container -> None
              Query prefix 'prefix': String Form*
            """);
}
