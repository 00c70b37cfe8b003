namespace Apikley.Emulator.Results.Pictures;

/// <summary>What to draw.</summary>
internal sealed record PictureRequest
{
    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>The prompt, written on the picture. May be empty.</summary>
    public required string Prompt { get; init; }

    /// <summary>A small line above the prompt: the model and the ratio.</summary>
    public required string Caption { get; init; }

    /// <summary>The input pictures, encoded; null for one that lies outside this machine and is drawn as a placeholder.</summary>
    public required IReadOnlyList<InputPicture> Inputs { get; init; }

    /// <summary>Decides colours and shapes.</summary>
    public required ulong Seed { get; init; }
}

/// <summary>One input picture.</summary>
/// <param name="Address">The address it was named by.</param>
/// <param name="Bytes">The encoded picture, or null when the address lies outside this machine.</param>
internal sealed record InputPicture(string Address, byte[]? Bytes);
