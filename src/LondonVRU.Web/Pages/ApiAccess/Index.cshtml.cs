using LondonVRU.Application.ApiAccess;
using LondonVRU.Application.SignIn;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.ApiAccess;

/// <summary>Which programs reach a tenant: by tokens of its people, or with an account of their own.</summary>
[Needs(Right.ManagePeople)]
public sealed class IndexModel(IMediator mediator, CurrentTenant tenant, RealTime time) : FormPage
{
    [BindProperty]
    public MachineInput Input { get; set; } = new();

    /// <summary>Asks whether that token or program is to end.</summary>
    [FromQuery]
    public Guid? Ends { get; set; }

    public ApiAccessPage Access { get; private set; } = null!;

    public TokenLine? EndingToken => Access.Tokens.FirstOrDefault(token => token.Id.Value == Ends);

    public ApiAccessPage.Machine? EndingMachine => Access.Machines.FirstOrDefault(machine => machine.Id.Value == Ends);

    public IReadOnlyList<Choice> Directories => [.. Access.Directories.Select(directory => new Choice(directory.Id.ToString(), directory.Name))];

    public IReadOnlyList<Choice> Roles => [.. LetMachineIn.RolesFor(tenant.Info.IsLondon).Select(role => new Choice(role.ToString(), role.ToString()))];

    public string Place => tenant.Info.Name;

    public string Root => $"/{tenant.Info.Slug}";

    public string Here => $"/{tenant.Info.Slug}/api-access";

    /// <summary>UTC.</summary>
    public DateTime Now => time.Now;

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostLetInAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (!Guid.TryParse(Input.ObjectId, out var objectId) || !Id<IdentityDirectory>.TryParse(Input.Directory, null, out var directory))
        {
            ModelState.AddModelError("Input.ObjectId", "Enter the object id of its service principal, like 5e6c1b0e-2f6d-4d0f-9c3e-0f6f0a1b2c3d.");
            return Refused();
        }

        await mediator.Send(new LetMachineIn(Input.Name ?? "", directory, objectId, Input.Role), ct);
        return Said($"{Input.Name} is let in. Its tokens need the application role Api.Read or Api.Write besides.", "Let in");
    }

    public async Task<IActionResult> OnPostShutOutAsync([FromForm] Id<Person> machine, CancellationToken ct)
    {
        await mediator.Send(new ShutMachineOut(machine), ct);
        return Said("The program is shut out.", "Shut out");
    }

    public async Task<IActionResult> OnPostRevokeAsync([FromForm] Id<PersonalToken> token, CancellationToken ct)
    {
        await mediator.Send(new RevokeToken(token), ct);
        return Said("The token has ended.", "Ended");
    }

    protected override async Task LoadAsync(CancellationToken ct) => Access = await mediator.Send(new GetApiAccess(), ct);

    protected override string FieldOf(string code) => code.StartsWith("machine.", StringComparison.Ordinal) ? "Input.ObjectId" : "";

    protected override string FieldName(string property) => $"Input.{property}";

    private RedirectResult Said(string words, string title)
    {
        TempData.Say(words, title);
        return Redirect(Here);
    }

    /// <summary>As typed.</summary>
    public sealed class MachineInput
    {
        public string? Name { get; set; }

        public string? Directory { get; set; }

        public string? ObjectId { get; set; }

        public Role Role { get; set; }
    }
}
