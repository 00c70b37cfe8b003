using System.Numerics;

namespace Apikley.Emulator.Results.Audio;

/// <summary>The two codings of ITU-T G.711, which store a 16-bit sample in eight bits.</summary>
internal static class Companding
{
    private const int MuBias = 0x84;
    private const int MuClip = 32635;

    public static byte MuLaw(short sample)
    {
        var sign = sample < 0 ? 0x80 : 0;
        var magnitude = Math.Min(Math.Abs((int)sample), MuClip) + MuBias;
        var exponent = BitOperations.Log2((uint)magnitude) - 7;
        var mantissa = (magnitude >> (exponent + 3)) & 0x0F;
        return (byte)~(sign | (exponent << 4) | mantissa);
    }

    public static byte ALaw(short sample)
    {
        var sign = sample >= 0 ? 0x80 : 0;
        var magnitude = Math.Min(sample >= 0 ? sample : -(sample + 1), short.MaxValue) >> 4;
        var code = magnitude < 0x20 ? magnitude >> 1 : ((BitOperations.Log2((uint)magnitude) - 4) << 4) | ((magnitude >> (BitOperations.Log2((uint)magnitude) - 4)) & 0x0F);
        return (byte)((sign | code) ^ 0x55);
    }
}
