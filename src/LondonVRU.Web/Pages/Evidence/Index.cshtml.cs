using LondonVRU.Application.Evidence;
using LondonVRU.Application.People;
using LondonVRU.Application.Plans;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.Evidence;

/// <summary>All evidence of the partnership, filtered as the address says.</summary>
[Needs(Right.ReadPlan)]
internal sealed class IndexModel(IMediator mediator, Actor actor, TimeProvider clock) : PageModel
{
    /// <summary>Words of the name, the description or the action.</summary>
    [FromQuery(Name = "q")]
    public string? Asked { get; set; }

    [FromQuery(Name = "kind")]
    public EvidenceGroup? Group { get; set; }

    /// <summary>"restricted" or "open"; anything else is passed over.</summary>
    [FromQuery(Name = "marking")]
    public string? Marking { get; set; }

    /// <summary>"yes" or "no"; anything else is passed over.</summary>
    [FromQuery(Name = "shared")]
    public string? Shared { get; set; }

    [FromQuery(Name = "deleted")]
    public bool Deleted { get; set; }

    /// <summary>Of that action alone.</summary>
    [FromQuery(Name = "action")]
    public Domain.Id<PlanAction>? Action { get; set; }

    /// <summary>Of the review of that cycle alone: "2026-q3".</summary>
    [FromQuery(Name = "cycle")]
    public string? Cycle { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public PageOf<EvidenceRow> Evidence { get; private set; } = null!;

    public EvidenceRoom Room { get; private set; } = null!;

    public DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;

    public bool MayAdd => actor.Has(Right.UpdateAllActions) || actor.Has(Right.UpdateOwnActions);

    public bool IsFiltered => !string.IsNullOrWhiteSpace(Asked) || Group is not null || Marking is "restricted" or "open" || Shared is "yes" or "no" || Deleted || Action is not null || Cycle is not null;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var words = Asked is { Length: > EvidenceFilter.WordsMaxLength } ? Asked[..EvidenceFilter.WordsMaxLength] : Asked;
        var filter = new EvidenceFilter(
            words, Action, Cycle, Group, Marking switch { "restricted" => true, "open" => false, _ => null }, Shared switch { "yes" => true, "no" => false, _ => null }, Deleted);
        Evidence = await mediator.Send(new ListEvidence(filter, Math.Clamp(Number, 1, 10_000)), ct);
        Room = await mediator.Send(new GetEvidenceRoom(), ct);
    }

    /// <summary>The same filter on another page of the list.</summary>
    public string AddressOf(int number)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in new[]
        {
            ("q", Asked), ("kind", Group?.ToString()), ("marking", Marking), ("shared", Shared), ("deleted", Deleted ? "true" : null), ("action", Action?.ToString()), ("cycle", Cycle),
            ("page", number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        })
        {
            if (value is { Length: > 0 })
            {
                query.Add(name, value);
            }
        }

        return $"{Request.PathBase}/evidence{query}";
    }
}
