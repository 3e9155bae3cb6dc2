using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.People;

/// <summary>One member: what they have here, and everything that can be done about them.</summary>
[Needs(Right.ManagePeople)]
internal sealed class MemberModel(IMediator mediator, CurrentTenant tenant) : MemberPageModel(mediator, tenant)
{
    [BindProperty]
    public List<Role> Roles { get; set; } = [];

    /// <summary>The roles that were read.</summary>
    [BindProperty]
    public List<Role> Was { get; set; } = [];

    [BindProperty]
    public NameForm Input { get; set; } = new();

    /// <summary>What waits here, in one word or two.</summary>
    public string State => Member switch
    {
        { Left: { IsAnonymised: true } } => "Left; the name was taken away",
        { Left: not null } => "Left",
        { IsEnabled: false } => "Disabled: can’t sign in",
        { Here: { SignsInBy: null, IsMachine: false } } => "Active; sign-in is not set up yet",
        _ => "Active",
    };

    public async Task<IActionResult> OnPostRolesAsync(CancellationToken ct)
    {
        await Mediator.Send(new ChangeRoles(PersonId, Roles, Was), ct);
        TempData.Say("The roles hold from their next click on, within a minute at most.");
        return Redirect(Own);
    }

    public async Task<IActionResult> OnPostNameAsync(CancellationToken ct)
    {
        await Mediator.Send(new DescribePerson(PersonId, Input.Name, Input.Agency, new(Input.WasName, Input.WasAgency)), ct);
        TempData.Say("Others see the new name and agency from now on.");
        return Redirect(Own);
    }

    public async Task<IActionResult> OnPostEnableAsync(CancellationToken ct)
    {
        await Mediator.Send(new EnableAccount(PersonId), ct);
        TempData.Say("They can sign in again.", "Enabled");
        return Redirect(Own);
    }

    protected override void Prepare()
    {
        Was = Roles = [.. Member.Here?.Roles.Select(held => held.Role) ?? []];
        Input = new() { Name = Member.Name, Agency = Member.Agency, WasName = Member.Name, WasAgency = Member.Agency };
    }

    /// <summary>Shows what it is now; saving again then goes ahead.</summary>
    protected override async Task<bool> ShowBothAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var (typedRoles, typed) = (Roles, Input);
        Prepare();
        ModelState.Clear();
        if (typed.WasName is null)
        {
            ModelState.AddModelError(nameof(Roles), $"Somebody else changed the roles in the meantime: now they are {Words.List(Was.Select(role => role.ToString()))}. Save again if you still want yours.");
            Roles = typedRoles;
            return true;
        }

        ModelState.AddModelError("Input.Name", $"Somebody else changed this in the meantime to {Member.Name}, {Member.Agency}. Save again if you still want yours.");
        (Input.Name, Input.Agency) = (typed.Name, typed.Agency);
        return true;
    }

    protected override string FieldOf(string code) => code switch
    {
        "roles.own" or "sign-in.needs-account" or "people.last-administrator" or "membership.wrong-kind" => nameof(Roles),
        "account.shared" or "person.anonymised" => "Input.Name",
        _ => "",
    };

    protected override string FieldName(string property) => property.StartsWith(nameof(Roles), StringComparison.Ordinal) ? nameof(Roles) : $"Input.{property}";

    /// <summary>Name and agency as typed, and as they were read.</summary>
    public sealed class NameForm
    {
        public string? Name { get; set; }

        public string? Agency { get; set; }

        public string? WasName { get; set; }

        public string? WasAgency { get; set; }
    }
}
