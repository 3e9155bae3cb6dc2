using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Practices;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Practices;

/// <summary>Takes back a question that this partnership asked: nobody reads it any more, nor what was answered.</summary>
public sealed record WithdrawPracticeQuestion(Id<PracticeQuestion> Id) : IRequest;

internal sealed class WithdrawPracticeQuestionHandler(VruDbContext db, CurrentTenant tenant, Actor actor) : AsyncRequestHandler<WithdrawPracticeQuestion>
{
    protected override async Task Handle(WithdrawPracticeQuestion request, CancellationToken cancellationToken)
    {
        actor.Require(Right.NominatePractice);
        var here = tenant.Id;
        (await db.PracticeQuestions.Where(own => own.Id == request.Id && own.TenantId == here).SingleOrNotFoundAsync(cancellationToken)).Withdraw();
        await db.SaveChangesAsync(cancellationToken);
    }
}
