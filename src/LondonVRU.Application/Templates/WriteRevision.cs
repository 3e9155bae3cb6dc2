using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Templates;

/// <summary>Begins a revision of a published edition, or answers the number of the one that is being written: there is one at a time.</summary>
/// <param name="Code">Of the edition: "2026-27".</param>
public sealed record BeginRevision(string Code) : IRequest<int>;

internal sealed class BeginRevisionHandler(VruDbContext db, Actor actor, TimeProvider clock) : IRequestHandler<BeginRevision, int>
{
    public async Task<int> Handle(BeginRevision request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManageTemplates);
        var edition = await db.Editions.Where(edition => edition.Code == request.Code).SingleOrNotFoundAsync(cancellationToken);
        if (await db.Revisions.Where(revision => revision.EditionId == edition.Id && revision.State == RevisionState.Draft).SingleOrDefaultAsync(cancellationToken) is { } known)
        {
            return known.Number;
        }

        var begun = EditionRevision.Of(edition, actor.PersonId, clock.GetUtcNow().UtcDateTime);
        db.Revisions.Add(begun);
        await db.SaveChangesAsync(cancellationToken);
        return begun.Number;
    }
}

/// <summary>Gives an action other words in the draft of a revision. The words that are in force, given again, mean no change.</summary>
/// <param name="Number">Of the revision.</param>
/// <param name="Version">Of the action's wording in the draft, as it was read; 0 if there was none.</param>
public sealed record WordAction(string Code, int Number, Id<TemplateAction> ActionId, int Version, TemplateActionWords Words) : IRequest;

internal sealed class WordActionValidator : AbstractValidator<WordAction>
{
    public WordActionValidator() => RuleFor(request => request.Words).SetValidator(new TemplateActionWordsValidator()).OverridePropertyName("");
}

internal sealed class WordActionHandler(VruDbContext db, RevisionDrafting drafting, OfficialTexts texts) : AsyncRequestHandler<WordAction>
{
    protected override async Task Handle(WordAction request, CancellationToken cancellationToken)
    {
        var work = await drafting.OpenAsync(request.Code, request.Number, cancellationToken);
        var action = await (
            from own in db.TemplateActions
            join theme in db.Themes on own.ThemeId equals theme.Id
            where own.Id == request.ActionId && theme.EditionId == work.Edition.Id
            select own).AsNoTracking().SingleOrNotFoundAsync(cancellationToken);
        var inForce = await texts.AtAsync(work.Edition.Id, work.Edition.Revision, cancellationToken);
        work.Revision.Word(action, request.Words.ToContent(), inForce.Of(action), request.Version);
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>Leaves an action out of the draft of a revision: its words stay.</summary>
public sealed record LeaveAction(string Code, int Number, Id<TemplateAction> ActionId) : IRequest;

internal sealed class LeaveActionHandler(VruDbContext db, RevisionDrafting drafting) : AsyncRequestHandler<LeaveAction>
{
    protected override async Task Handle(LeaveAction request, CancellationToken cancellationToken)
    {
        (await drafting.OpenAsync(request.Code, request.Number, cancellationToken)).Revision.Leave(request.ActionId);
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>Says why the words change.</summary>
public sealed record NoteRevision(string Code, int Number, string? Note) : IRequest;

internal sealed class NoteRevisionValidator : AbstractValidator<NoteRevision>
{
    public NoteRevisionValidator() =>
        RuleFor(request => request.Note).MaximumLength(EditionRevision.NoteMaxLength).WithMessage("Keep it to {MaxLength} characters; this is {TotalLength}.");
}

internal sealed class NoteRevisionHandler(VruDbContext db, RevisionDrafting drafting) : AsyncRequestHandler<NoteRevision>
{
    protected override async Task Handle(NoteRevision request, CancellationToken cancellationToken)
    {
        (await drafting.OpenAsync(request.Code, request.Number, cancellationToken)).Revision.Say(request.Note);
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>Throws the draft of a revision away; a published one stays for good.</summary>
public sealed record DiscardRevision(string Code, int Number) : IRequest;

internal sealed class DiscardRevisionHandler(VruDbContext db, RevisionDrafting drafting) : AsyncRequestHandler<DiscardRevision>
{
    protected override async Task Handle(DiscardRevision request, CancellationToken cancellationToken)
    {
        db.Revisions.Remove((await drafting.OpenAsync(request.Code, request.Number, cancellationToken)).Revision);
        await db.SaveChangesAsync(cancellationToken);
    }
}
