using LondonVRU.Domain.Evidence;

namespace LondonVRU.Application.Ports;

/// <summary>Says what a file is by its content, whatever it is called.</summary>
public interface IEvidenceReader
{
    /// <param name="content">Can be sought; read from its beginning, a piece at a time.</param>
    /// <exception cref="Domain.RuleBrokenException">It is of a kind that is not taken, is damaged, or holds what would run.</exception>
    EvidenceKind KindOf(Stream content);

    /// <summary>The first of a text, decoded, with its last line whole.</summary>
    /// <param name="content">Of a kind that is text.</param>
    Task<string> BeginningAsync(Stream content, int characters, CancellationToken ct);
}
