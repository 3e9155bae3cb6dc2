using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.SignIn;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.ApiAccess;

/// <summary>The person's own tokens that work, the newest first.</summary>
public sealed record ListMyTokens : IRequest<IReadOnlyList<TokenLine>>;

/// <param name="Tail">Its last letters.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="MadeAt">UTC.</param>
/// <param name="ExpiresAt">UTC.</param>
/// <param name="LastUsedAt">UTC, to a minute or so; null if never.</param>
public sealed record TokenLine(
    Id<PersonalToken> Id, string Name, string Tail, string Owner, TenantInfo Tenant, bool MayWrite, DateTime MadeAt, DateTime ExpiresAt, DateTime? LastUsedAt);

internal sealed class ListMyTokensHandler(VruDbContext db, TenantDirectory directory, Actor actor, RealTime time) : IRequestHandler<ListMyTokens, IReadOnlyList<TokenLine>>
{
    public async Task<IReadOnlyList<TokenLine>> Handle(ListMyTokens request, CancellationToken cancellationToken)
    {
        var (me, now) = (actor.PersonId, time.Now);
        var tokens = await db.PersonalTokens.AsNoTracking().Where(token => token.PersonId == me && token.RevokedAt == null && token.ExpiresAt > now)
            .OrderByDescending(token => token.MadeAt).ToListAsync(cancellationToken);
        List<TokenLine> lines = [];
        foreach (var token in tokens)
        {
            lines.Add(new(
                token.Id, token.Name, token.Tail, actor.Name, await directory.GetAsync(token.TenantId, cancellationToken), token.MayWrite, token.MadeAt, token.ExpiresAt, token.LastUsedAt));
        }

        return lines;
    }
}
