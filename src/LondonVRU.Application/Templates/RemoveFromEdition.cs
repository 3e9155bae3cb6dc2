using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.Templates;
using MediatR;

namespace LondonVRU.Application.Templates;

/// <summary>Takes a theme out of a draft, with its actions.</summary>
public sealed record RemoveTheme(string Code, Id<Theme> ThemeId) : IRequest;

internal sealed class RemoveThemeHandler(VruDbContext db, EditionDrafting drafting) : AsyncRequestHandler<RemoveTheme>
{
    protected override async Task Handle(RemoveTheme request, CancellationToken cancellationToken)
    {
        (await drafting.OpenAsync(request.Code, cancellationToken)).RemoveTheme(request.ThemeId);
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>Takes an action out of a draft.</summary>
public sealed record RemoveTemplateAction(string Code, Id<TemplateAction> ActionId) : IRequest;

internal sealed class RemoveTemplateActionHandler(VruDbContext db, EditionDrafting drafting) : AsyncRequestHandler<RemoveTemplateAction>
{
    protected override async Task Handle(RemoveTemplateAction request, CancellationToken cancellationToken)
    {
        (await drafting.OpenAsync(request.Code, cancellationToken)).RemoveAction(request.ActionId);
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>Throws a draft away; a published edition stays for good.</summary>
public sealed record DiscardEdition(string Code) : IRequest;

internal sealed class DiscardEditionHandler(VruDbContext db, EditionDrafting drafting) : AsyncRequestHandler<DiscardEdition>
{
    protected override async Task Handle(DiscardEdition request, CancellationToken cancellationToken)
    {
        db.Editions.Remove(await drafting.OpenAsync(request.Code, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
    }
}
