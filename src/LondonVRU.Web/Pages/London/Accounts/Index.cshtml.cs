using LondonVRU.Application.People;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Accounts;

/// <summary>Finds somebody's account by its address, which is sent, never shown or kept in an address.</summary>
[Needs(Right.ManageTenants)]
public sealed class IndexModel(IMediator mediator) : FormPage
{
    [BindProperty]
    public string? Email { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => Redirect($"/london/accounts/{await mediator.Send(new FindAccount(Email), ct)}");

    protected override Task LoadAsync(CancellationToken ct) => Task.CompletedTask;

    protected override string FieldOf(string code) => nameof(Email);
}
