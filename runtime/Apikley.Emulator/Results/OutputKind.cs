using Apikley.Emulator.Documents;

namespace Apikley.Emulator.Results;

/// <summary>What sort of thing a model makes.</summary>
internal enum OutputKind
{
    Image,
    Video,
    Audio,
    Text,
}

/// <summary>Decides what a model makes: by <c>x-apikley-output</c> in its document, else by its name, which on the market says so.</summary>
internal static class OutputKinds
{
    private static readonly (string Part, OutputKind Kind)[] ByName =
    [
        ("to-text", OutputKind.Text), ("audio-isolation", OutputKind.Audio), ("to-video", OutputKind.Video), ("to-speech", OutputKind.Audio), ("to-dialogue", OutputKind.Audio), ("sound-effect", OutputKind.Audio),
        ("to-image", OutputKind.Image), ("image-edit", OutputKind.Image), ("image-upscale", OutputKind.Image), ("-image", OutputKind.Image), ("remove-background", OutputKind.Image),
        ("video", OutputKind.Video), ("animate", OutputKind.Video), ("avatar", OutputKind.Video), ("motion-control", OutputKind.Video), ("storyboard", OutputKind.Video), ("watermark-remover", OutputKind.Video),
        ("sora", OutputKind.Video), ("seedance", OutputKind.Video), ("kling", OutputKind.Video), ("hailuo", OutputKind.Video), ("infinitalk", OutputKind.Video), ("veo", OutputKind.Video), ("runway", OutputKind.Video), ("wan/", OutputKind.Video),
        ("elevenlabs", OutputKind.Audio), ("suno", OutputKind.Audio), ("music", OutputKind.Audio),
    ];

    public static OutputKind Of(MarketModel model)
    {
        if (Enum.TryParse<OutputKind>(model.DeclaredOutput, ignoreCase: true, out var kind))
            return kind;

        foreach (var (part, implied) in ByName)
        {
            if (model.Name.Contains(part, StringComparison.OrdinalIgnoreCase))
                return implied;
        }

        return OutputKind.Image;
    }
}
