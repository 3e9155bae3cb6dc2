using FluentValidation;
using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.Offers;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Rollouts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Rollouts;

/// <summary>London drafts a rollout, or words it anew. The same <paramref name="Id"/> sent twice is one.</summary>
/// <param name="Id">Of a new one, chosen by the form or the caller.</param>
/// <param name="Version">That was read; null for a new one.</param>
public sealed record SaveRollout(Id<Rollout> Id, int? Version, RolloutContent Content) : IRequest;

internal sealed class SaveRolloutValidator : AbstractValidator<SaveRollout>
{
    public SaveRolloutValidator()
    {
        RuleFor(request => request.Id).NotEqual(default(Id<Rollout>)).WithMessage("Load the page again: the form has lost its number.");
        RuleFor(request => request.Content.Name).MaximumLength(Rollout.NameMaxLength).WithMessage(TooLong(Rollout.NameMaxLength)).OverridePropertyName("Name");
        RuleFor(request => request.Content.Summary).MaximumLength(Rollout.SummaryMaxLength).WithMessage(TooLong(Rollout.SummaryMaxLength)).OverridePropertyName("Summary");
        RuleFor(request => request.Content.WhatItIs).MaximumLength(Rollout.WordsMaxLength).WithMessage(TooLong(Rollout.WordsMaxLength)).OverridePropertyName("WhatItIs");
        RuleFor(request => request.Content.WhatIsAsked).MaximumLength(Rollout.WordsMaxLength).WithMessage(TooLong(Rollout.WordsMaxLength)).OverridePropertyName("WhatIsAsked");
        RuleFor(request => request.Content.Success).MaximumLength(Rollout.WordsMaxLength).WithMessage(TooLong(Rollout.WordsMaxLength)).OverridePropertyName("Success");
        RuleFor(request => request.Content.Contact).MaximumLength(Rollout.ContactMaxLength).WithMessage(TooLong(Rollout.ContactMaxLength)).OverridePropertyName("Contact");
    }

    private static string TooLong(int most) => $"Keep this to {most} characters.";
}

/// <summary>Loads a rollout for an officer who changes it.</summary>
internal sealed class RolloutEditing(VruDbContext db, Actor actor) : IScopedPart
{
    /// <param name="version">That was read.</param>
    /// <exception cref="NotFoundException">There is no such rollout.</exception>
    /// <exception cref="StaleException">Somebody changed it since that version.</exception>
    public async Task<Rollout> GetAsync(Id<Rollout> id, int version, CancellationToken ct)
    {
        actor.Require(Right.ManageOffers);
        var rollout = await db.Rollouts.Where(own => own.Id == id).SingleOrNotFoundAsync(ct);
        rollout.RequireVersion(version);
        return rollout;
    }
}

internal sealed class SaveRolloutHandler(VruDbContext db, RolloutEditing rollouts, ThemesOfToday themes, Actor actor, TimeProvider clock) : AsyncRequestHandler<SaveRollout>
{
    protected override async Task Handle(SaveRollout request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManageOffers);
        if (request.Version is { } version)
        {
            var rollout = await rollouts.GetAsync(request.Id, version, cancellationToken);
            await RequireThemeAsync(request.Content, rollout, cancellationToken);
            rollout.Edit(request.Content, LondonTime.Today(clock));
        }
        else if (!await db.Rollouts.AnyAsync(known => known.Id == request.Id, cancellationToken))
        {
            await RequireThemeAsync(request.Content, null, cancellationToken);
            db.Rollouts.Add(Rollout.Draft(request.Id, request.Content));
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private Task RequireThemeAsync(RolloutContent content, Rollout? before, CancellationToken ct) =>
        themes.RequireAsync(content.ThemeId is { } theme ? [theme] : [], before?.ThemeId is { } known ? [known] : [], ct);
}
