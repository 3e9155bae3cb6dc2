using LondonVRU.Application.Ports;
using LondonVRU.Domain;

namespace LondonVRU.Application.Plans.Import;

/// <summary>From a person's file, or pasted words, to the preview: read it, find its actions, hold them against an edition. Stores nothing.</summary>
public sealed class ReadPlanTable(IDocumentReader documents)
{
    /// <param name="content">The file, or the pasted words in UTF-8; read once.</param>
    /// <param name="fileName">Only shown; pasted words have none of their own, so say "pasted.txt".</param>
    /// <param name="edition">Of the plan that it is to go into.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="RuleBrokenException">"import.…": the file can't be taken, or holds no actions; the sentence says how to mend it.</exception>
    public async Task<ImportPreview> ReadAsync(Stream content, string fileName, EditionOutline edition, CancellationToken ct)
    {
        var document = await documents.ReadAsync(content, fileName, ct);
        return EditionMatcher.Match(document, PlanTableReader.Read(document), edition);
    }
}
