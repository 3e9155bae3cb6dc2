using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.People;

/// <summary>The confirmation that names what goes when a leaver's name is taken away.</summary>
[Needs(Right.ManagePeople)]
internal sealed class ForgetModel(IMediator mediator, CurrentTenant tenant) : MemberPageModel(mediator, tenant)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Mediator.Send(new AnonymisePerson(PersonId), ct);
        TempData.Say("Their name and address are gone for good. What they did stands there by a former member.", "Taken away");
        return Redirect(Own);
    }
}
