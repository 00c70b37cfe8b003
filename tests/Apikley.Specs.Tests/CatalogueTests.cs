namespace Apikley.Specs.Tests;

/// <summary>That what lies in <c>specs/</c> is what its program writes, and what that program refuses.</summary>
public sealed class CatalogueTests
{
    [Fact]
    public void Every_file_is_as_the_program_writes_it()
    {
        CatalogueFile[] files = [.. Catalogue.Render(Specs.Root)];

        Assert.Equal(56, files.Length); // 54 documents, the readme and the package's list: the first document is not written
        Assert.DoesNotContain(files, file => file.Path == Specs.FirstDocument);
        Assert.All(files, file => Assert.Equal(file.Text, File.ReadAllText(Path.Combine(Specs.Root, file.Path))));
    }

    [Fact]
    public void The_readme_has_a_row_for_each_model()
    {
        string[] rows = [.. File.ReadLines(Path.Combine(Specs.Root, "README.md")).Where(line => line.StartsWith("| [`", StringComparison.Ordinal))];

        Assert.Equal(Specs.Facts.Select(model => $"| [`{model.Key}`]({model.Value.Document}.yaml) |"), rows.Select(row => row[..(row.IndexOf(") |", StringComparison.Ordinal) + 3)]));
        Assert.Contains(
            "| [`kling/ai-avatar-v1-pro`](kling/kling-ai-avatar-v1-pro.yaml) | text + image + audio → video | **`image_url`**, **`audio_url`**, **`prompt`** | `resultUrls` | twin, 2026-04 |",
            rows);
        Assert.Contains(
            "| [`elevenlabs/speech-to-text`](eleven-labs/eleven-labs-speech-to-text.yaml) | audio → text | **`audio_url`**, `language_code`, `tag_audio_events`, `diarize` | `resultObject` | twin, 2026-04 |",
            rows);
    }

    [Fact]
    public void Every_model_is_fed_with_something() =>
        Assert.All(Specs.Facts.Values, facts => Assert.NotEmpty(InputMedia.Of(facts.Properties.Select(property => property.Name))));

    [Fact]
    public void A_readme_without_the_comments_is_refused()
    {
        InvalidDataException exception = Assert.Throws<InvalidDataException>(() => CatalogueTable.Insert("# The documents\n", []));
        Assert.Contains("<!-- end of models -->", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_without_words_is_refused()
    {
        InvalidDataException exception = Assert.Throws<InvalidDataException>(
            () => MarketDocument.Build("acme/unknown", Specs.Facts["nano-banana-pro"], Wording.Load(Specs.Root)));
        Assert.Contains("'acme/unknown'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_property_without_words_is_refused()
    {
        MarketFacts facts = Specs.Facts["nano-banana-pro"] with { Properties = [new PropertyFacts("wavelength", "number")] };
        InvalidDataException exception = Assert.Throws<InvalidDataException>(() => MarketDocument.Build("nano-banana-pro", facts, Wording.Load(Specs.Root)));
        Assert.Contains("'wavelength'", exception.Message, StringComparison.Ordinal);
    }
}
