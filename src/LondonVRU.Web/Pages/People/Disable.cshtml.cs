using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.People;

/// <summary>The confirmation before an account is disabled.</summary>
[Needs(Right.ManagePeople)]
internal sealed class DisableModel(IMediator mediator, CurrentTenant tenant) : MemberPageModel(mediator, tenant)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Mediator.Send(new DisableAccount(PersonId), ct);
        TempData.Say("They can’t sign in any more. Whoever is signed in is out with their next click.", "Disabled");
        return Redirect(Own);
    }
}
