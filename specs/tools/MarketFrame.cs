namespace Apikley.Specs;

/// <summary>What is the same in the documents of all models: where the task is called back, what is answered, how one signs in.</summary>
internal static class MarketFrame
{
    private const string CallBackExample = "https://your-domain.com/api/callback";

    private static readonly int[] Codes = [200, 401, 402, 404, 422, 429, 455, 500, 501, 505];

    private static readonly int[] CallbackCodes = [200, 501];

    public static YamlMap CallBackUrl() => new()
    {
        { "type", "string" },
        { "format", "uri" },
        {
            "description",
            "Where the service posts the task's state and result, as JSON, when the task has ended. Without it, ask for the task's details until it has."
        },
        { "example", CallBackExample },
    };

    public static YamlMap Responses(string taskId)
    {
        YamlMap id = new()
        {
            { "type", "string" },
            { "description", "Id of the task; the task's details are asked for with it." },
            { "example", taskId },
        };
        YamlMap data = new() { { "type", "object" }, { "properties", new YamlMap { { "taskId", id } } } };
        YamlMap answer = new() { { "type", "object" }, { "properties", new YamlMap { { "data", data } } } };
        YamlMap content = new()
        {
            { "schema", new YamlMap { { "allOf", new[] { Reference("schemas/ApiResponse"), answer } } } },
            { "example", new YamlMap { { "code", 200 }, { "msg", "success" }, { "data", new YamlMap { { "taskId", taskId } } } } },
        };
        return new()
        {
            {
                "200",
                new YamlMap
                {
                    { "description", "The request was read; `code` says whether it was accepted." },
                    { "content", new YamlMap { { "application/json", content } } },
                }
            },
            { "500", Reference("responses/Error") },
        };
    }

    /// <summary>What the service posts to <c>callBackUrl</c>, as far as the page declares it.</summary>
    public static YamlMap Callbacks(string name)
    {
        YamlMap properties = new()
        {
            {
                "code",
                new YamlMap
                {
                    { "type", "integer" },
                    { "enum", CallbackCodes },
                    { "description", "200 when the task succeeded, 501 when it failed." },
                }
            },
            { "msg", new YamlMap { { "type", "string" }, { "description", "What happened, in words." } } },
            {
                "data",
                new YamlMap
                {
                    { "type", "object" },
                    { "properties", new YamlMap { { "taskId", new YamlMap { { "type", "string" }, { "description", "Id of the task." } } } } },
                }
            },
        };
        YamlMap schema = new() { { "type", "object" }, { "properties", properties } };
        YamlMap post = new()
        {
            { "summary", "The task has ended" },
            {
                "requestBody",
                new YamlMap { { "required", true }, { "content", new YamlMap { { "application/json", new YamlMap { { "schema", schema } } } } } }
            },
            { "responses", new YamlMap { { "200", new YamlMap { { "description", "Received." } } } } },
        };
        return new() { { name, new YamlMap { { "{$request.body#/callBackUrl}", new YamlMap { { "post", post } } } } } };
    }

    public static YamlMap Components() => new()
    {
        { "schemas", new YamlMap { { "ApiResponse", ApiResponse() } } },
        { "responses", new YamlMap { { "Error", new YamlMap { { "description", "The service failed." } } } } },
        { "securitySchemes", new YamlMap { { "BearerAuth", BearerAuth() } } },
    };

    private static YamlMap ApiResponse()
    {
        YamlMap code = new()
        {
            { "type", "integer" },
            { "enum", Codes },
            {
                "description",
                """
                What became of the request.

                - **200**: accepted
                - **401**: the API key is missing or wrong
                - **402**: the account has too few credits
                - **404**: there is no such thing
                - **422**: the request breaks a rule
                - **429**: too many requests
                - **455**: the service is under maintenance
                - **500**: the service failed
                - **501**: the generation failed
                - **505**: the feature is switched off
                """.ReplaceLineEndings("\n")
            },
        };
        YamlMap message = new()
        {
            { "type", "string" },
            { "description", "The outcome in words; what is wrong, if something is." },
            { "example", "success" },
        };
        return new() { { "type", "object" }, { "properties", new YamlMap { { "code", code }, { "msg", message } } } };
    }

    private static YamlMap BearerAuth() => new()
    {
        { "type", "http" },
        { "scheme", "bearer" },
        { "bearerFormat", "API Key" },
        { "description", "An API key from https://app.apikley.ru/keys, sent as `Authorization: Bearer APIKLEY_API_KEY`." },
    };

    private static YamlMap Reference(string target) => new() { { "$ref", $"#/components/{target}" } };
}
