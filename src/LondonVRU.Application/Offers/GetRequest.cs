using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Offers;
using LondonVRU.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Offers;

/// <summary>One request with all that was said to it, as far as the reader's tenant may read it, and what it may say next.</summary>
public sealed record GetRequest(Id<HelpRequest> Id) : IRequest<RequestPage>;

/// <param name="Theme">Null for none.</param>
/// <param name="ActionText">The action that it is for; null for none.</param>
/// <param name="Action">For who asked, while the action is in a plan; null otherwise.</param>
/// <param name="AskedBy">Name of the person, for their own partnership; null for others.</param>
/// <param name="IsWithdrawn">Nobody else reads it any more, because the action was restricted.</param>
/// <param name="Open">What the reader's tenant may say.</param>
/// <param name="After">Number of what was said last; 0 for nothing.</param>
public sealed record RequestPage(
    RequestRow Row, ComparedTheme? Theme, string? ActionText, RequestPage.OwnAction? Action, string? AskedBy, bool IsWithdrawn, RequestParty Reader, IReadOnlyList<RequestStepKind> Open, int After,
    IReadOnlyList<RequestPage.Said> Steps)
{
    public sealed record OwnAction(Id<PlanAction> Id, int StartYear);

    /// <param name="At">UTC.</param>
    /// <param name="Person">Who said it, for their own tenant; null for others.</param>
    /// <param name="IsByAsker">Who asked says it.</param>
    public sealed record Said(RequestStepKind Kind, TenantInfo By, string? Person, bool IsByAsker, string? Words, Id<Offer>? OfferId, string? OfferTitle, TenantInfo? OfferOf, DateTime At);
}

internal sealed class GetRequestHandler(VruDbContext db, RequestReading requests, ThemesOfToday themes, TenantDirectory directory, CurrentTenant tenant) : IRequestHandler<GetRequest, RequestPage>
{
    public async Task<RequestPage> Handle(GetRequest request, CancellationToken cancellationToken)
    {
        var row = await requests.FindAsync(request.Id, cancellationToken);
        var (asked, reader) = (row.Request, requests.PartyIn(row.Request));
        var steps = await (
            from step in db.RequestSteps.AsNoTracking()
            join person in db.People on step.ById equals person.Id
            where step.AskerId == asked.AskerId && step.RequestId == asked.Id
            orderby step.Number
            select new { step, person.Name }).ToListAsync(cancellationToken);
        var by = reader == RequestParty.Asker ? await db.People.Where(person => person.Id == asked.ById).Select(person => person.Name).SingleOrDefaultAsync(cancellationToken) : null;
        var action = reader == RequestParty.Asker && asked.ActionId is { } id
            ? await (from own in db.Actions join plan in db.Plans on own.PlanId equals plan.Id where own.Id == id select new RequestPage.OwnAction(own.Id, plan.StartYear)).SingleOrDefaultAsync(cancellationToken)
            : null;
        var columns = asked.ThemeId is { } about ? await themes.ReadAsync([about], cancellationToken) : null;
        var tenants = (await directory.EverybodyAsync(cancellationToken)).ToDictionary(one => one.Id);
        return new(
            GetRequestsHandler.RowOf(row, tenants, reader), columns?.IndexOf(asked.ThemeId!.Value) is { } index ? columns.Themes[index] : null, asked.ActionText, action, by, asked.IsWithdrawn,
            reader, asked.IsWithdrawn && reader != RequestParty.Asker ? [] : row.Course.Open(reader), row.Last?.Number ?? 0,
            [
                .. steps.Select(said => new RequestPage.Said(
                    said.step.Kind, tenants[said.step.TenantId], said.step.TenantId == tenant.Id ? said.Name : null, said.step.TenantId == asked.AskerId, said.step.Words, said.step.OfferId, said.step.OfferTitle,
                    said.step.OfferId is null ? null : said.step.OfferOfId is { } of ? tenants[of] : tenants.Values.Single(tenant => tenant.IsLondon), said.step.At)),
            ]);
    }
}
