using System.Buffers.Binary;
using System.IO.Compression;
using System.Xml;
using LondonVRU.Application.Plans.Import;

namespace LondonVRU.Infrastructure.Documents;

/// <summary>A .docx or .xlsx: a zip whose size, entries, links and macros are looked at before anything in it is read.</summary>
internal sealed class OfficePackage : IDisposable
{
    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);
    private long unpacked;

    public OfficePackage(byte[] bytes)
        : this(new MemoryStream(bytes, writable: false))
    {
    }

    /// <param name="content">Can be sought; read a part at a time, and left open.</param>
    public OfficePackage(Stream content)
    {
        if (EntriesClaimed(End(content)) > DocumentLimits.PackageEntries)
        {
            throw ImportRefusals.Bomb();
        }

        zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Count > DocumentLimits.PackageEntries)
        {
            throw ImportRefusals.Bomb();
        }

        long total = 0;
        foreach (var entry in zip.Entries)
        {
            total += entry.Length;
            if (total > DocumentLimits.UnpackedBytes || IsBeyondRatio(entry.Length, entry.CompressedLength))
            {
                throw ImportRefusals.Bomb();
            }

            entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }

        if (entries.Keys.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) || ContentTypes().Any(type => type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)))
        {
            throw ImportRefusals.Macros();
        }

        RefuseLinks();
    }

    public bool Has(string name) => entries.ContainsKey(name);

    /// <summary>The part that everything begins with, or null if the zip is no office file.</summary>
    public string? MainPart => Relations("").FirstOrDefault(relation => relation.Type.EndsWith("/officeDocument", StringComparison.Ordinal)).Target
        ?? (Has("xl/workbook.xml") ? "xl/workbook.xml" : Has("word/document.xml") ? "word/document.xml" : null);

    /// <summary>Text of a small part; null if it is missing.</summary>
    public string? Start(string name, int characters)
    {
        if (!entries.TryGetValue(name, out var entry))
        {
            return null;
        }

        using var reader = new StreamReader(Open(entry));
        var buffer = new char[characters];
        return new string(buffer, 0, reader.ReadBlock(buffer, 0, characters));
    }

    /// <summary>A part as XML, or null if it is missing.</summary>
    public XmlReader? Xml(string name) => !entries.TryGetValue(name, out var entry) ? null : new DepthLimitedXmlReader(XmlReader.Create(Open(entry), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = DocumentLimits.UnpackedBytes,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    }));

    /// <summary>What a part refers to: id, type and the part's name, made absolute; links to outside are not among them.</summary>
    public IReadOnlyList<(string Id, string Type, string Target)> Relations(string part)
    {
        var slash = part.LastIndexOf('/');
        var folder = slash < 0 ? "" : part[..(slash + 1)];
        List<(string, string, string)> relations = [];
        using var xml = Xml($"{folder}_rels/{part[(slash + 1)..]}.rels");
        while (xml?.Read() == true)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship" && xml.GetAttribute("TargetMode") != "External"
                && xml.GetAttribute("Target") is { } target)
            {
                relations.Add((xml.GetAttribute("Id") ?? "", xml.GetAttribute("Type") ?? "", Absolute(folder, target)));
            }
        }

        return relations;
    }

    public void Dispose() => zip.Dispose();

    private static string Absolute(string folder, string target)
    {
        List<string> path = [.. target.StartsWith('/') ? [] : folder.Split('/', StringSplitOptions.RemoveEmptyEntries)];
        foreach (var step in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == "..")
            {
                if (path.Count > 0)
                {
                    path.RemoveAt(path.Count - 1);
                }
            }
            else if (step != ".")
            {
                path.Add(step);
            }
        }

        return string.Join('/', path);
    }

    private static bool IsBeyondRatio(long length, long packed) =>
        length > DocumentLimits.RatioFloorBytes && length > Math.Max(packed, 1) * DocumentLimits.UnpackRatio;

    /// <summary>The last 66,000 bytes, in which a zip's own last record lies.</summary>
    private static byte[] End(Stream content)
    {
        content.Position = Math.Max(0, content.Length - 66_000);
        var end = new byte[content.Length - content.Position];
        content.ReadExactly(end);
        content.Position = 0;
        return end;
    }

    /// <summary>The number of entries by the zip's own last record: read before a list of them is made. −1 if there is no such record.</summary>
    private static int EntriesClaimed(ReadOnlySpan<byte> bytes)
    {
        var at = bytes.LastIndexOf("PK\u0005\u0006"u8);
        var record = at < 0 ? [] : bytes[at..];
        return record.Length < 12 ? -1 : BinaryPrimitives.ReadUInt16LittleEndian(record[10..]);
    }

    /// <summary>What the package says that its parts are.</summary>
    public IReadOnlyList<string> ContentTypes()
    {
        using var xml = Xml("[Content_Types].xml");
        List<string> types = [];
        while (xml?.Read() == true)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.GetAttribute("ContentType") is { } type)
            {
                types.Add(type);
            }
        }

        return types;
    }

    /// <summary>Links that a person clicks are harmless; what an office program fetches by itself is not.</summary>
    private void RefuseLinks()
    {
        foreach (var name in entries.Keys.Where(name => name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            using var xml = Xml(name);
            while (xml?.Read() == true)
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship" && xml.GetAttribute("TargetMode") == "External"
                    && xml.GetAttribute("Type") is { } type && !type.EndsWith("/hyperlink", StringComparison.Ordinal))
                {
                    throw ImportRefusals.Links(type[(type.LastIndexOf('/') + 1)..] switch
                    {
                        "externalLinkPath" or "xlPathMissing" or "externalLink" => "another workbook",
                        "attachedTemplate" => "a template",
                        "image" => "a picture",
                        "oleObject" or "package" => "an embedded object",
                        _ => "something",
                    });
                }
            }
        }
    }

    private BoundedStream Open(ZipArchiveEntry entry) => new(entry.Open(), read =>
    {
        // The sizes that a zip states may be lies: what really comes out is counted.
        unpacked += read;
        if (unpacked > 2 * DocumentLimits.UnpackedBytes)
        {
            throw ImportRefusals.Bomb();
        }
    }, Math.Max(DocumentLimits.RatioFloorBytes, entry.CompressedLength * DocumentLimits.UnpackRatio));

    /// <summary>Counts what is read and stops at a limit.</summary>
    private sealed class BoundedStream(Stream inner, Action<int> count, long limit) : Stream
    {
        private long taken;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => taken;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            taken += read;
            count(read);
            return taken > limit ? throw ImportRefusals.Bomb() : read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
