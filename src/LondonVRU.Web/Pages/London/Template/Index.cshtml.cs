using LondonVRU.Application.People;
using LondonVRU.Application.Templates;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Templates;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.London.Template;

/// <summary>The editions of London's template.</summary>
[Needs(Right.ReadShelf)]
internal sealed class IndexModel(IMediator mediator, Actor actor) : PageModel
{
    public IReadOnlyList<EditionEntry> Editions { get; private set; } = [];

    public bool MayManage => actor.Has(Right.ManageTemplates);

    public string Heading => Editions.FirstOrDefault(edition => edition.State == EditionState.Published) is { } latest
        ? $"The latest template is that of {Quarter.YearName(latest.StartYear)}"
        : "No template is published";

    public async Task OnGetAsync(CancellationToken ct) => Editions = await mediator.Send(new ListEditions(), ct);
}
