using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Accounts;

/// <summary>What somebody is everywhere, for London's administrator to put right.</summary>
[Needs(Right.ManageTenants)]
internal sealed class AccountModel(IMediator mediator) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public People.MemberModel.NameForm Input { get; set; } = new();

    [BindProperty]
    public string? Method { get; set; }

    /// <summary>Of the letter's invitation.</summary>
    [BindProperty]
    public Guid NewId { get; set; }

    public AccountPage Account { get; private set; } = null!;

    private Id<Person> PersonId => new(Id);

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Prepare();
        Method = Account.SignsInBy?.ToString();
    }

    public Task<IActionResult> OnPostNameAsync(CancellationToken ct) =>
        DoAsync(new DescribePerson(PersonId, Input.Name, Input.Agency, new(Input.WasName, Input.WasAgency)), "Others see the new name and agency from now on.", ct);

    public Task<IActionResult> OnPostResetAsync(CancellationToken ct) => DoAsync(
        new ResetSignIn(PersonId, Enum.TryParse<SignInMethod>(Method, out var method) ? method : null, new(NewId)), "They are signed out, and a letter is on its way by which they sign in anew.", ct);

    public Task<IActionResult> OnPostDisableAsync(CancellationToken ct) => DoAsync(new DisableAccount(PersonId), "They can’t sign in any more.", ct);

    public Task<IActionResult> OnPostEnableAsync(CancellationToken ct) => DoAsync(new EnableAccount(PersonId), "They can sign in again.", ct);

    public Task<IActionResult> OnPostForgetAsync(CancellationToken ct) => DoAsync(new AnonymisePerson(PersonId), "Their name and address are gone for good.", ct);

    protected override async Task LoadAsync(CancellationToken ct) => Account = await mediator.Send(new GetAccount(PersonId), ct);

    protected override async Task<bool> ShowBothAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var typed = Input;
        Prepare();
        (Input.Name, Input.Agency) = (typed.Name, typed.Agency);
        ModelState.Clear();
        ModelState.AddModelError("Input.Name", $"Somebody else changed this in the meantime to {Account.Name}, {Account.Agency}. Save again if you still want yours.");
        return true;
    }

    protected override string FieldOf(string code) => code switch
    {
        "invitation.no-directory" or "sign-in.needs-account" => nameof(Method),
        "person.anonymised" => "Input.Name",
        _ => "",
    };

    protected override string FieldName(string property) => property == nameof(Method) ? property : $"Input.{property}";

    private void Prepare()
    {
        NewId = Id<Invitation>.New().Value;
        Input = new() { Name = Account.Name, Agency = Account.Agency, WasName = Account.Name, WasAgency = Account.Agency };
    }

    private async Task<IActionResult> DoAsync(IRequest request, string said, CancellationToken ct)
    {
        await mediator.Send(request, ct);
        TempData.Say(said);
        return Redirect($"/london/accounts/{Id}");
    }
}
