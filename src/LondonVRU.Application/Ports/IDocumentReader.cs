using LondonVRU.Application.Plans.Import;
using LondonVRU.Domain;

namespace LondonVRU.Application.Ports;

/// <summary>Reads a person's document (text, HTML, CSV, XLSX, DOCX) into what all of them have in common.</summary>
public interface IDocumentReader
{
    /// <param name="content">Read once from where it stands; need not be seekable.</param>
    /// <param name="fileName">Only shown again; what the file is, its content says. It never becomes a path.</param>
    /// <param name="ct">Gives up the reading.</param>
    /// <exception cref="RuleBrokenException">
    /// Code "import.…" (see <see cref="ImportRefusals"/>): the file is empty, too large, of a kind we do not read, damaged, locked, or more than we take.
    /// </exception>
    Task<SourceDocument> ReadAsync(Stream content, string fileName, CancellationToken ct);
}
