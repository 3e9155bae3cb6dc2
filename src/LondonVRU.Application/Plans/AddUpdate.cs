using FluentValidation;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using MediatR;

namespace LondonVRU.Application.Plans;

/// <summary>Says how an action is going. The same <paramref name="UpdateId"/> sent twice is one update.</summary>
/// <param name="UpdateId">Chosen by the form or the caller.</param>
public sealed record AddUpdate(Id<PlanAction> ActionId, Id<ActionUpdate> UpdateId, UpdateWords Words) : IRequest;

internal sealed class AddUpdateValidator : AbstractValidator<AddUpdate>
{
    public AddUpdateValidator() => RuleFor(request => request.Words).SetValidator(new UpdateWordsValidator()).OverridePropertyName("");
}

internal sealed class AddUpdateHandler(UpdatePosting posting) : AsyncRequestHandler<AddUpdate>
{
    protected override Task Handle(AddUpdate request, CancellationToken cancellationToken) => posting.PostAndSaveAsync(
        request.ActionId, request.UpdateId, target => posting.PostAsync(target, request.UpdateId, request.Words, cancellationToken), cancellationToken);
}
