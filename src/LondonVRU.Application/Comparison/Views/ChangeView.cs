using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using MediatR;

namespace LondonVRU.Application.Comparison.Views;

/// <summary>Names, shares and pins a view anew. Only its owner may: to others it is as if there were none.</summary>
public sealed record ChangeView(Id<SavedView> Id, string? Name, bool IsShared, bool IsPinned) : IRequest;

internal sealed class ChangeViewValidator : AbstractValidator<ChangeView>
{
    public ChangeViewValidator() => RuleFor(view => view.Name).MaximumLength(SavedView.NameMaxLength).WithMessage("Keep it to {MaxLength} characters; this is {TotalLength}.");
}

internal sealed class ChangeViewHandler(VruDbContext db, Actor actor) : AsyncRequestHandler<ChangeView>
{
    protected override async Task Handle(ChangeView request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ReadShelf);
        var me = actor.PersonId;
        var view = await db.SavedViews.Where(view => view.Id == request.Id && view.OwnerId == me).SingleOrNotFoundAsync(cancellationToken);
        view.Change(request.Name ?? "", request.IsShared, request.IsPinned);
        await db.SaveChangesAsync(cancellationToken);
    }
}
