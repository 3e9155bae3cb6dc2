using System.IO.Compression;
using System.Text;
using System.Xml;

namespace LondonVRU.Infrastructure.Documents;

/// <summary>What the parts of all Office documents share.</summary>
internal static class OfficeXml
{
    public static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    /// <summary>Adds a part as it stands.</summary>
    public static void Put(ZipArchive zip, string name, string content)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open());
        writer.Write(content);
    }

    /// <summary>Adds a part of bytes: a picture.</summary>
    public static void Put(ZipArchive zip, string name, byte[] content)
    {
        using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        part.Write(content);
    }

    /// <summary>Adds a part that is written.</summary>
    public static void Put(ZipArchive zip, string name, Action<XmlWriter> write)
    {
        using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        using var xml = XmlWriter.Create(part, Settings);
        write(xml);
    }

    /// <summary>Words without what XML cannot hold (NUL, halves of surrogate pairs): each becomes U+FFFD, so that nobody's words make a broken file.</summary>
    public static string Clean(string words)
    {
        StringBuilder? clean = null;
        for (var i = 0; i < words.Length; i++)
        {
            if (i + 1 < words.Length && XmlConvert.IsXmlSurrogatePair(words[i + 1], words[i]))
            {
                i++;
            }
            else if (!XmlConvert.IsXmlChar(words[i]))
            {
                clean ??= new(words);
                clean[i] = '\uFFFD';
            }
        }

        return clean?.ToString() ?? words;
    }
}
