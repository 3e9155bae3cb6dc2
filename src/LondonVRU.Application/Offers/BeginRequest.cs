using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Plans;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Offers;

/// <summary>What a request begins with: from an action its name and theme, unless it is restricted; from nothing, nothing.</summary>
public sealed record BeginRequest(Id<PlanAction>? ActionId) : IRequest<RequestStart>;

/// <param name="Action">What it is called; null for none, or a restricted one.</param>
/// <param name="IsRestricted">Nothing of it may be told.</param>
public sealed record RequestStart(string? Action, Id<Theme>? ThemeId, bool IsRestricted)
{
    public static RequestStart Nothing { get; } = new(null, null, IsRestricted: false);
}

internal sealed class BeginRequestHandler(VruDbContext db, Actor actor) : IRequestHandler<BeginRequest, RequestStart>
{
    public async Task<RequestStart> Handle(BeginRequest request, CancellationToken cancellationToken)
    {
        if (request.ActionId is not { } id)
        {
            return RequestStart.Nothing;
        }

        var action = await db.Actions.AsNoTracking().VisibleTo(actor).Where(action => action.Id == id).SingleOrNotFoundAsync(cancellationToken);
        return action.IsRestricted ? new(null, null, IsRestricted: true) : new(action.ShortText, action.ThemeId, IsRestricted: false);
    }
}
