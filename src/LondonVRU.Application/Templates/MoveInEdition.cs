using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.Templates;
using MediatR;

namespace LondonVRU.Application.Templates;

/// <summary>Puts a theme of a draft at another place.</summary>
/// <param name="Number">From 1; beyond the ends means the end.</param>
public sealed record MoveTheme(string Code, Id<Theme> ThemeId, int Number) : IRequest;

internal sealed class MoveThemeHandler(VruDbContext db, EditionDrafting drafting) : AsyncRequestHandler<MoveTheme>
{
    protected override async Task Handle(MoveTheme request, CancellationToken cancellationToken)
    {
        (await drafting.OpenAsync(request.Code, cancellationToken)).MoveTheme(request.ThemeId, request.Number);
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>Puts an action of a draft at another place among those of its theme and kind.</summary>
/// <param name="Number">From 1; beyond the ends means the end.</param>
public sealed record MoveTemplateAction(string Code, Id<TemplateAction> ActionId, int Number) : IRequest;

internal sealed class MoveTemplateActionHandler(VruDbContext db, EditionDrafting drafting) : AsyncRequestHandler<MoveTemplateAction>
{
    protected override async Task Handle(MoveTemplateAction request, CancellationToken cancellationToken)
    {
        (await drafting.OpenAsync(request.Code, cancellationToken)).MoveAction(request.ActionId, request.Number);
        await db.SaveChangesAsync(cancellationToken);
    }
}
