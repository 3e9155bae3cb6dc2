using LondonVRU.Application.Templates;
using LondonVRU.Domain;
using LondonVRU.Domain.Templates;
using LondonVRU.Web.Components;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Template;

/// <summary>A page of an edition that is being written. A published one has no such page: it is shown instead.</summary>
public abstract class DraftPage(IMediator mediator) : FormPage
{
    /// <summary>"2027-28".</summary>
    [FromRoute]
    public string Code { get; set; } = "";

    public EditionPage Edition { get; private set; } = null!;

    public string Root => $"/london/template/{Code}";

    public bool IsDraft => Edition.State == EditionState.Draft;

    internal Crumb[] Crumbs => [new("Template", "/london/template"), new(Edition.Name, $"{Root}/draft")];

    public IReadOnlyList<Choice> ThemeChoices => [.. Edition.Themes.Select(theme => new Choice(theme.Id.ToString(), $"{theme.Number}. {theme.Name}"))];

    protected IMediator Mediator { get; } = mediator;

    protected override async Task LoadAsync(CancellationToken ct) => Edition = await ReadAsync(Mediator, Code, ct);

    /// <summary>The edition of a code; not found for what is no code.</summary>
    internal static async Task<EditionPage> ReadAsync(IMediator mediator, string code, CancellationToken ct) =>
        await mediator.Send(new GetEdition(Domain.Templates.Edition.YearOf(code) ?? throw new NotFoundException()), ct);
}
