using System.Buffers.Binary;
using System.IO.Compression;
using LondonVRU.Application.Ports;

namespace LondonVRU.Infrastructure.Documents;

/// <summary>Draws the mark as a PNG of four colours and a transparent ground.</summary>
internal static class MarkPicture
{
    /// <summary>The mark is eight squares of five units across and seven down, one unit apart.</summary>
    public const int UnitsAcross = 47;
    public const int UnitsDown = 41;

    private const int Step = 6;
    private const int Side = 5;

    /// <summary>Pixels a unit.</summary>
    private const int Scale = 8;

    private static readonly byte[] Palette = [0xFF, 0xFF, 0xFF, 0x0F, 0x25, 0x40, 0x0B, 0x6B, 0x70, 0xFF, 0xC1, 0x45];

    public static byte[] Png(PaperMark mark)
    {
        const int Width = UnitsAcross * Scale;
        const int Height = UnitsDown * Scale;
        var lines = new byte[Height * (Width + 1)];
        foreach (var square in mark.Squares)
        {
            var colour = (byte)(square.IsLit ? 3 : square.IsInner ? 2 : 1);
            for (var y = square.Row * Step * Scale; y < Math.Min(((square.Row * Step) + Side) * Scale, Height); y++)
            {
                // Each line of a PNG begins with a byte that names its filter: none.
                var x = square.Column * Step * Scale;
                lines.AsSpan((y * (Width + 1)) + 1 + x, Math.Min(Side * Scale, Width - x)).Fill(colour);
            }
        }

        using var png = new MemoryStream();
        png.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), Height);
        head[8] = 8;
        head[9] = 3;
        Chunk(png, "IHDR"u8, head);
        Chunk(png, "PLTE"u8, Palette);
        Chunk(png, "tRNS"u8, [0]);
        Chunk(png, "IDAT"u8, Packed(lines));
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static byte[] Packed(byte[] lines)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(lines);
        }

        return packed.ToArray();
    }

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(type);
        png.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, type), data));
        png.Write(number);
    }

    /// <summary>The check sum that ISO 3309 and PNG use, bit by bit: a picture is a kilobyte.</summary>
    private static uint Crc(uint sum, ReadOnlySpan<byte> data)
    {
        foreach (var b in data)
        {
            sum ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320;
            }
        }

        return sum;
    }
}
