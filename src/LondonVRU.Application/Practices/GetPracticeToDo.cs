using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Practices;
using LondonVRU.Domain.Tenants;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Practices;

/// <summary>What of practice waits for the reader: in London nominations to read, in a partnership results to tell of, in both questions to answer.</summary>
public sealed record GetPracticeToDo : IRequest<PracticeToDo>;

/// <param name="Nominations">That London has not looked at, longest waiting first; empty in a partnership.</param>
/// <param name="Questions">About what was tried here, or in London about London's own, that nobody has answered; longest waiting first.</param>
/// <param name="Results">Adoptions of a quarter ago of which nothing was said, the oldest first; empty in London.</param>
public sealed record PracticeToDo(IReadOnlyList<PracticeToDo.Waiting> Nominations, IReadOnlyList<PracticeToDo.Waiting> Questions, IReadOnlyList<PracticeToDo.Waiting> Results)
{
    public static PracticeToDo Nothing { get; } = new([], [], []);

    /// <param name="Id">Of what is to be opened: a nomination, the practice that is asked about, an adoption.</param>
    /// <param name="Name">Of the practice.</param>
    public sealed record Waiting(Guid Id, string Name);
}

internal sealed class GetPracticeToDoHandler(VruDbContext db, ShelfCache cache, CurrentTenant tenant, Actor actor, TimeProvider clock) : IRequestHandler<GetPracticeToDo, PracticeToDo>
{
    public async Task<PracticeToDo> Handle(GetPracticeToDo request, CancellationToken cancellationToken)
    {
        if (!actor.Has(Right.NominatePractice) && !actor.Has(Right.EditPlan) && !actor.Has(Right.ManagePractice))
        {
            return PracticeToDo.Nothing;
        }

        var all = await cache.GetAsync(tenant, "practice that waits", ShelfParts.Practice, ReadAsync, cancellationToken);
        return all with { Results = actor.Has(Right.EditPlan) ? all.Results : [] };
    }

    private async Task<PracticeToDo> ReadAsync(CancellationToken ct)
    {
        var (here, isLondon) = (tenant.Id, tenant.Info.IsLondon);
        var nominations = !isLondon ? [] : await db.Nominations.Where(own => own.Visibility == Visibility.London && !db.Practices.Any(practice => practice.NominationId == own.Id))
            .OrderBy(own => own.NominatedAt).Select(own => new PracticeToDo.Waiting(own.Id.Value, own.Name)).ToListAsync(ct);
        var questions = await (
            from question in db.PracticeQuestions
            join practice in db.Practices on question.PracticeId equals practice.Id
            where (isLondon ? practice.FromId == null : practice.FromId == here) && practice.State == PracticeState.Published && question.Visibility == Visibility.Boroughs
                && !db.PracticeAnswers.Any(answer => answer.QuestionId == question.Id)
            orderby question.At
            select new PracticeToDo.Waiting(practice.Id.Value, practice.Name)).ToListAsync(ct);
        var results = isLondon ? [] : await (
            from adoption in db.SilentAdoptions(here, LondonTime.Today(clock))
            join practice in db.Practices on adoption.PracticeId equals practice.Id
            orderby adoption.Since
            select new PracticeToDo.Waiting(adoption.Id.Value, practice.Name)).ToListAsync(ct);
        return new(nominations, questions, results);
    }
}
