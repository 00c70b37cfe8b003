using System.Buffers.Binary;

namespace Apikley.Emulator.Results.Video;

/// <summary>
/// Puts VP8 frames into a WebM file. A lossy WebP picture is one VP8 key frame, so a video made of key frames only needs no encoder but the one
/// for pictures; every browser and player reads it.
/// </summary>
internal static class WebmFile
{
    private const ulong NanosecondsPerMillisecond = 1_000_000;

    public static byte[] Write(int width, int height, int framesPerSecond, IReadOnlyList<byte[]> vp8Frames)
    {
        var milliseconds = vp8Frames.Count * 1000.0 / framesPerSecond;
        var info = new EbmlWriter()
            .Number(0x2AD7B1, NanosecondsPerMillisecond)
            .Float(0x4489, milliseconds)
            .Text(0x4D80, "apikley-emulator")
            .Text(0x5741, "apikley-emulator");
        var video = new EbmlWriter().Number(0xB0, (ulong)width).Number(0xBA, (ulong)height);
        var track = new EbmlWriter()
            .Number(0xD7, 1).Number(0x73C5, 1).Number(0x83, 1).Number(0x9C, 0)
            .Number(0x23E383, (ulong)(1_000_000_000 / framesPerSecond))
            .Text(0x86, "V_VP8")
            .Elements(0xE0, video);

        var head = new EbmlWriter().Elements(0x1549A966, info).Elements(0x1654AE6B, new EbmlWriter().Elements(0xAE, track));
        var index = Index(0);
        var clusterAt = (ulong)(head.Length + new EbmlWriter().Elements(0x1C53BB6B, index).Length);
        var segment = head
            .Elements(0x1C53BB6B, Index(clusterAt))
            .Elements(0x1F43B675, Cluster(framesPerSecond, vp8Frames));
        var header = new EbmlWriter()
            .Number(0x4286, 1).Number(0x42F7, 1).Number(0x42F2, 4).Number(0x42F3, 8)
            .Text(0x4282, "webm").Number(0x4287, 2).Number(0x4285, 2);
        return new EbmlWriter().Elements(0x1A45DFA3, header).Elements(0x18538067, segment).ToArray();
    }

    /// <summary>The cue that lets a player seek: the one cluster begins at this place of the segment.</summary>
    private static EbmlWriter Index(ulong clusterAt)
    {
        var position = new EbmlWriter().Number(0xF7, 1).Number(0xF1, clusterAt);
        return new EbmlWriter().Elements(0xBB, new EbmlWriter().Number(0xB3, 0).Elements(0xB7, position));
    }

    private static EbmlWriter Cluster(int framesPerSecond, IReadOnlyList<byte[]> frames)
    {
        var cluster = new EbmlWriter().Number(0xE7, 0);
        for (var index = 0; index < frames.Count; index++)
        {
            var block = new byte[4 + frames[index].Length];
            block[0] = 0x81; // track 1
            BinaryPrimitives.WriteInt16BigEndian(block.AsSpan(1), (short)(index * 1000 / framesPerSecond));
            block[3] = 0x80; // a key frame
            frames[index].CopyTo(block, 4);
            cluster.Binary(0xA3, block);
        }

        return cluster;
    }
}
