using System.Buffers.Binary;

namespace Apikley.Emulator.Results.Audio;

/// <summary>Writes mono samples, from -1 to 1, as a WAV file.</summary>
internal static class WavFile
{
    public static byte[] Write(SoundFormat format, ReadOnlySpan<float> samples)
    {
        var sampleBytes = format.Coding == SampleCoding.Pcm16 ? 2 : 1;
        var dataLength = samples.Length * sampleBytes;
        var file = new byte[44 + dataLength + (dataLength & 1)];
        var bytes = file.AsSpan();
        "RIFF"u8.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[4..], file.Length - 8);
        "WAVEfmt "u8.CopyTo(bytes[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[16..], 16);
        BinaryPrimitives.WriteInt16LittleEndian(bytes[20..], (short)format.Coding);
        BinaryPrimitives.WriteInt16LittleEndian(bytes[22..], 1);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[24..], format.Rate);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[28..], format.Rate * sampleBytes);
        BinaryPrimitives.WriteInt16LittleEndian(bytes[32..], (short)sampleBytes);
        BinaryPrimitives.WriteInt16LittleEndian(bytes[34..], (short)(sampleBytes * 8));
        "data"u8.CopyTo(bytes[36..]);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[40..], dataLength);

        for (var index = 0; index < samples.Length; index++)
        {
            var sample = (short)Math.Clamp(samples[index] * short.MaxValue, short.MinValue, short.MaxValue);
            switch (format.Coding)
            {
                case SampleCoding.MuLaw:
                    bytes[44 + index] = Companding.MuLaw(sample);
                    break;
                case SampleCoding.ALaw:
                    bytes[44 + index] = Companding.ALaw(sample);
                    break;
                default:
                    BinaryPrimitives.WriteInt16LittleEndian(bytes[(44 + (index * 2))..], sample);
                    break;
            }
        }

        return file;
    }
}
