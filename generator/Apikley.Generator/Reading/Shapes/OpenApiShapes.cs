namespace Apikley.Generator.Reading.Shapes;

/// <summary>The objects of one version family of OpenAPI.</summary>
internal sealed class OpenApiShapes
{
    private const string SchemaKeywords = """
        $ref:string $dynamicRef:string $anchor:string $dynamicAnchor:string $id:string $schema:string $comment:string $vocabulary $defs:object definitions:object id
        type:types format:string title:string description:string default example examples const enum:list
        properties:object required:strings additionalProperties:schema patternProperties:object propertyNames:schema
        minProperties:count maxProperties:count unevaluatedProperties:schema dependentSchemas:object dependentRequired:object dependencies
        items:items prefixItems:list additionalItems:schema unevaluatedItems:schema contains:schema minContains:count maxContains:count
        minItems:count maxItems:count uniqueItems:boolean
        allOf:list oneOf:list anyOf:list not:schema if:schema then:schema else:schema
        discriminator:discriminator nullable:boolean deprecated:boolean readOnly:boolean writeOnly:boolean xml:object externalDocs:object
        minimum:number maximum:number exclusiveMinimum:bound exclusiveMaximum:bound multipleOf:number
        minLength:count maxLength:count pattern:string contentEncoding:string contentMediaType:string contentSchema:schema
        """;

    private const string Swagger = "Swagger 2.0";

    private const string OpenApi3 = "OpenAPI 3";

    private const string Verbs = "get:object put:object post:object delete:object options:object head:object patch:object ";

    /// <summary>3.0 and later; what a later version added is not held against a document of an earlier one.</summary>
    public static OpenApiShapes Version3 { get; } = new()
    {
        Document = new("an OpenAPI document", "openapi $self:string jsonSchemaDialect:string info:object servers:list paths:object webhooks:object components:object security:list tags:list externalDocs:object") { Foreign = new(Swagger, "host basePath schemes consumes produces definitions parameters responses securityDefinitions") },
        Components = new("the components", "schemas:object responses:object parameters:object examples:object requestBodies:object headers:object securitySchemes:object links:object callbacks:object pathItems:object mediaTypes:object"),
        PathItem = new("a path", "$ref:string summary:string description:string " + Verbs + "trace:object query:object additionalOperations:object servers:list parameters:list"),
        Operation = new("an operation", "$ref:string tags:strings summary:string description:string externalDocs:object operationId:string parameters:list requestBody:object responses:object callbacks:object deprecated:boolean security:list servers:list") { Foreign = new(Swagger, "consumes produces schemes") },
        Parameter = new("a parameter", "$ref:string name:string in:string description:string required:boolean deprecated:boolean allowEmptyValue:boolean style:string explode:boolean allowReserved:boolean schema:schema example examples content:object"),
        Response = new("a response", "$ref:string summary:string description:string headers:object content:object links:object") { Foreign = new(Swagger, "schema") },
        Header = new("a header", "$ref:string description:string required:boolean deprecated:boolean allowEmptyValue:boolean style:string explode:boolean allowReserved:boolean schema:schema example examples content:object"),
        SecurityScheme = new("a security scheme", "$ref:string type:string description:string name:string in:string scheme:string bearerFormat:string flows:object openIdConnectUrl:string oauth2MetadataUrl:string deprecated:boolean"),
    };

    /// <summary>Swagger 2.0.</summary>
    public static OpenApiShapes Version2 { get; } = new()
    {
        Document = new("a Swagger document", "swagger info:object host:string basePath:string schemes:strings consumes:strings produces:strings paths:object definitions:object parameters:object responses:object securityDefinitions:object security:list tags:list externalDocs:object") { Foreign = new(OpenApi3, "servers components webhooks") },
        Components = new("the components", "", isOpen: true),
        PathItem = new("a path", "$ref:string " + Verbs + "parameters:list"),
        Operation = new("an operation", "$ref:string tags:strings summary:string description:string externalDocs:object operationId:string consumes:strings produces:strings parameters:list responses:object schemes:strings deprecated:boolean security:list") { Foreign = new(OpenApi3, "requestBody servers callbacks") },
        Parameter = new(
            "a parameter",
            "$ref:string name:string in:string description:string required:boolean schema:schema type:types format:string allowEmptyValue:boolean items:items collectionFormat:string default "
            + "maximum:number exclusiveMaximum:bound minimum:number exclusiveMinimum:bound maxLength:count minLength:count pattern:string maxItems:count minItems:count uniqueItems:boolean enum:list multipleOf:number "
            + "title:string example examples deprecated:boolean readOnly:boolean allOf additionalProperties properties nullable"),
        Response = new("a response", "$ref:string description:string schema:schema headers:object examples:object") { Foreign = new(OpenApi3, "content") },
        Header = new(
            "a header",
            "description:string type:types format:string items:items collectionFormat:string default maximum:number exclusiveMaximum:bound minimum:number exclusiveMinimum:bound maxLength:count minLength:count "
            + "pattern:string maxItems:count minItems:count uniqueItems:boolean enum:list multipleOf:number title:string example required:boolean"),
        SecurityScheme = new("a security scheme", "type:string description:string name:string in:string flow:string authorizationUrl:string tokenUrl:string scopes:object"),
    };

    public required ObjectShape Document { get; init; }

    public required ObjectShape Components { get; init; }

    public required ObjectShape PathItem { get; init; }

    public required ObjectShape Operation { get; init; }

    public required ObjectShape Parameter { get; init; }

    public required ObjectShape Response { get; init; }

    public required ObjectShape Header { get; init; }

    public required ObjectShape SecurityScheme { get; init; }

    public static ObjectShape Info { get; } = new("the info", "title:string summary:string description:string termsOfService:string contact:object license:object version:string");

    public static ObjectShape Contact { get; } = new("the contact", "name:string url:string email:string");

    public static ObjectShape License { get; } = new("the license", "name:string identifier:string url:string");

    public static ObjectShape Server { get; } = new("a server", "url:string description:string name:string variables:object");

    public static ObjectShape ServerVariable { get; } = new("a server variable", "enum:strings default:string description:string");

    public static ObjectShape Tag { get; } = new("a tag", "name:string summary:string description:string externalDocs:object parent:string kind:string");

    public static ObjectShape RequestBody { get; } = new("a request body", "$ref:string description:string content:object required:boolean");

    public static ObjectShape MediaType { get; } = new("a media type", "$ref:string schema:schema itemSchema:schema example examples encoding:object prefixEncoding:list itemEncoding:object");

    public static ObjectShape Encoding { get; } = new("an encoding", "contentType:string headers:object style:string explode:boolean allowReserved:boolean encoding:object prefixEncoding:list itemEncoding:object");

    public static ObjectShape Example { get; } = new("an example", "$ref:string summary:string description:string value externalValue:string dataValue serializedValue:string");

    public static ObjectShape Link { get; } = new("a link", "$ref:string operationRef:string operationId:string parameters:object requestBody description:string server:object");

    public static ObjectShape Discriminator { get; } = new("a discriminator", "propertyName:string mapping:object defaultMapping:string");

    /// <summary>The schema of 2.0 and 3.0.</summary>
    public static ObjectShape Schema { get; } = new("a schema", SchemaKeywords, isOpen: true);

    /// <summary>The schema of 3.1 and later, which is JSON Schema.</summary>
    public static ObjectShape JsonSchema { get; } = new("a schema", SchemaKeywords, isOpen: true) { AllowsOthers = true };

    /// <summary>A map of named objects; only what messages need.</summary>
    public static ObjectShape Map { get; } = new("an object", "", isOpen: true);

    /// <summary>A map of runtime expressions; only what messages need.</summary>
    public static ObjectShape Callback { get; } = new("a callback", "", isOpen: true);
}
