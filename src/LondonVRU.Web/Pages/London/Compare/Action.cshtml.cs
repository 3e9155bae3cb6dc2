using LondonVRU.Application.Comparison.Figures;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Compare;

/// <summary>One action of the template in every borough: words, dates, status and what was said.</summary>
[Needs(Right.ReadShelf)]
internal sealed class ActionModel(IMediator mediator, Actor actor) : ComparePage(mediator, actor)
{
    /// <summary>"3.1" of a minimum standard, "3c" of an option.</summary>
    [FromQuery]
    public string? Code { get; set; }

    public SameAction Same { get; private set; } = null!;

    public override string View => "action";

    public override bool TakesMeasure => false;

    public override bool TakesLines => false;

    public override bool TakesTheme => false;

    public override CompareAddress Here => base.Here with { Action = Code };

    public string Heading => $"{Same.Option.Code} in {Figures!.Group.Name}";

    public string Eyebrow => $"{Figures!.Cycle.Quarter.Name}. {Figures.Themes[Same.Option.Theme].Name}, {(Same.Option.IsEssential ? "minimum standard" : "option of the menu")}";

    public string Lead
    {
        get
        {
            var there = Same.Rows.Where(row => row.HasReview).ToList();
            var off = there.Count(row => row.Status == ActionStatus.OffTrack);
            var risk = there.Count(row => row.Status == ActionStatus.AtRisk);
            var well = there.Count(row => row.Status is ActionStatus.OnTrack or ActionStatus.Complete);
            var own = Same.Rows.Count(row => row.IsWordedOwnWay(Same.Option));
            return there.Count == 0
                ? "It stands in no review of this quarter."
                : $"In {Words.Plural(there.Count, "review")}: {Words.Number(off)} off track, {Words.Number(risk)} at risk, {Words.Number(well)} on track or complete. {Words.CountFirst(own, "borough words", "boroughs word")} it their own way.";
        }
    }

    /// <summary>Without a code it leads to where one is chosen.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Figures is not { } figures)
        {
            return Page();
        }

        if (string.IsNullOrWhiteSpace(Code))
        {
            return Redirect((Here with { View = "theme", Action = null }).ToString());
        }

        Same = await Mediator.Send(new GetSameAction(figures, Code.Trim()), ct);
        return Page();
    }

    /// <summary>Why no status stands there.</summary>
    public static string MissingOf(SameAction.Row row, bool isIn) => row switch
    {
        { DoesNotApplyBecause: not null } => "Does not apply",
        { HasIt: true } => isIn ? "In the plan only" : "Review not in",
        _ => isIn ? "Not in its review" : "Not in",
    };
}
