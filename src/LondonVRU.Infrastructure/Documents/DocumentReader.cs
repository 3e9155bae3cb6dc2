using LondonVRU.Application.Plans.Import;
using LondonVRU.Application.Ports;

namespace LondonVRU.Infrastructure.Documents;

/// <summary>Finds out by its content what a file is, and reads it.</summary>
internal sealed class DocumentReader : IDocumentReader
{
    public async Task<SourceDocument> ReadAsync(Stream content, string fileName, CancellationToken ct)
    {
        var bytes = await TakeAsync(content, ct);
        return DocumentKinds.Of(bytes) switch
        {
            DocumentKind.Text => ReadText(TextDecoding.Decode(bytes), fileName, ct),
            _ => throw ImportRefusals.UnknownType(),
        };
    }

    private static SourceDocument ReadText(string text, string fileName, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw ImportRefusals.Empty();
        }

        var isNamedSo = fileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || fileName.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase);
        return DelimitedReader.SeparatorOf(text, isNamedSo) is { } separator
            ? DelimitedReader.Read(text, separator, fileName, ct)
            : PlainTextReader.Read(text, fileName, ct);
    }

    private static async Task<byte[]> TakeAsync(Stream content, CancellationToken ct)
    {
        using var taken = new MemoryStream();
        var part = new byte[81_920];
        for (var read = await content.ReadAsync(part, ct); read > 0; read = await content.ReadAsync(part, ct))
        {
            if (taken.Length + read > DocumentLimits.FileBytes)
            {
                throw ImportRefusals.TooLarge();
            }

            taken.Write(part, 0, read);
        }

        return taken.Length == 0 ? throw ImportRefusals.Empty() : taken.ToArray();
    }
}
