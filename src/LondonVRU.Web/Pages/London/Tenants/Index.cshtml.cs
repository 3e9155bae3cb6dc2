using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.London.Tenants;

/// <summary>Every tenant there is.</summary>
[Needs(Right.ManageTenants)]
internal sealed class IndexModel(IMediator mediator, TimeProvider clock) : PageModel
{
    public IReadOnlyList<TenantRow> Tenants { get; private set; } = [];

    public DateOnly Today { get; } = LondonTime.Today(clock);

    /// <summary>Exist, and nobody who can sign in administers them.</summary>
    public int WithoutAdministrator => Tenants.Count(IsWithoutAdministrator);

    public string Title
    {
        get
        {
            var here = Tenants.Where(tenant => tenant.From <= Today && (tenant.RetiredOn is null || tenant.RetiredOn >= Today)).ToList();
            return $"{Words.Plural(here.Count(tenant => tenant.Kind == TenantKind.Borough), "borough")}, {Words.Plural(here.Count(tenant => tenant.Kind == TenantKind.Bcu), "BCU")} and London";
        }
    }

    public bool IsWithoutAdministrator(TenantRow tenant) => tenant.Administrators == 0 && (tenant.RetiredOn is null || tenant.RetiredOn >= Today);

    public async Task OnGetAsync(CancellationToken ct) => Tenants = await mediator.Send(new ListTenants(), ct);
}
