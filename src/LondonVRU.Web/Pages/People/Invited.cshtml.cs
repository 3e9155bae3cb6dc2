using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.People;

/// <summary>One invitation: sent again, or taken back.</summary>
[Needs(Right.ManagePeople)]
internal sealed class InvitedModel(IMediator mediator, CurrentTenant tenant, TimeProvider clock) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>Of the invitation that takes this one's place.</summary>
    [BindProperty]
    public Guid NewId { get; set; }

    public PeoplePage.Invitee Invitee { get; private set; } = null!;

    public DateOnly Today { get; } = LondonTime.Today(clock);

    public string Place => tenant.Info.Name;

    public string Root => $"/{tenant.Info.Slug}/people";

    public async Task OnGetAsync(CancellationToken ct)
    {
        NewId = Id<Invitation>.New().Value;
        await LoadAsync(ct);
    }

    public async Task<IActionResult> OnPostAgainAsync(CancellationToken ct)
    {
        await mediator.Send(new InviteAgain(new(Id), new(NewId)), ct);
        TempData.Say("A new letter is on its way. The link in the earlier one opens nothing any more.", "Invited again");
        return Redirect(Root);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct)
    {
        await mediator.Send(new WithdrawInvitation(new(Id)), ct);
        TempData.Say("The invitation is taken back. The link in the letter opens nothing any more.", "Taken back");
        return Redirect(Root);
    }

    protected override async Task LoadAsync(CancellationToken ct) =>
        Invitee = (await mediator.Send(new GetPeople(), ct)).Invited.SingleOrDefault(invited => invited.Id.Value == Id) ?? throw new NotFoundException();
}
