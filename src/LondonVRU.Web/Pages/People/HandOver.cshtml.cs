using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.People;

/// <summary>Gives all of somebody's actions to another member.</summary>
[Needs(Right.ManagePeople)]
internal sealed class HandOverModel(IMediator mediator, CurrentTenant tenant) : MemberPageModel(mediator, tenant)
{
    [BindProperty]
    public string? To { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var count = await Mediator.Send(new HandOverActions(PersonId, Id<Person>.TryParse(To, null, out var to) ? to : null), ct);
        TempData.Say($"{Words.CountFirst(count, "action")} {(count == 1 ? "has" : "have")} a new owner. Each stands in the plan’s record.", "Handed over");
        return Redirect(Own);
    }

    protected override string FieldOf(string code) => code.StartsWith("hand-over.", StringComparison.Ordinal) ? nameof(To) : "";
}
