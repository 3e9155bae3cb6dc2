using LondonVRU.Application.Templates;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Templates;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Template;

/// <summary>Retires a published edition, or brings a retired one back.</summary>
[Needs(Right.ManageTemplates)]
internal sealed class RetireModel(IMediator mediator) : DraftPage(mediator)
{
    public bool IsRetired => Edition.State == EditionState.Retired;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        return IsDraft ? Redirect($"{Root}/remove") : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (IsRetired)
        {
            await Mediator.Send(new BringBackEdition(Code), ct);
            TempData.Say("New plans can begin on it again.", "Brought back");
        }
        else
        {
            await Mediator.Send(new RetireEdition(Code), ct);
            TempData.Say("No new plan begins on it. The plans that are on it go on.", "Retired");
        }

        return Redirect(Root);
    }
}
