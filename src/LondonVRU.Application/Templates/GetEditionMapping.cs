using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Templates;

/// <summary>Where the themes and actions of the edition before went in this one.</summary>
/// <param name="Code">"2027-28".</param>
public sealed record GetEditionMapping(string Code) : IRequest<MappingPage>;

/// <param name="Follows">The edition before, in order with its themes and actions; null if none is chosen yet.</param>
/// <param name="Earlier">Editions that it could follow, newest first.</param>
public sealed record MappingPage(
    string Code, string Name, bool IsDraft, MappingPage.Side? Follows, MappingPage.Side Own, IReadOnlyList<MappingPage.Choice> Earlier,
    IReadOnlyDictionary<Id<Theme>, Id<Theme>?> Themes, IReadOnlyDictionary<Id<TemplateAction>, Id<TemplateAction>?> Actions)
{
    public sealed record Side(string Code, IReadOnlyList<Theme> Themes);

    public sealed record Theme(Id<Domain.Templates.Theme> Id, int Number, string Name, IReadOnlyList<Action> Actions);

    public sealed record Action(Id<TemplateAction> Id, string Code, TemplateActionKind Kind, string Text);

    public sealed record Choice(string Code, string Name);

    /// <summary>Of the edition before, what has no place in this one.</summary>
    public int Unplaced => Themes.Values.Count(to => to is null) + Actions.Values.Count(to => to is null);

    /// <summary>Of this edition, what nothing leads to.</summary>
    public IReadOnlyList<Action> Fresh => [.. Own.Themes.SelectMany(theme => theme.Actions).Where(action => !Actions.Values.Contains(action.Id))];
}

internal sealed class GetEditionMappingHandler(VruDbContext db, Actor actor) : IRequestHandler<GetEditionMapping, MappingPage>
{
    public async Task<MappingPage> Handle(GetEditionMapping request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ReadShelf);
        var all = await db.Editions.AsNoTracking().Where(edition => edition.Code == request.Code || edition.State != EditionState.Draft)
            .Include(edition => edition.Themes).ThenInclude(theme => theme.Actions).ToListAsync(cancellationToken);
        var own = all.SingleOrDefault(edition => edition.Code == request.Code) ?? throw new NotFoundException();
        var follows = all.SingleOrDefault(edition => edition.Id == own.FollowsId);
        return new(
            own.Code, own.Name, own.State == EditionState.Draft, follows is null ? null : SideOf(follows), SideOf(own),
            [.. all.Where(edition => edition.StartYear < own.StartYear).OrderByDescending(edition => edition.StartYear).Select(edition => new MappingPage.Choice(edition.Code, edition.Name))],
            await db.ThemeMappings.Where(mapping => mapping.EditionId == own.Id).ToDictionaryAsync(mapping => mapping.FromId, mapping => mapping.ToId, cancellationToken),
            await db.ActionMappings.Where(mapping => mapping.EditionId == own.Id).ToDictionaryAsync(mapping => mapping.FromId, mapping => mapping.ToId, cancellationToken));
    }

    private static MappingPage.Side SideOf(Edition edition) => new(
        edition.Code,
        [.. edition.InOrder().Select(theme => new MappingPage.Theme(theme.Id, theme.Number, theme.Name, [.. theme.InOrder().Select(action => new MappingPage.Action(action.Id, action.Code, action.Kind, action.Text))]))]);
}
