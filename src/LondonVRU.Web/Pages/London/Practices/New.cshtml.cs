using LondonVRU.Application.Comparison;
using LondonVRU.Application.Practices;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Practices;
using LondonVRU.Web.Components;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Pages.Practices;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Practices;

/// <summary>London tells of something that it knows itself.</summary>
[Needs(Right.ManagePractice)]
public sealed class NewModel(IMediator mediator) : FormPage
{
    /// <summary>Made when the form is shown, so that the same form sent twice is one.</summary>
    [BindProperty]
    public Id<Practice> NewId { get; set; } = Id<Practice>.New();

    [BindProperty]
    public PracticeForm Input { get; set; } = new();

    /// <summary>Slug of whose action it is told of; null for none.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Borough { get; set; }

    /// <summary>Its id.</summary>
    [BindProperty(SupportsGet = true)]
    public Id<PlanAction>? Action { get; set; }

    /// <exception cref="NotFoundException">One of the two is missing.</exception>
    private (string Slug, Id<PlanAction> Action)? Source => (Borough, Action) switch
    {
        (null, null) => null,
        ({ } slug, { } action) => (slug, action),
        _ => throw new NotFoundException(),
    };

    public IReadOnlyList<ComparedTheme> Themes { get; private set; } = [];

    /// <summary>The action whose words stand in the form; null for none.</summary>
    public SubmittedActionView? From { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (From is null)
        {
            return;
        }

        var last = From.Reviews is [var newest, ..] ? newest : null;
        Input = new()
        {
            Name = ActionNames.Title(From.Text),
            WhatWasDone = string.Join("\n\n", new[] { From.Text, last?.Done }.OfType<string>()),
            WhatChanged = From.Plan?.SuccessLooksLike is { } success ? $"Hoped for: {success}" : null,
            Themes = [.. Themes.Where(theme => theme.Name == From.Theme).Select(theme => theme.Id)],
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new SavePractice(NewId, null, Input.Content(), Of: Source), ct);
        TempData.Say("The draft is kept. Publish it when it is complete.");
        return RedirectToPage("Practice", new { Id = NewId });
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Themes = await mediator.Send(new ListThemesOfToday(), ct);
        From = Source is { } source ? await mediator.Send(new GetSubmittedAction(source.Slug, source.Action), ct) : null;
    }

    protected override string FieldOf(string code) => code == "practice.no-name" ? "Input.Name" : "";

    protected override string FieldName(string property) => $"Input.{property}";
}
