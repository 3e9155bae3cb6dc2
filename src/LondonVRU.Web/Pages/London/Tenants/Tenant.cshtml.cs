using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Pages.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Tenants;

/// <summary>One tenant: its name, who administers it, and its last day.</summary>
[Needs(Right.ManageTenants)]
internal sealed class TenantModel(IMediator mediator, TimeProvider clock) : FormPage
{
    /// <summary>It is the tenant's name that was sent, not an invited person's.</summary>
    private bool isNaming;

    [FromRoute]
    public string Slug { get; set; } = "";

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public NameForm Name { get; set; } = new();

    [BindProperty]
    public InviteForm Input { get; set; } = InviteForm.New();

    public TenantPage Tenant { get; private set; } = null!;

    public DateOnly Today { get; } = LondonTime.Today(clock);

    public bool MayStillChange => Tenant.RetiredOn is null || Tenant.RetiredOn >= Today;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Version = Tenant.Version;
        Name = new() { Full = Tenant.Name, Short = Tenant.ShortName, Bcu = Tenant.Bcu };
        Input.Method = nameof(SignInMethod.Directory);
    }

    public async Task<IActionResult> OnPostNameAsync(CancellationToken ct)
    {
        isNaming = true;
        await mediator.Send(new DescribeTenant(Slug, Version, Name.Full, Name.Short, Name.Bcu), ct);
        TempData.Say("The new name shows everywhere. What was handed over before keeps the name it had.");
        return Redirect($"/london/tenants/{Slug}");
    }

    public async Task<IActionResult> OnPostInviteAsync(CancellationToken ct)
    {
        await mediator.Send(new InviteAdministrator(Slug, new(Input.Id), Input.Invitee, Input.AskedMethod), ct);
        TempData.Say($"A letter is on its way to {Input.Email!.Trim()}. It can be accepted for {Words.Plural(Invitation.Lasts.Days, "day")}.", "Invited");
        return Redirect($"/london/tenants/{Slug}");
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken ct)
    {
        await mediator.Send(new KeepTenant(Slug, Version), ct);
        TempData.Say("It stays. Its last day is taken back.", "Kept");
        return Redirect($"/london/tenants/{Slug}");
    }

    protected override async Task LoadAsync(CancellationToken ct) => Tenant = await mediator.Send(new GetTenant(Slug), ct);

    /// <summary>Shows what it is now; saving again then goes ahead.</summary>
    protected override async Task<bool> ShowBothAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Version = Tenant.Version;
        ModelState.Clear();
        ModelState.AddModelError("", $"Somebody else changed this in the meantime. It is called {Tenant.Name} now. Save again if you still want yours.");
        return true;
    }

    protected override string FieldOf(string code) => code switch
    {
        "tenant.no-name" => "Name.Full",
        "tenant.no-bcu" => "Name.Bcu",
        _ => InviteForm.FieldOf(code),
    };

    protected override string FieldName(string property) => property switch
    {
        nameof(DescribeTenant.Name) when isNaming => "Name.Full",
        nameof(DescribeTenant.ShortName) => "Name.Short",
        _ => $"Input.{property}",
    };

    /// <summary>Names as typed.</summary>
    public sealed class NameForm
    {
        public string? Full { get; set; }

        public string? Short { get; set; }

        /// <summary>Slug; null for none.</summary>
        public string? Bcu { get; set; }
    }
}
