using Apikley.Generator.Model;
using Apikley.Generator.Modelling;
using Xunit;

namespace Apikley.Generator.Tests.Modelling;

public class MarketTests
{
    private static string Yaml(string model, string input, string rest = "callBackUrl: { type: string, format: uri },") => Modelled.PathsYaml($$"""
        /api/v1/jobs/createTask:
          post:
            operationId: some-id
            requestBody:
              content:
                application/json:
                  schema: { type: object, required: [model], properties: { model: {{model}}, {{rest}} input: {{input}} } }
            responses:
              '200': { description: ok, content: { application/json: { schema: { allOf: [{ $ref: '#/components/schemas/ApiResponse' }, { type: object, properties: { data: { type: object, properties: { taskId: { type: string } } } } }] } } } }
        """, "components: { schemas: { ApiResponse: { type: object, properties: { code: { type: integer, enum: [200, 401] } } } } }", "3.0.0");

    private const string EditModel = "{ type: string, enum: [google/nano-banana-edit], default: google/nano-banana-edit }";

    private const string EditInput = "{ type: object, required: [prompt], properties: { prompt: { type: string }, image_size: { type: string, enum: ['1:1', auto] }, shots: { type: array, items: { type: object, properties: { Scene: { type: string } } } } } }";

    [Fact]
    public void All_types_begin_with_the_models_name_and_the_input_stands_not_between()
    {
        var model = Modelled.Document(Yaml(EditModel, EditInput), Modelled.Options("specs/google/nano-banana-edit.yaml"));

        Assert.Equal("MyApp.Google", model.Namespace);
        Assert.Equal(
            new MarketModel("google/nano-banana-edit", "Google", "NanoBananaEdit", "NanoBananaEdit", "NanoBananaEditInput", "NanoBananaEditRequest", "NanoBananaEditResponse", true, model.Market!.Doc),
            model.Market);
        Modelled.AssertTypes(model, """
            enum NanoBananaEditImageSize: Ratio1x1 '1:1', Auto 'auto'
            object NanoBananaEditInput
              required Prompt 'prompt': String
              ImageSize 'image_size': NanoBananaEditImageSize
              Shots 'shots': [NanoBananaEditShot]
            object NanoBananaEditRequest
              required Model 'model': String = "google/nano-banana-edit"
              CallBackUrl 'callBackUrl': Uri
              required Input 'input': NanoBananaEditInput
            object NanoBananaEditResponse
              Code 'code': NanoBananaEditResponseCode
              Data 'data': NanoBananaEditResponseData
            integer enum NanoBananaEditResponseCode: Code200 '200', Code401 '401'
            object NanoBananaEditResponseData
              TaskId 'taskId': String
            object NanoBananaEditShot
              Scene 'Scene': String
            """);
    }

    [Fact]
    public void An_input_that_demands_nothing_may_be_left_out()
        => Assert.False(Modelled.Document(Yaml(EditModel, "{ type: object, properties: { prompt: { type: string } } }")).Market!.InputRequired);

    [Theory]
    [InlineData("")]
    [InlineData("callBackUrl: { type: string },")]
    [InlineData("callBackUrl: { type: string, nullable: true, format: uri },")]
    public void The_callback_is_a_url_that_may_be_left_out_however_it_is_written(string callback)
    {
        var model = Modelled.Document(Yaml(EditModel, EditInput, callback));

        var property = Assert.Single(Modelled.Type<ObjectTypeModel>(model, "NanoBananaEditRequest").Properties, property => property.Name == "CallBackUrl");
        Assert.Equal((new ScalarRef(ScalarKind.Uri), false, false), (property.Type, property.Required, property.Nullable));
    }

    [Theory]
    [InlineData("{ type: string }", EditInput)]
    [InlineData("{ type: string, enum: [a, b] }", EditInput)]
    [InlineData(EditModel, "{ type: object }")]
    public void Without_a_model_or_an_input_it_is_a_document_like_others(string modelSchema, string input)
    {
        var model = Modelled.Document(Yaml(modelSchema, input), Modelled.Options("specs/google/any.yaml"));

        Assert.Null(model.Market);
        Assert.Equal(("MyApp.Google.Any", "AnyClient"), (model.Namespace, model.ClientName));
    }

    [Theory]
    [InlineData("google/nano-banana-edit", "Google", "NanoBananaEdit", "NanoBananaEdit")]
    [InlineData("nano-banana-pro", "Google", "NanoBananaPro", "NanoBananaPro")]
    [InlineData("google/imagen4-fast", "Google", "Imagen4Fast", "Imagen4Fast")]
    [InlineData("google/veo3", "Google", "Veo3", "Veo3")]
    [InlineData("kling-2.6/text-to-video", "Kling", "V2_6TextToVideo", "KlingV2_6TextToVideo")]
    [InlineData("kling/v2-1-standard", "Kling", "V2_1Standard", "KlingV2_1Standard")]
    [InlineData("kling/ai-avatar-v1-pro", "Kling", "AiAvatarV1Pro", "KlingAiAvatarV1Pro")]
    [InlineData("klingon/translate", "Kling", "Translate", "KlingTranslate")]
    [InlineData("qwen/text-to-image", "Qwen", "TextToImage", "QwenTextToImage")]
    [InlineData("grok-imagine/upscale", "GrokImagine", "Upscale", "GrokImagineUpscale")]
    [InlineData("sora-2-image-to-video", "Sora2", "ImageToVideo", "Sora2ImageToVideo")]
    [InlineData("sora-watermark-remover", "Sora2", "SoraWatermarkRemover", "SoraWatermarkRemover")]
    [InlineData("flux-2/flex-text-to-image", "Flux2", "FlexTextToImage", "Flux2FlexTextToImage")]
    [InlineData("seedream/4.5-edit", "Seedream", "V4_5Edit", "SeedreamV4_5Edit")]
    [InlineData("bytedance/seedream", "Seedream", "Seedream", "Seedream")]
    [InlineData("bytedance/seedream-v4-edit", "Seedream", "V4Edit", "SeedreamV4Edit")]
    [InlineData("bytedance/seedance-1.5-pro", "Bytedance", "Seedance1_5Pro", "Seedance1_5Pro")]
    [InlineData("hailuo/02-text-to-video-pro", "Hailuo", "V02TextToVideoPro", "HailuoV02TextToVideoPro")]
    [InlineData("wan/2-2-a14b-text-to-video-turbo", "Wan", "V2_2A14bTextToVideoTurbo", "WanV2_2A14bTextToVideoTurbo")]
    public void Names(string id, string family, string property, string typePrefix) => Assert.Equal(new MarketNames(property, typePrefix), MarketNames.Of(id, family));

    [Fact]
    public void The_project_file_may_name_a_model()
    {
        var market = Modelled.Document(Yaml(EditModel, EditInput), Modelled.Options("specs/google/nano-banana-edit.yaml") with { ClientName = "Banana" }).Market!;

        Assert.Equal(("Banana", "BananaInput"), (market.Name, market.InputTypeName));
    }
}
