using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Notifications.Letters;

/// <summary>What there is to say to somebody whom somebody else has made the owner of a risk or an issue, read as they may read it at the moment of writing.</summary>
internal sealed class RiskMatters(VruDbContext db, CurrentTenant tenant, Actor reader, Askable askable) : IScopedPart
{
    /// <summary>Words of a risk that a letter tells before it breaks off.</summary>
    private const int Told = 160;

    /// <summary>Null if it is somebody else's by now, or resolved. Of a restricted one only the link is told.</summary>
    public async Task<Matter?> FindAsync(LetterDebt debt, CancellationToken ct)
    {
        if (!reader.Has(Right.ReadPlan))
        {
            return null;
        }

        var (id, me) = (new Id<Risk>(debt.SubjectId), reader.PersonId);
        var risk = await db.Risks.AsNoTracking().SingleOrDefaultAsync(own => own.Id == id && own.OwnerId == me && own.ResolvedAt == null, ct);
        return risk is null ? null : new(
            LetterKind.RiskToOwn, tenant.Info.Name, $"You look after {(risk.Kind == RiskKind.Risk ? "a risk" : "an issue")} now",
            risk.IsRestricted ? ["It is restricted: read it there."] : [Short(risk.Words.ReplaceLineEndings(" ")), $"It is {Level(risk.Level)}."],
            null, $"/{tenant.Info.Slug}/risks/{risk.Id}", "Read it", await askable.CoordinatorAsync(tenant.Info, ct))
        {
            Why = $"You were made the owner of it in {tenant.Info.Name}.",
        };
    }

    private static string Short(string words) => words.Length <= Told ? words : string.Concat(words.AsSpan(0, Told - 1).TrimEnd(), "…");

    private static string Level(RiskLevel level) => level switch
    {
        RiskLevel.High => "high",
        RiskLevel.Medium => "medium",
        _ => "low",
    };
}
