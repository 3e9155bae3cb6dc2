using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Tenants;

/// <summary>Sets a tenant's last day, after saying what that means.</summary>
[Needs(Right.ManageTenants)]
internal sealed class RetireModel(IMediator mediator) : FormPage
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public DateOnly? LastDay { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public TenantPage Tenant { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Version = Tenant.Version;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            await LoadAsync(ct);
            return Refused();
        }

        await mediator.Send(new RetireTenant(Slug, Version, LastDay, Reason), ct);
        TempData.Say($"Its last day is {Words.Day(LastDay!.Value)}. Until then it can be undone.", "Noted");
        return Redirect($"/london/tenants/{Slug}");
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Tenant = await mediator.Send(new GetTenant(Slug), ct);
        if (Tenant.Kind == TenantKind.London)
        {
            throw new NotFoundException();
        }
    }

    /// <summary>Saving again then goes ahead.</summary>
    protected override async Task<bool> ShowBothAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Version = Tenant.Version;
        ModelState.Clear();
        ModelState.AddModelError("", $"Somebody changed {Tenant.Name} or its people in the meantime. Save again if you still want to.");
        return true;
    }

    protected override string FieldOf(string code) => code switch
    {
        "tenant.past-day" or "tenant.has-boroughs" => nameof(LastDay),
        "tenant.no-reason" => nameof(Reason),
        _ => "",
    };
}
