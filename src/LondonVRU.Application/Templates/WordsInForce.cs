using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Domain;
using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Templates;

/// <summary>London's words as of one revision of an edition.</summary>
/// <param name="revised">What revisions up to then worded anew.</param>
internal sealed class WordsInForce(IReadOnlyDictionary<Id<TemplateAction>, TemplateActionContent> revised)
{
    public static readonly WordsInForce AsPublished = new(new Dictionary<Id<TemplateAction>, TemplateActionContent>());

    public TemplateActionContent Of(TemplateAction action) => revised.GetValueOrDefault(action.Id) ?? action.Content();

    /// <summary>A revision worded it anew.</summary>
    public bool IsRevised(Id<TemplateAction> action) => revised.ContainsKey(action);
}

/// <summary>Reads London's words: one command, none where nothing has been revised.</summary>
internal sealed class OfficialTexts(VruDbContext db) : IScopedPart
{
    /// <param name="revision">Its number; 0 for the words published first.</param>
    public async Task<WordsInForce> AtAsync(Id<Edition> edition, int revision, CancellationToken ct) => revision == 0
        ? WordsInForce.AsPublished
        : new((await Published(edition).Where(revised => revised.Number <= revision && (revised.ReplacedIn == null || revised.ReplacedIn > revision)).ToListAsync(ct))
            .ToDictionary(revised => revised.TemplateActionId, revised => revised.Content()));

    /// <summary>Every wording that a published revision of the edition brought.</summary>
    public IQueryable<RevisedAction> Published(Id<Edition> edition) =>
        from revised in db.RevisedActions.AsNoTracking()
        join revision in db.Revisions on revised.RevisionId equals revision.Id
        where revision.EditionId == edition && revision.State == RevisionState.Published
        select revised;
}
