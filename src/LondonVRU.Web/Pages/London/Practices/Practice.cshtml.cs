using LondonVRU.Application.People;
using LondonVRU.Application.Practices;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Practices;
using LondonVRU.Domain.Templates;
using LondonVRU.Web.Components;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Practices;

/// <summary>One practice as London reads it: how it goes with each adopter; publish, answer, put on a menu, retire.</summary>
[Needs(Right.ReadShelf)]
public sealed class LondonPracticeModel(IMediator mediator, Actor actor) : FormPage
{
    [FromRoute]
    public Id<Practice> Id { get; set; }

    /// <summary>That was read.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Of an edition that is being drafted.</summary>
    [BindProperty]
    public Id<Theme>? ThemeId { get; set; }

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

    /// <summary>Themes of the editions that are being drafted.</summary>
    public IReadOnlyList<Choice> Drafts { get; private set; } = [];

    /// <summary>London's own, which nobody else knows of.</summary>
    public bool MayDiscard => MayManage && Practice is { State: PracticeState.Draft, NominationId: null };

    public bool MayManage => actor.Has(Right.ManagePractice);

    public string State => Practice.State switch
    {
        PracticeState.Draft => "being worded",
        PracticeState.Published => "published",
        PracticeState.Retired => "retired",
        _ => "declined",
    };

    public async Task OnGetAsync(CancellationToken ct) => await LoadAsync(ct);

    public Task<IActionResult> OnPostPublishAsync(CancellationToken ct) => SendAsync(new PublishPractice(Id, Version), "It is published, for every partnership to read.", ct);

    public Task<IActionResult> OnPostRetireAsync(CancellationToken ct) => SendAsync(new RetirePractice(Id, Version, Reason), "It is retired.", ct);

    public Task<IActionResult> OnPostPromoteAsync(CancellationToken ct) => SendAsync(new PromotePractice(Id, Version, ThemeId), "It is on the menu of the template that is being drafted.", ct);

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken ct)
    {
        await mediator.Send(new DiscardPractice(Id, Version), ct);
        TempData.Say("The draft is gone.");
        return Redirect("/london/practice");
    }

    public Task<IActionResult> OnPostAnswerAsync(CancellationToken ct) => SendAsync(new AnswerPracticeQuestion(Question, AnswerId, AnswerWords), "It is answered, for every partnership to read.", ct);

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Practice = await mediator.Send(new GetPractice(Id), ct);
        if (MayManage && Practice is { State: PracticeState.Published, IsPromoted: false })
        {
            Drafts = [.. (await mediator.Send(new ListDraftThemes(), ct)).Select(theme => new Choice(theme.Id.ToString(), $"{theme.Number}. {theme.Name}", Group: theme.Edition))];
        }
    }

    protected override string FieldOf(string code) => code switch
    {
        "practice.no-reason" => nameof(Reason),
        "practice.no-answer" => nameof(AnswerWords),
        _ => "",
    };

    protected override string FieldName(string property) => property == "Words" ? nameof(AnswerWords) : property;

    private async Task<IActionResult> SendAsync(IRequest command, string done, CancellationToken ct)
    {
        await mediator.Send(command, ct);
        TempData.Say(done);
        return RedirectToPage(new { Id });
    }
}
