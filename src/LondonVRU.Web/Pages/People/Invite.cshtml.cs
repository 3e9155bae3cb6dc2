using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.People;

/// <summary>Invites somebody by e-mail.</summary>
[Needs(Right.ManagePeople)]
internal sealed class InviteModel(IMediator mediator, CurrentTenant tenant) : FormPage
{
    [BindProperty]
    public InviteForm Input { get; set; } = InviteForm.New();

    public InvitingPage Offers { get; private set; } = null!;

    public bool InLondon => tenant.Info.IsLondon;

    public string Place => tenant.Info.Name;

    public string Root => $"/{tenant.Info.Slug}/people";

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Input.Method = Offers.Directories.Count > 0 || InLondon ? nameof(SignInMethod.Directory) : nameof(SignInMethod.EmailLink);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new InvitePerson(new(Input.Id), Input.Invitee, Input.AskedRole, Input.AskedMethod), ct);
        TempData.Say($"A letter is on its way to {Input.Email!.Trim()}. It can be accepted for {Words.Plural(Invitation.Lasts.Days, "day")}.", "Invited");
        return Redirect(Root);
    }

    protected override async Task LoadAsync(CancellationToken ct) => Offers = await mediator.Send(new GetInviting(), ct);

    protected override string FieldOf(string code) => InviteForm.FieldOf(code);

    protected override string FieldName(string property) => $"Input.{property}";
}
