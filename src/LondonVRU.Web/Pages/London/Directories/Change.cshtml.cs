using LondonVRU.Application.Directories;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Directories;

/// <summary>One directory: its name, where its accounts may belong, and whether they are let in.</summary>
[Needs(Right.ManageTenants)]
public sealed class ChangeModel(IMediator mediator, TenantDirectory tenants) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>Asks whether it is to be stopped.</summary>
    [FromQuery(Name = "stop")]
    public bool AsksToStop { get; set; }

    [BindProperty]
    public DirectoryInput Input { get; set; } = new();

    public ListDirectories.Entry Directory { get; private set; } = null!;

    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Input = new() { Name = Directory.Name, Tenants = [.. Directory.Tenants.Select(tenant => tenant.Id.ToString())] };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new ChangeDirectory(new(Id), Input.Name ?? "", TenantChoices.Read(Input.Tenants)), ct);
        return Said($"{Input.Name} is as you have it now.", "Saved");
    }

    public async Task<IActionResult> OnPostStopAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        await mediator.Send(new StopDirectory(new(Id)), ct);
        return Said($"No account of {Directory.Name} is let in any more.", "Stopped");
    }

    public async Task<IActionResult> OnPostAgainAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        await mediator.Send(new AllowDirectoryAgain(new(Id)), ct);
        return Said($"Accounts of {Directory.Name} are let in again.", "Let in");
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Directory = (await mediator.Send(new ListDirectories(), ct)).FirstOrDefault(directory => directory.Id.Value == Id) ?? throw new NotFoundException();
        Choices = await TenantChoices.OfAsync(tenants, ct);
    }

    protected override string FieldName(string property) => $"Input.{property}";

    private RedirectToPageResult Said(string words, string title)
    {
        TempData.Say(words, title);
        return RedirectToPage("Index");
    }
}
