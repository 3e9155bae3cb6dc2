using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.People;

/// <summary>The confirmation that names what goes when somebody is removed.</summary>
[Needs(Right.ManagePeople)]
internal sealed class RemoveModel(IMediator mediator, CurrentTenant tenant) : MemberPageModel(mediator, tenant)
{
    [BindProperty]
    public string? To { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        await Mediator.Send(new RemoveMember(PersonId, Id<Person>.TryParse(To, null, out var to) ? to : null), ct);
        TempData.Say($"{Member.Name} no longer belongs to {Place}.", "Removed");
        return Redirect(Root);
    }

    /// <summary>Whoever has left already is not removed again.</summary>
    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        if (Member.Here is null)
        {
            throw new NotFoundException();
        }
    }

    protected override string FieldOf(string code) => code.StartsWith("hand-over.", StringComparison.Ordinal) ? nameof(To) : "";
}
