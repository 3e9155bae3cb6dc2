using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Tenants;

/// <summary>Adds a borough or a BCU.</summary>
[Needs(Right.ManageTenants)]
internal sealed class NewModel(IMediator mediator, TenantDirectory directory, TimeProvider clock) : FormPage
{
    [BindProperty]
    public TenantForm Input { get; set; } = new();

    public IReadOnlyList<TenantInfo> Bcus { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Input = new() { Id = Id<Tenant>.New().Value, From = LondonTime.Today(clock) };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            await LoadAsync(ct);
            return Refused();
        }

        await mediator.Send(
            new MakeTenant(
                new(Input.Id), Enum.TryParse<TenantKind>(Input.Kind, out var kind) ? kind : null, Input.Name, Input.Slug, Input.Kind == nameof(TenantKind.Borough) ? Input.Bcu : null,
                Input.From, Input.Code, Input.Population),
            ct);
        TempData.Say($"{Input.Name!.Trim()} is there. Invite its first administrator.", "Added");
        return Redirect($"/london/tenants/{Input.Slug!.Trim()}");
    }

    protected override async Task LoadAsync(CancellationToken ct) => Bcus = await directory.BcusAsync(ct);

    protected override string FieldOf(string code) => code switch
    {
        "tenant.bad-slug" or "tenant.reserved-slug" or "tenant.bcu-slug" or "tenant.slug-taken" => "Input.Slug",
        "tenant.no-name" => "Input.Name",
        "tenant.no-bcu" => "Input.Bcu",
        "tenant.one-london" => "Input.Kind",
        _ => "",
    };

    protected override string FieldName(string property) => $"Input.{property}";

    /// <summary>A tenant as typed.</summary>
    public sealed class TenantForm
    {
        /// <summary>Made when the form is shown: sent twice, it is one tenant.</summary>
        public Guid Id { get; set; }

        public string? Kind { get; set; }

        public string? Name { get; set; }

        public string? Slug { get; set; }

        public string? Bcu { get; set; }

        public DateOnly? From { get; set; }

        public string? Code { get; set; }

        public int? Population { get; set; }
    }
}
