using Apikley.Generator.Reading.OpenApi;

namespace Apikley.Generator.Tests.Reading.OpenApi;

public sealed class ParameterTests
{
    [Fact]
    public void Styles_that_are_not_stated_are_those_of_the_place()
    {
        var read = Documents.Read("""
            openapi: 3.0.0
            paths:
              /a/{p}:
                get:
                  parameters:
                    - {name: p, in: path, required: true, schema: {type: array}}
                    - {name: q, in: query, schema: {type: array}}
                    - {name: h, in: header, schema: {type: array}}
                    - {name: c, in: cookie, schema: {type: array}}
                    - {name: d, in: query, style: deepObject, schema: {type: object}}
                    - {name: s, in: query, style: spaceDelimited, schema: {type: array}}
                    - {name: x, in: query, explode: false, allowReserved: true, schema: {type: array}}
                    - {name: j, in: query, content: {application/json: {schema: {type: object}}}}
            """);

        Assert.Empty(read.Diagnostics);
        Assert.Equal(
            [
                ("p", OpenApiParameterLocation.Path, OpenApiStyle.Simple, false),
                ("q", OpenApiParameterLocation.Query, OpenApiStyle.Form, true),
                ("h", OpenApiParameterLocation.Header, OpenApiStyle.Simple, false),
                ("c", OpenApiParameterLocation.Cookie, OpenApiStyle.Form, true),
                ("d", OpenApiParameterLocation.Query, OpenApiStyle.DeepObject, true),
                ("s", OpenApiParameterLocation.Query, OpenApiStyle.SpaceDelimited, false),
                ("x", OpenApiParameterLocation.Query, OpenApiStyle.Form, false),
                ("j", OpenApiParameterLocation.Query, OpenApiStyle.Form, true),
            ],
            read.Operation.Parameters.Select(parameter => (parameter.Name, parameter.In, parameter.Style, parameter.Explode)));
        Assert.True(read.Operation.Parameters[6].AllowReserved);
        Assert.Equal("application/json", read.Operation.Parameters[7].Content!.Name);
        Assert.Null(read.Operation.Parameters[7].Schema);
    }

    [Fact]
    public void An_operation_replaces_its_paths_parameters_by_name_and_place()
    {
        var read = Documents.Read("""
            openapi: 3.0.0
            paths:
              /a:
                parameters:
                  - {name: id, in: query, description: of the path}
                  - {name: id, in: header, description: of the path}
                get:
                  parameters:
                    - {name: id, in: query, description: of the operation}
            """);

        Assert.Equal(["of the path", "of the operation"], read.Operation.Parameters.Select(parameter => parameter.Description));
    }

    [Fact]
    public void A_parameter_that_stands_twice_is_reported_with_both_places()
    {
        var read = Documents.Read("""
            openapi: 3.0.0
            paths:
              /a:
                get:
                  parameters:
                    - {name: id, in: query, schema: {type: string}}
                    - {name: id, in: query, schema: {type: integer}}
            """);

        Assert.Equal(["7:11 APK1023 The parameter 'id' in 'query' stands twice in this operation; the first holds, and this one is ignored"], read.Warnings);
        Assert.Equal(5, read.Diagnostics[0].Other!.Value.StartLine);
        Assert.Equal(SchemaTypes.String, Assert.Single(read.Operation.Parameters).Schema!.Types);
    }

    [Fact]
    public void A_broken_parameter_costs_itself_alone()
    {
        var read = Documents.Read("""
            openapi: 3.0.0
            paths:
              /a:
                get:
                  parameters:
                    - {in: query}
                    - {name: b}
                    - {name: c, in: boddy}
                    - d
                    - {name: e, in: query, style: frm}
            """);

        Assert.Equal(
            [
                "9:11 APK1010 'parameters' must be a parameter, but is a string; it is ignored",
                "6:11 APK1015 The key 'name' is missing, which a parameter must have; the parameter is ignored",
                "7:11 APK1015 The key 'in' is missing, which a parameter must have; the parameter is ignored",
                "8:25 APK1016 'boddy' is not a value of 'in', which may be 'path', 'query', 'header' or 'cookie'; the parameter is ignored",
                "10:39 APK1016 'frm' is not a value of 'style', which may be 'simple', 'label', 'matrix', 'form', 'spaceDelimited', 'pipeDelimited' or 'deepObject'; the style that is usual at this place is used",
            ],
            read.Warnings);
        Assert.Equal("e", Assert.Single(read.Operation.Parameters).Name);
    }

    [Fact]
    public void A_path_agrees_with_its_parameters_names()
    {
        var read = Documents.Read("""
            openapi: 3.0.0
            paths:
              /a/{.id*}/{PetId}:
                get:
                  parameters:
                    - {name: id, in: path, required: true, style: label}
                    - {name: petId, in: path, required: true}
            """);

        Assert.Equal("/a/{id}/{petId}", read.Operation.Path);
        Assert.Empty(read.Warnings);
        Assert.Equal(["4:5 APK1027 The path '/a/{.id*}/{PetId}' has '{PetId}', but the parameter's name is 'petId'; they are taken to be the same"], read.Informations);
    }
}
