using LondonVRU.Application.Plans;
using LondonVRU.Application.Reviews;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using LondonVRU.Web.Components;
using LondonVRU.Web.Components.Govuk;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Reviews;

/// <summary>Writing the review: themes, single actions, the annual questions, money.</summary>
internal sealed partial class ReviewModel
{
    /// <param name="theme">The one theme to be saved; all of them if null.</param>
    public async Task<IActionResult> OnPostNarrativesAsync(Id<Theme>? theme, CancellationToken ct)
    {
        saved = theme;
        await WriteAsync(theme, ct);
        if (theme is null || Narratives.Where(other => other.ThemeId != theme).All(other => !other.IsTouched))
        {
            TempData.Say(theme is null ? "All themes are saved." : "The theme is saved.");
            return RedirectToPage(null, null, new { Cycle }, theme is null ? "themes" : $"theme-{theme}");
        }

        // What was typed in the other themes stands as it was typed: it is not saved yet.
        ModelState.Clear();
        await LoadAsync(ct);
        Narratives.RemoveAll(narrative => narrative.ThemeId == theme);
        JustSaved = "The theme is saved. What you typed in the others is not, yet.";
        return Page();
    }

    /// <summary>Puts last quarter's words into a theme's field. Nothing is saved, and nothing typed is lost.</summary>
    public async Task<IActionResult> OnPostStartFromAsync(Id<Theme> theme, CancellationToken ct)
    {
        await LoadAsync(ct);
        ModelState.Clear();
        if (Review.Themes.SingleOrDefault(own => own.Id == theme)?.Last is { } last && Narratives.FirstOrDefault(own => own.ThemeId == theme) is { } typed)
        {
            typed.Words = string.IsNullOrWhiteSpace(typed.Words) ? last : $"{typed.Words}\n\n{last}";
        }

        return Page();
    }

    /// <summary>Saves what was typed, then begins every theme without words with last quarter's.</summary>
    public async Task<IActionResult> OnPostCarryAsync(CancellationToken ct)
    {
        await WriteAsync(theme: null, ct);
        var carried = await mediator.Send(new CarryNarratives(Cycle), ct);
        return Back($"{Words.CountFirst(carried, "theme")} {(carried == 1 ? "begins" : "begin")} with last quarter’s words. Change them, or say that they still hold: until then they do not count as written.", "themes", "Carried over");
    }

    /// <summary>Saves what was typed; what then still is last quarter's in that theme counts as written.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(Id<Theme> theme, CancellationToken ct)
    {
        if (!(await mediator.Send(new GetReview(Cycle), ct)).Themes.Any(own => own.Id == theme))
        {
            throw new NotFoundException();
        }

        await WriteAsync(theme: null, ct);
        await mediator.Send(new ConfirmNarrative(Cycle, theme), ct);
        return Back("The theme counts as written.", $"theme-{theme}");
    }

    /// <summary>The browser saves as somebody types: one theme, one question, or the help wanted. Answers when, and the version to go on from.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync(CancellationToken ct)
    {
        if (Narratives is [{ } narrative, ..])
        {
            await WriteAsync(narrative.ThemeId, ct);
        }
        else if (Questions is [{ } question, ..])
        {
            await mediator.Send(new WriteAnnualAnswers(Cycle, [question.ToWords()]), ct);
        }
        else
        {
            await mediator.Send(new AskForHelp(Cycle, Help, HelpRead ?? ""), ct);
        }

        await LoadAsync(ct);
        var version = Narratives is [var theme, ..] ? Review.Themes.FirstOrDefault(own => own.Id == theme.ThemeId)?.Narrative?.Version
            : Questions is [var asked, ..] ? Review.Questions.FirstOrDefault(own => own.Code == asked.Code)?.Version : null;
        return new JsonResult(new { At = Words.Time(Now), Version = version });
    }

    /// <param name="of">The action.</param>
    /// <param name="noChange">Pressed instead of Save.</param>
    public async Task<IActionResult> OnPostUpdateAsync(Id<PlanAction> of, [FromForm] bool noChange, CancellationToken ct)
    {
        Open = of;
        IRequest command = noChange ? new RepeatUpdate(of, Input.UpdateId, Input.Done) : new AddUpdate(of, Input.UpdateId, Input.Words());
        await mediator.Send(command, ct);
        await LoadAsync(ct);
        var actions = Review.AllActions().ToList();
        var place = actions.FindIndex(action => action.Id == of);
        var next = actions.Skip(place + 1).Concat(actions.Take(Math.Max(place, 0))).FirstOrDefault(action => action.AwaitsUpdate && action.Id != of);
        TempData.Say(next is null ? $"Action {actions[place].Code} is saved. That was the last one." : $"Action {actions[place].Code} is saved. The next one is open.");
        return RedirectToPage(null, null, next is null ? new { Cycle } : new { Cycle, update = next.Id }, next is null ? "updates" : "update");
    }

    public async Task<IActionResult> OnPostQuestionsAsync(CancellationToken ct)
    {
        await mediator.Send(new WriteAnnualAnswers(Cycle, [.. Questions.Select(question => question.ToWords())]), ct);
        return Back("The answers are saved.", "questions");
    }

    public async Task<IActionResult> OnPostSpendAsync(CancellationToken ct)
    {
        foreach (var (place, line) in Spend.Index())
        {
            line.Read((field, words) => ModelState.AddModelError($"Spend[{place}].{field}", words));
        }

        if (!ModelState.IsValid)
        {
            await LoadAsync(ct);
            return Refused();
        }

        await mediator.Send(new WriteSpend(Cycle, [.. Spend.Where(line => line.Version is not null || !line.IsBlank).Select(line => line.ToWords())]), ct);
        return Back("What the review says of money is saved.", "spend");
    }
}
