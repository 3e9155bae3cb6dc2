using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.People;

/// <summary>Parts somebody from the account that they sign in with, and sends them a letter to sign in anew.</summary>
[Needs(Right.ManagePeople)]
internal sealed class ResetModel(IMediator mediator, CurrentTenant tenant) : MemberPageModel(mediator, tenant)
{
    [BindProperty]
    public string? Method { get; set; }

    /// <summary>Of the letter's invitation.</summary>
    [BindProperty]
    public Guid NewId { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Mediator.Send(new ResetSignIn(PersonId, Enum.TryParse<SignInMethod>(Method, out var method) ? method : null, new(NewId)), ct);
        TempData.Say("They are signed out, and a letter is on its way by which they sign in anew. Their roles stay.", "Reset");
        return Redirect(Own);
    }

    protected override void Prepare()
    {
        NewId = Id<Invitation>.New().Value;
        Method = Member.Here?.SignsInBy?.ToString();
    }

    protected override string FieldOf(string code) => code is "invitation.no-directory" or "sign-in.needs-account" ? nameof(Method) : "";
}
