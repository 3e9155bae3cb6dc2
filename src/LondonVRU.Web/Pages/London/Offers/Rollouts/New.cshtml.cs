using LondonVRU.Application.Comparison;
using LondonVRU.Application.Offers;
using LondonVRU.Application.Rollouts;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Rollouts;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Offers.Rollouts;

/// <summary>London drafts a rollout.</summary>
[Needs(Right.ManageOffers)]
public sealed class NewModel(IMediator mediator, TenantDirectory directory) : FormPage
{
    /// <summary>Made when the form is shown, so that the same form sent twice is one.</summary>
    [BindProperty]
    public Id<Rollout> RolloutId { get; set; } = Id<Rollout>.New();

    [BindProperty]
    public RolloutForm Input { get; set; } = new();

    public IReadOnlyList<ComparedTheme> Themes { get; private set; } = [];

    public IReadOnlyList<TenantInfo> Boroughs { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => await LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            // A day that is none.
            await LoadAsync(ct);
            return Refused();
        }

        await mediator.Send(new SaveRollout(RolloutId, null, Input.Content(await directory.BoroughsAsync(ct))), ct);
        TempData.Say("The draft is kept. Propose it when it says all.");
        return RedirectToPage("Rollout", new { Id = RolloutId });
    }

    protected override async Task LoadAsync(CancellationToken ct) => (Themes, Boroughs) = (await mediator.Send(new ListThemesOfToday(), ct), await directory.BoroughsAsync(ct));

    protected override string FieldOf(string code) => RolloutModel.Field(code);

    protected override string FieldName(string property) => $"Input.{property}";
}
