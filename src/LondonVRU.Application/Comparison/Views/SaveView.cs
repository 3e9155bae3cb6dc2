using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Comparison.Views;

/// <summary>Keeps a view of the comparison under a name. The same <paramref name="Id"/> sent twice is one.</summary>
/// <param name="Id">Chosen by the form.</param>
/// <param name="Address">Path and query of the view.</param>
/// <param name="IsOfLatest">It opens the latest quarter, whichever that is then.</param>
public sealed record SaveView(Id<SavedView> Id, string? Name, string? Address, bool IsShared, bool IsPinned, bool IsOfLatest = false) : IRequest;

internal sealed class SaveViewValidator : AbstractValidator<SaveView>
{
    public SaveViewValidator() => RuleFor(view => view.Name).MaximumLength(SavedView.NameMaxLength).WithMessage("Keep it to {MaxLength} characters; this is {TotalLength}.");
}

internal sealed class SaveViewHandler(VruDbContext db, Actor actor) : AsyncRequestHandler<SaveView>
{
    protected override async Task Handle(SaveView request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ReadShelf);
        var me = actor.PersonId;
        var own = await db.SavedViews.Where(view => view.OwnerId == me || view.Id == request.Id).Select(view => view.Id).ToListAsync(cancellationToken);
        if (own.Contains(request.Id))
        {
            return;
        }

        if (own.Count >= SavedView.Most)
        {
            throw new RuleBrokenException("view.too-many", $"You keep {SavedView.Most} views already. Remove one that you no longer need.");
        }

        var address = request.Address ?? "";
        if (request.IsOfLatest && !SavedView.CanFollowLatest(address))
        {
            throw new RuleBrokenException("view.latest", "A view of one theme or one action stays in its quarter: another year’s template may number them otherwise. Save it without following the latest.");
        }

        db.SavedViews.Add(SavedView.Of(request.Id, request.Name ?? "", request.IsOfLatest ? SavedView.OfLatest(address) : address, me, request.IsShared, request.IsPinned));
        await db.SaveChangesAsync(cancellationToken);
    }
}
