using LondonVRU.Application.People;
using LondonVRU.Application.Practices;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Practices;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Practices;

/// <summary>One practice as a partnership reads it: who adopted it, what was asked; ask, and answer if it is one's own.</summary>
[Needs(Right.ReadPlan)]
public sealed class PracticeModel(IMediator mediator, Actor actor) : FormPage
{
    [FromRoute]
    public Id<Practice> Id { get; set; }

    /// <summary>Made when the form is shown, so that the same form sent twice is one question.</summary>
    [BindProperty]
    public Id<PracticeQuestion> QuestionId { get; set; } = Id<PracticeQuestion>.New();

    [BindProperty]
    public string? QuestionWords { get; set; }

    /// <summary>The question that is answered or taken back.</summary>
    [BindProperty]
    public Id<PracticeQuestion> Question { get; set; }

    /// <summary>Made when the form is shown, so that the same form sent twice is one answer.</summary>
    [BindProperty]
    public Id<PracticeAnswer> AnswerId { get; set; }

    [BindProperty]
    public string? AnswerWords { get; set; }

    public PracticePage Practice { get; private set; } = null!;

    /// <summary>The question whose answer was not taken: its field alone has what was typed. Null if none.</summary>
    public Id<PracticeQuestion>? RefusedAnswer => ModelState.IsValid || ModelState[nameof(AnswerWords)] is null ? null : Question;

    public Id<PracticeAnswer> NewAnswerId { get; } = Id<PracticeAnswer>.New();

    public bool MayAsk => actor.Has(Right.NominatePractice);

    public bool MayAdopt => actor.Has(Right.EditPlan);

    public async Task OnGetAsync(CancellationToken ct) => await LoadAsync(ct);

    public async Task<IActionResult> OnPostAskAsync(CancellationToken ct)
    {
        await mediator.Send(new AskAboutPractice(Id, QuestionId, QuestionWords), ct);
        TempData.Say("Your question is with those who tried it. You get a letter when they answer.");
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostAnswerAsync(CancellationToken ct)
    {
        await mediator.Send(new AnswerPracticeQuestion(Question, AnswerId, AnswerWords), ct);
        TempData.Say("It is answered, for every partnership to read.");
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct)
    {
        await mediator.Send(new WithdrawPracticeQuestion(Question), ct);
        TempData.Say("Your question is taken back. Nobody reads it any more.");
        return RedirectToPage(new { Id });
    }

    protected override async Task LoadAsync(CancellationToken ct) => Practice = await mediator.Send(new GetPractice(Id), ct);

    protected override string FieldOf(string code) => code == "practice.no-question" ? nameof(QuestionWords) : code == "practice.no-answer" ? nameof(AnswerWords) : "";

    protected override string FieldName(string property) => property == "Words" ? (Question == default ? nameof(QuestionWords) : nameof(AnswerWords)) : property;
}
