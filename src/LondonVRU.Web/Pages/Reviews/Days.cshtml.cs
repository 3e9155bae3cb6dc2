using LondonVRU.Application.Reviews;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Reviews;

/// <summary>The earlier days that a partnership sets for its owners and its own board.</summary>
[Needs(Right.ManageSettings)]
internal sealed class DaysModel(IMediator mediator) : FormPage
{
    [BindProperty]
    public AllInput Input { get; set; } = new();

    [BindProperty]
    public OwnerInput Owner { get; set; } = new();

    public OwnDaysPage Days { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Input = new() { ForOwners = Days.ForOwners, ForBoard = Days.ForBoard };
    }

    public async Task<IActionResult> OnPostAllAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (!ModelState.IsValid || Input is not { ForOwners: { } forOwners, ForBoard: { } forBoard })
        {
            Require(Input.ForOwners is null, "Input.ForOwners");
            Require(Input.ForBoard is null, "Input.ForBoard");
            return Refused();
        }

        await mediator.Send(new SetOwnDays(forOwners, forBoard), ct);
        TempData.Say("Reminders count from these days.", "Set");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostOwnerAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        (Input.ForOwners, Input.ForBoard) = (Days.ForOwners, Days.ForBoard);
        if (!Id<Person>.TryParse(Owner.Person, null, out var person))
        {
            ModelState.AddModelError("Owner.Person", "Choose the owner.");
        }

        Require(Owner.Days is null, "Owner.Days");
        if (!ModelState.IsValid)
        {
            return Refused();
        }

        await mediator.Send(new SetOwnersDay(person, Owner.Days), ct);
        TempData.Say("Their reminders count from that day.", "Set");
        return RedirectToPage();
    }

    /// <param name="person">Whose own day is taken away.</param>
    public async Task<IActionResult> OnPostNoDayAsync(Id<Person> person, CancellationToken ct)
    {
        await mediator.Send(new SetOwnersDay(person, null), ct);
        TempData.Say("The day of all owners holds for them again.", "Set");
        return RedirectToPage();
    }

    protected override async Task LoadAsync(CancellationToken ct) => Days = await mediator.Send(new GetOwnDays(), ct);

    protected override string FieldOf(string code) => code switch
    {
        "own-days.order" => "Input.ForBoard",
        "own-days.range" when Owner.Days is not null => "Owner.Days",
        "own-days.range" => "Input.ForOwners",
        _ => "",
    };

    private void Require(bool isMissing, string field)
    {
        if (isMissing && ModelState.GetValidationState(field) != Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid)
        {
            ModelState.AddModelError(field, "Give the days as a number; 0 for London’s day itself.");
        }
    }

    /// <summary>As typed.</summary>
    public sealed class AllInput
    {
        public int? ForOwners { get; set; }

        public int? ForBoard { get; set; }
    }

    /// <summary>As typed.</summary>
    public sealed class OwnerInput
    {
        public string? Person { get; set; }

        public int? Days { get; set; }
    }
}
