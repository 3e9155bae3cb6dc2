using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.Templates;
using MediatR;

namespace LondonVRU.Application.Templates;

/// <summary>Adds an action to a draft, last of its kind in its theme. The same <paramref name="ActionId"/> sent twice is one action.</summary>
/// <param name="Code">Of the edition: "2027-28".</param>
/// <param name="ActionId">Chosen by the form.</param>
public sealed record AddTemplateAction(string Code, Id<TemplateAction> ActionId, Id<Theme>? ThemeId, TemplateActionWords Words) : IRequest;

internal sealed class AddTemplateActionValidator : AbstractValidator<AddTemplateAction>
{
    public AddTemplateActionValidator()
    {
        RuleFor(request => request.ThemeId).NotNull().WithMessage("Choose the theme that it belongs to.");
        RuleFor(request => request.Words).SetValidator(new TemplateActionWordsValidator()).OverridePropertyName("");
    }
}

internal sealed class AddTemplateActionHandler(VruDbContext db, EditionDrafting drafting) : AsyncRequestHandler<AddTemplateAction>
{
    protected override async Task Handle(AddTemplateAction request, CancellationToken cancellationToken)
    {
        var edition = await drafting.OpenAsync(request.Code, cancellationToken);
        if (edition.Themes.SelectMany(theme => theme.Actions).Any(action => action.Id == request.ActionId))
        {
            return;
        }

        await db.TemplateActions.RequireFreshAsync(action => action.Id == request.ActionId, cancellationToken);
        edition.AddAction(request.ThemeId!.Value, request.Words.ToContent(), request.ActionId);
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>Rewrites an action of a draft, moves it to another theme, or makes it essential or an option.</summary>
/// <param name="Version">Of the action, as it was read.</param>
public sealed record EditTemplateAction(string Code, Id<TemplateAction> ActionId, int Version, Id<Theme>? ThemeId, TemplateActionWords Words) : IRequest;

internal sealed class EditTemplateActionValidator : AbstractValidator<EditTemplateAction>
{
    public EditTemplateActionValidator()
    {
        RuleFor(request => request.ThemeId).NotNull().WithMessage("Choose the theme that it belongs to.");
        RuleFor(request => request.Words).SetValidator(new TemplateActionWordsValidator()).OverridePropertyName("");
    }
}

internal sealed class EditTemplateActionHandler(VruDbContext db, EditionDrafting drafting) : AsyncRequestHandler<EditTemplateAction>
{
    protected override async Task Handle(EditTemplateAction request, CancellationToken cancellationToken)
    {
        var edition = await drafting.OpenAsync(request.Code, cancellationToken);
        edition.EditAction(request.ActionId, request.ThemeId!.Value, request.Words.ToContent(), request.Version);
        await db.SaveChangesAsync(cancellationToken);
    }
}
