using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Plans;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Notifications.Sent;

/// <summary>Who was written to in this tenant, when, of what kind, and whether it arrived: never what a letter said.</summary>
/// <param name="Cycle">"2026-q3" for the letters of one review; null for all of the tenant's.</param>
/// <param name="Page">From 1 with the newest.</param>
public sealed record ListLetters(string? Cycle, int Page = 1) : IRequest<PageOf<SentLine>>
{
    public const int PageSize = 50;
}

public enum SentState
{
    /// <summary>Owed or written, not sent yet.</summary>
    Waiting,
    Sent,

    /// <summary>A try failed; it is tried again.</summary>
    TryingAgain,
    NotDelivered,

    /// <summary>Nothing was left to say: the thing was done, or the person had left or wants no such letters.</summary>
    NotNeeded,
}

/// <param name="Name">Of the person it went to.</param>
/// <param name="At">UTC; when it was sent, else when it was owed.</param>
public sealed record SentLine(Id<LetterDebt> Id, LetterKind Kind, string Name, string Agency, DateTime At, SentState State);

internal sealed class ListLettersHandler(VruDbContext db, CurrentTenant tenant, Actor actor) : IRequestHandler<ListLetters, PageOf<SentLine>>
{
    public async Task<PageOf<SentLine>> Handle(ListLetters request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ReadLetters);
        var here = tenant.Id;
        var debts = db.LetterDebts.Where(debt => debt.TenantId == here && debt.Kind != LetterKind.SignInLink);
        if (request.Cycle is { } code)
        {
            var review = (await (
                from own in db.Reviews
                join cycle in db.Cycles on own.CycleId equals cycle.Id
                where cycle.Code == code
                select own).AsNoTracking().SingleOrNotFoundAsync(cancellationToken)).Id.Value;
            debts = debts.Where(debt => debt.SubjectId == review);
        }

        var rows = await (
            from debt in debts.OrderByDescending(debt => debt.OwedAt).ThenBy(debt => debt.Id).Skip((request.Page - 1) * ListLetters.PageSize).Take(ListLetters.PageSize + 1)
            join person in db.People on debt.PersonId equals person.Id
            join letter in db.Letters on debt.LetterId equals (Id<Letter>?)letter.Id into written
            from letter in written.DefaultIfEmpty()
            orderby debt.OwedAt descending, debt.Id
            select new
            {
                debt.Id, debt.Kind, person.Name, person.Agency, debt.OwedAt, debt.SettledAt, debt.LetterId,
                State = (LetterState?)letter!.State, SentAt = letter.SentAt, FailedSince = letter.FailedSince,
            }).AsNoTracking().ToListAsync(cancellationToken);
        return new(
            [.. rows.Take(ListLetters.PageSize).Select(row => new SentLine(row.Id, row.Kind, row.Name, row.Agency, row.SentAt ?? row.OwedAt, StateOf(row.SettledAt, row.LetterId is not null, row.State, row.FailedSince)))],
            request.Page, ListLetters.PageSize, rows.Count > ListLetters.PageSize);
    }

    private static SentState StateOf(DateTime? settledAt, bool isWritten, LetterState? state, DateTime? failedSince) => (isWritten, state) switch
    {
        (false, _) => settledAt is null ? SentState.Waiting : SentState.NotNeeded,
        (_, LetterState.Sent) => SentState.Sent,
        (_, LetterState.Failed) => SentState.NotDelivered,
        _ => failedSince is null ? SentState.Waiting : SentState.TryingAgain,
    };
}
