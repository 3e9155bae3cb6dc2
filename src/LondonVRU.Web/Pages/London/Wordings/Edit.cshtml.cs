using LondonVRU.Application.Notifications.Wordings;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Wordings;

/// <summary>London's words for one kind of letter: saved, looked at, or sent to oneself first.</summary>
[Needs(Right.ManageTemplates, Right.ManageTenants)]
internal sealed class EditModel(IMediator mediator) : FormPage
{
    /// <summary>"reviewreminder".</summary>
    [FromRoute]
    public string Kind { get; set; } = "";

    [BindProperty]
    public WordsInput Input { get; set; } = new();

    public WordingPage Wording { get; private set; } = null!;

    /// <summary>What the preview shows; null unless it was asked for.</summary>
    public LetterPreview? Shown { get; private set; }

    public string Here => $"/london/wordings/{Kind.ToLowerInvariant()}";

    private LetterWords Typed => new(Input.Subject ?? "", Input.Opening ?? "", Input.Closing ?? "");

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Input = new() { Subject = Wording.Words.Subject, Opening = Wording.Words.Opening, Closing = Wording.Words.Closing, Version = Wording.Version };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        await mediator.Send(new SaveWording(Wording.Kind, Typed, Input.Version), ct);
        TempData.Say("Letters written from now on use these words.");
        return Redirect(Here);
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Shown = await mediator.Send(new PreviewWording(Wording.Kind, Typed), ct);
        return Page();
    }

    public async Task<IActionResult> OnPostTestAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        await mediator.Send(new SendTestLetter(Wording.Kind, Typed), ct);
        Shown = await mediator.Send(new PreviewWording(Wording.Kind, Typed), ct);
        return Page();
    }

    public async Task<IActionResult> OnPostResetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        await mediator.Send(new ResetWording(Wording.Kind), ct);
        TempData.Say("Letters use the service’s own words again.");
        return Redirect(Here);
    }

    protected override async Task LoadAsync(CancellationToken ct) => Wording = await mediator.Send(
        new GetWording(Enum.TryParse<LetterKind>(Kind, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : throw new NotFoundException()), ct);

    protected override string FieldOf(string code) => code == "letter.no-subject" ? "Input.Subject" : code.StartsWith("letter.", StringComparison.Ordinal) ? "Input.Opening" : "";

    protected override string FieldName(string property) => property.Replace("Words.", "Input.", StringComparison.Ordinal);

    /// <summary>As typed.</summary>
    internal sealed class WordsInput
    {
        public string? Subject { get; set; }

        public string? Opening { get; set; }

        public string? Closing { get; set; }

        public int Version { get; set; }
    }
}
