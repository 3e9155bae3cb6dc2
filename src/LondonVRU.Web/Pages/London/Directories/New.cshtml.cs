using LondonVRU.Application.Directories;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Directories;

/// <summary>Lets the accounts of an organisation's directory in.</summary>
[Needs(Right.ManageTenants)]
public sealed class NewModel(IMediator mediator, TenantDirectory directory) : FormPage
{
    [BindProperty]
    public DirectoryInput Input { get; set; } = new();

    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        _ = Guid.TryParse(Input.EntraTenantId, out var entra);
        await mediator.Send(new AllowDirectory(Input.Name ?? "", entra, TenantChoices.Read(Input.Tenants)), ct);
        TempData.Say($"Accounts of {Input.Name} are let in. Their administrator may have to approve LondonVRU once.", "Let in");
        return RedirectToPage("Index");
    }

    protected override async Task LoadAsync(CancellationToken ct) => Choices = await TenantChoices.OfAsync(directory, ct);

    protected override string FieldOf(string code) => code == "directory.exists" ? "Input.EntraTenantId" : "";

    protected override string FieldName(string property) => $"Input.{property}";
}

/// <summary>As typed.</summary>
public sealed class DirectoryInput
{
    public string? Name { get; set; }

    public string? EntraTenantId { get; set; }

    public List<string>? Tenants { get; set; }
}
