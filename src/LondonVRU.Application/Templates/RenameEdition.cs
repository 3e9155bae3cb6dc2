using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Domain.Templates;
using MediatR;

namespace LondonVRU.Application.Templates;

/// <summary>Gives a draft another name.</summary>
/// <param name="Code">"2027-28".</param>
public sealed record RenameEdition(string Code, string Name) : IRequest;

internal sealed class RenameEditionValidator : AbstractValidator<RenameEdition>
{
    public RenameEditionValidator() => RuleFor(request => request.Name).NotEmpty().WithMessage("Give the edition a name.")
        .MaximumLength(Edition.NameMaxLength).WithMessage("Keep the name to {MaxLength} characters; this is {TotalLength}.");
}

internal sealed class RenameEditionHandler(VruDbContext db, EditionDrafting drafting) : AsyncRequestHandler<RenameEdition>
{
    protected override async Task Handle(RenameEdition request, CancellationToken cancellationToken)
    {
        (await drafting.OpenAsync(request.Code, cancellationToken)).Rename(request.Name);
        await db.SaveChangesAsync(cancellationToken);
    }
}
