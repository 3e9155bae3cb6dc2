using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Practices;
using LondonVRU.Domain.Tenants;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Practices;

/// <summary>Says what came of a practice that this partnership adopted. The same <paramref name="ReportId"/> sent twice is one.</summary>
/// <param name="ReportId">Chosen by the form or the caller.</param>
/// <param name="Outcome">Null if it is still to be chosen.</param>
/// <param name="Altered">What was done otherwise; null for nothing.</param>
/// <param name="ForAll">Every partnership may read it, and not London alone.</param>
public sealed record ReportAdoption(Id<Adoption> AdoptionId, Id<AdoptionReport> ReportId, PracticeOutcome? Outcome, string? Words, string? Altered, bool ForAll) : IRequest;

internal sealed class ReportAdoptionValidator : AbstractValidator<ReportAdoption>
{
    public ReportAdoptionValidator()
    {
        RuleFor(request => request.ReportId).NotEqual(default(Id<AdoptionReport>)).WithMessage("Load the page again: the form has lost its number.");
        RuleFor(request => request.Outcome).NotNull().WithMessage("Say what came of it.").IsInEnum().WithMessage("Choose one of them.");
        RuleFor(request => request.Words).MaximumLength(AdoptionReport.WordsMaxLength).WithMessage($"Keep this to {AdoptionReport.WordsMaxLength} characters.");
        RuleFor(request => request.Altered).MaximumLength(AdoptionReport.WordsMaxLength).WithMessage($"Keep this to {AdoptionReport.WordsMaxLength} characters.");
    }
}

internal sealed class ReportAdoptionHandler(VruDbContext db, CurrentTenant tenant, Actor actor, TimeProvider clock) : AsyncRequestHandler<ReportAdoption>
{
    protected override async Task Handle(ReportAdoption request, CancellationToken cancellationToken)
    {
        actor.Require(Right.EditPlan);
        var here = tenant.Id;
        var adoption = await db.Adoptions.AsNoTracking().Where(own => own.Id == request.AdoptionId && own.TenantId == here).SingleOrNotFoundAsync(cancellationToken);
        if (await db.AdoptionReports.AnyAsync(own => own.Id == request.ReportId && own.TenantId == here, cancellationToken))
        {
            return;
        }

        db.AdoptionReports.Add(AdoptionReport.On(adoption, request.ReportId, request.Outcome!.Value, request.Words, request.Altered, request.ForAll, clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>An adoption of this partnership's, for the form that asks what came of it.</summary>
public sealed record GetAdoption(Id<Adoption> Id) : IRequest<AdoptionPage>;

/// <param name="Since">London day.</param>
public sealed record AdoptionPage(Id<Adoption> Id, Id<Practice> PracticeId, string Practice, DateOnly Since);

internal sealed class GetAdoptionHandler(VruDbContext db, CurrentTenant tenant) : IRequestHandler<GetAdoption, AdoptionPage>
{
    public async Task<AdoptionPage> Handle(GetAdoption request, CancellationToken cancellationToken)
    {
        var here = tenant.Id;
        return await (
            from adoption in db.Adoptions
            join practice in db.Practices on adoption.PracticeId equals practice.Id
            where adoption.Id == request.Id && adoption.TenantId == here
            select new AdoptionPage(adoption.Id, practice.Id, practice.Name, adoption.Since)).SingleOrNotFoundAsync(cancellationToken);
    }
}

/// <summary>A quarter after a practice was adopted, asks the partnership's coordinators what came of it, unless they have said. Safe to run again.</summary>
internal sealed class AskAdopters(VruDbContext db, Outbox outbox, CurrentTenant tenant, TimeProvider clock) : ITenantJob
{
    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var adoption in await db.SilentAdoptions(tenant.Id, LondonTime.Today(clock)).Select(adoption => new { adoption.Id, adoption.Since }).ToListAsync(ct))
        {
            await outbox.OweAsync(Role.Coordinator, LetterKind.PracticeResultAsked, adoption.Id.Value, adoption.Since.AddMonths(SilentAdoption.Months), ct);
        }

        await db.SaveChangesAsync(ct);
    }
}

internal static class SilentAdoption
{
    public const int Months = 3;

    /// <summary>What a partnership adopted at least a quarter ago and has not told of in any year; of what went on into a later plan, the first.</summary>
    public static IQueryable<Adoption> SilentAdoptions(this VruDbContext db, Id<Tenant> tenant, DateOnly today)
    {
        var latest = today.AddMonths(-Months);
        return db.Adoptions.Where(adoption => adoption.TenantId == tenant && adoption.Visibility == Visibility.Boroughs && adoption.Since <= latest
            && !db.AdoptionReports.Any(report => report.TenantId == tenant && report.PracticeId == adoption.PracticeId && report.Visibility != Visibility.Withdrawn)
            && !db.Adoptions.Any(earlier => earlier.TenantId == tenant && earlier.PracticeId == adoption.PracticeId && earlier.Visibility == Visibility.Boroughs && earlier.StartYear < adoption.StartYear));
    }
}
